package org.kaoping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Readers without a mouse reach everything and see where they are. */
@BrowserTest
class KeyboardTest {
  /** Of long tables, the first rows stand for all. */
  private static final int LONGEST_WAY = 60;

  /** From the top, even where the page has put the focus into a field. */
  private static final String STOPS =
      """
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
      window.stops = [...document.querySelectorAll(
          'a[href], button, input, select, textarea, summary, [tabindex]')]
        .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true}));
      return stops.length;
      """;

  /** Where the focus is, and what is wrong with how it shows. */
  private static final String FOCUS =
      """
      const e = document.activeElement, s = getComputedStyle(e);
      if (e === document.body) return {stop: -1, wrong: ''};
      const box = e.getClientRects()[0], wrong = [];
      if (s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 2) wrong.push('no outline');
      const shown = [.1, .5, .9].some(x => [.1, .5, .9].some(y => {
        const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
        return hit && (e.contains(hit) || hit.contains(e) && hit !== document.body.parentElement);
      }));
      if (!shown) wrong.push('hidden');
      return {stop: stops.indexOf(e), wrong: wrong.length ? wrong + ': ' + e.outerHTML.slice(0, 120) : ''};
      """;

  @EachSample
  void theKeyboardReachesEverythingAndShowsWhere(Sample sample, Browser browser) {
    browser.open(sample.path());
    long stops = (Long) Objects.requireNonNull(browser.script(STOPS));
    TreeSet<Long> reached = new TreeSet<>();
    for (long i = 0; i < Math.min(stops, LONGEST_WAY); i++) {
      browser.tab();
      Map<?, ?> focus = (Map<?, ?>) Objects.requireNonNull(browser.script(FOCUS));
      assertThat(focus.get("wrong")).isEqualTo("");
      reached.add((Long) focus.get("stop"));
    }
    assertThat(reached).hasSize((int) Math.min(stops, LONGEST_WAY)).doesNotContain(-1L);
  }

  @Test
  void theFirstStopLeadsPastTheHead(Browser browser) {
    browser.open("qingpu-2023/index.html");
    browser.tab();
    assertThat(browser.script("return document.activeElement.getBoundingClientRect().top >= 0"))
        .isEqualTo(true);
    assertThat(browser.script("return document.activeElement.className")).isEqualTo("skip");

    browser.keys(Keys.ENTER);
    browser.tab();

    assertThat(browser.address()).isEqualTo("qingpu-2023/index.html#_main");
    assertThat(browser.script("return document.activeElement.closest('main') !== null"))
        .isEqualTo(true);
  }

  @Test
  void aStopBeforeALongTable_leadsPastIt(Browser browser) {
    browser.open(ExtraEvaluations.MANY + "/ranking/1.html");
    browser.script("document.querySelector('.pages a:last-child').focus()");
    browser.tab();
    assertThat(browser.script("return document.activeElement.textContent")).isEqualTo("跳过这张表");
    browser.keys(Keys.ENTER);
    browser.tab();

    assertThat(browser.script("return document.activeElement.textContent")).isEqualTo("下一页");
  }
}
