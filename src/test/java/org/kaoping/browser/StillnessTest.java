package org.kaoping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;

/** What a reader has begun to read stays where it is while the rest of the page comes. */
@BrowserTest
class StillnessTest {
  private static final double MOST = 0.05;

  /** Cumulative layout shift until nothing is left to paint, and what moved most. */
  private static final String SHIFT =
      """
      const done = arguments[arguments.length - 1], entries = [];
      new PerformanceObserver(list => entries.push(...list.getEntries()))
        .observe({type: 'layout-shift', buffered: true});
      const paint = left => left ? requestAnimationFrame(() => paint(left - 1)) : setTimeout(() => {
        const unexpected = entries.filter(e => !e.hadRecentInput);
        done([String(unexpected.reduce((sum, e) => sum + e.value, 0)),
          ...unexpected.flatMap(e => e.sources.map(s => String(s.node && s.node.parentElement
            && s.node.parentElement.outerHTML.slice(0, 120))))]);
      });
      paint(10);
      """;

  private static final String EVALUATION = "qingpu-2023/index.html";

  /** Keeps the first unit of the page's rankings, if it has some, as the reader's own. */
  private static final String OWN =
      """
      const link = document.querySelector('.linked th a[href*="units/"]');
      if (link) window.kaoping.own({id: /([^/]+)\\.html/.exec(link.href)[1], name: link.textContent});
      return Boolean(link);
      """;

  @EachSample
  void nothingJumps_alsoWhereTheReaderHasAnOwnUnit(Sample sample, Browser browser) {
    assertStill(sample, browser);
    own(sample, browser);
    assertStill(sample, browser);
  }

  /** Chooses a unit of the page's evaluation, or of another one where that has none. */
  private static void own(Sample sample, Browser browser) {
    String evaluation = sample.path().replaceFirst("/.*", "/index.html");
    browser.open(Site.chinese().files("index.html").contains(evaluation) ? evaluation : EVALUATION);
    if (!Objects.equals(browser.script(OWN), true)) {
      browser.open(EVALUATION);
      browser.script(OWN);
    }
  }

  private static void assertStill(Sample sample, Browser browser) {
    for (int width : new int[] {360, 1280}) {
      browser.size(width, width < 600 ? 740 : 900);
      browser.open(sample.path());
      assertStill(browser, width);
    }
  }

  private static void assertStill(Browser browser, int width) {
    List<String> shift = browser.stringsLater(SHIFT);
    assertThat(Double.parseDouble(shift.get(0)))
        .as("%s at %s px: %s", browser.address(), width, shift)
        .isLessThan(MOST);
  }
}
