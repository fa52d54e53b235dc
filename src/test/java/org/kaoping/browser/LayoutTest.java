package org.kaoping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pages fit any screen; {@code target/screenshots} shows how. */
@BrowserTest
class LayoutTest {
  private static final Map<Integer, Integer> SCREENS =
      new TreeMap<>(Map.of(360, 740, 768, 1024, 1280, 900, 1920, 1080));

  /** What sticks out of the page on the right, though no box around it scrolls or cuts it. */
  private static final String STICKING_OUT =
      """
      const width = arguments[0], cut = e => e && e !== document.body && e !== document.documentElement
        && (getComputedStyle(e).overflowX !== 'visible' || cut(e.parentElement));
      return document.scrollingElement.scrollWidth <= width ? [] :
        ['page: ' + document.scrollingElement.scrollWidth,
          ...[...document.body.querySelectorAll('*')]
            .filter(e => e.getBoundingClientRect().right > width + 1 && !cut(e.parentElement))
            .slice(0, 5).map(e => e.outerHTML.slice(0, 120))];
      """;

  /** Numbers of axes in heads of tables that the next cell hides in part. */
  private static final String COVERED =
      """
      return [...document.querySelectorAll('thead svg text')].filter(e => e.checkVisibility() && e.textContent)
        .filter(e => {
          e.scrollIntoView({block: 'center'});
          const box = e.getBoundingClientRect();
          const top = document.elementFromPoint(box.right - 1, (box.top + box.bottom) / 2);
          return top && !e.closest('td, th').contains(top);
        })
        .map(e => e.outerHTML);
      """;

  /** Places that reach into the name beside them. */
  private static final String REACHING_OVER =
      """
      return [...document.querySelectorAll('tbody tr > .rank, .placed tbody tr > :first-child')]
        .filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1)
        .map(e => e.outerHTML);
      """;

  @EachSample
  void nothingScrollsSideways(Sample sample, Browser browser) {
    browser.open(sample.path());
    SCREENS.forEach(
        (width, height) -> {
          browser.size(width, height);
          if (!AccessibilityTest.WIDTHS.contains(width)) { // which takes pictures of its own
            browser.picture(sample.name() + "-" + width + "-light");
          }
          assertFits(width, browser);
        });
  }

  @EachSample
  void englishWordsFitToo(Sample sample, Browser browser) {
    browser.from(Browser.Way.FILE, Site.english());
    browser.open(sample.path());
    SCREENS.forEach(
        (width, height) -> {
          browser.size(width, height);
          assertFits(width, browser);
        });
  }

  private static void assertFits(int width, Browser browser) {
    assertThat(browser.strings(STICKING_OUT, width))
        .as("%s at %s px", browser.address(), width)
        .isEmpty();
    for (String wrong : List.of(COVERED, REACHING_OVER)) {
      assertThat(browser.strings(wrong)).as("%s at %s px", browser.address(), width).isEmpty();
    }
  }
}
