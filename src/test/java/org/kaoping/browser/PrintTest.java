package org.kaoping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

/**
 * On A4 paper every sheet says what it belongs to, and no row is cut. Sheets of notices look like
 * those of official documents: they have their numbers, and what readers must know first.
 */
@BrowserTest
class PrintTest {
  private static final String ROWS =
      """
      return [...document.querySelectorAll('main tr')]
        .filter(e => e.checkVisibility() && e.offsetHeight < 300).map(e => e.innerText);
      """;

  @EachSample
  void sheetsHaveAHeadAndWholeRows(Sample sample, Browser browser) {
    browser.open(sample.path());
    List<String> sheets = Sheets.texts(browser.print(sample.name()));
    boolean notice = sample.name().startsWith("notice");
    String head = Sheets.plain(browser.text(notice ? ".banners" : "header"));

    assertThat(sheets).isNotEmpty().allSatisfy(sheet -> assertThat(sheet).contains(head));
    assertThat(IntStream.range(0, sheets.size()))
        .allSatisfy(
            i ->
                assertThat(sheets.get(i))
                    .contains(notice ? "—" + (i + 1) + "—" : (i + 1) + "/" + sheets.size()));
    for (String row : browser.strings(ROWS)) {
      assertThat(sheets).anyMatch(sheet -> sheet.contains(Sheets.plain(row)));
    }
  }
}
