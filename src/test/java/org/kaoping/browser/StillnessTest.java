package org.kaoping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

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

  /** Keeps the first unit of the page's rankings, if it has some, as the reader's own. */
  private static final String OWN =
      """
      const link = document.querySelector('[data-list] th a[href*="units/"]');
      if (link) window.kaoping.own({id: /([^/]+)\\.html/.exec(link.href)[1], name: link.textContent});
      """;

  @EachSample
  void nothingJumps_alsoWhereARankingMarksTheOwnUnit(Sample sample, Browser browser) {
    for (int width : new int[] {360, 1280}) {
      browser.size(width, width < 600 ? 740 : 900);
      browser.open(sample.path());
      assertStill(browser, width);
      browser.script(OWN);
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
