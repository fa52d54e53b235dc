package org.kaoping.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * On A4 paper every sheet says what it belongs to, and no row is cut. Sheets of notices look like
 * those of official documents: they have their numbers, and what readers must know first.
 */
@BrowserTest
class PrintTest {
  private static final String ROWS =
      """
      document.querySelectorAll('.hidden').forEach(e => e.remove()); // said, not printed
      document.querySelectorAll('use[href="#_a"]').forEach(e => // the numbers of an axis, which are printed
        e.replaceWith(document.getElementById('_a').cloneNode(true)));
      return [...document.querySelectorAll('main tr')]
        .filter(e => e.checkVisibility() && e.offsetHeight < 300).map(e => e.innerText);
      """;

  /** The words and numbers of each scale, which stand at its ends, too. */
  private static final String SCALES =
      """
      return [...document.querySelectorAll('main svg.scale')].filter(e => e.checkVisibility())
        .map(e => [...e.querySelectorAll('text')].map(text => text.textContent).join(''));
      """;

  /** Each table with a head: the texts of its head and of its rows, a line each. */
  private static final String TABLES =
      """
      const text = e => e.innerText.replace(/\\s+/g, '');
      return [...document.querySelectorAll('main table:has(thead)')]
        .filter(e => e.checkVisibility() && text(e.tHead))
        .map(e => [e.tHead, ...e.tBodies].flatMap(part => [...part.rows]).map(text).join('\\n'));
      """;

  /** What serves on a screen only: controls, and links to files. */
  private static final String CONTROLS =
      """
      return [...document.querySelectorAll('button, input, select, textarea, summary:not(.leaf *, .fold > *),'
          + '[href$=".csv"], [href$=".xlsx"], [href$=".json"], [href$=".pdf"], [href$=".docx"]')]
        .filter(e => e.checkVisibility({visibilityProperty: true})
          && !(e.closest('thead') && getComputedStyle(e).display === 'contents'))
        .map(e => e.outerHTML);
      """;

  private static final String HEADINGS =
      """
      return [...document.querySelectorAll('main :is(h2, h3, h4, p:has(+ table), .branch, .fold > summary, .part :is(div, summary) > span:first-child)')]
        .filter(e => e.checkVisibility()).map(e => e.innerText);
      """;

  /** Which sheet it is, of a page or of a notice. */
  private static final String NUMBER = "\\d+/\\d+|—\\d+—";

  /** Points of A4 paper, and the least margin of what is printed. */
  private static final double WIDTH = 595;

  private static final double NARROWEST = 30;

  /** Lines that a sheet has beside its own head and number, at the least. */
  private static final int FEWEST_LINES = 3;

  /** English words are long, and rankings have many columns. */
  @Test
  void englishRankingsFitOnTheirSheets(Browser browser) {
    browser.from(Browser.Way.SERVER, Site.english());
    browser.open(Site.GRADED);

    haveNoWordOnAnotherOrBesideTheSheet(Sheets.words(browser.print("english")));
  }

  /** A page is printed once for all that is asked of its sheets. */
  @EachSample
  void sheetsCanBeReadByThemselves(Sample sample, Browser browser) {
    browser.open(sample.path());
    Path print = browser.print(sample.name());
    List<String> sheets = Sheets.texts(print);

    assertAll(
        () -> areNumbered(sheets, sample.name().startsWith("notice")),
        () -> haveAHeadWholeRowsAndScales(sheets, sample.name().startsWith("notice"), browser),
        () -> repeatHeadsOfTables(sheets, browser),
        () -> noneHasOneLineOnlyOrEndsWithAHeading(Sheets.lines(print), browser),
        () -> haveNoWordOnAnotherOrBesideTheSheet(Sheets.words(print)),
        () -> assertThat(browser.strings(CONTROLS)).as("only of use on a screen").isEmpty());
  }

  /** Marks of punctuation reach into the room of the next, in points. */
  double reach() {
    return 9;
  }

  void areNumbered(List<String> sheets, boolean notice) {
    assertThat(IntStream.range(0, sheets.size()))
        .allSatisfy(
            i ->
                assertThat(sheets.get(i))
                    .contains(notice ? "—" + (i + 1) + "—" : (i + 1) + "/" + sheets.size()));
  }

  private static void haveAHeadWholeRowsAndScales(
      List<String> sheets, boolean notice, Browser browser) {
    String head = Sheets.plain(browser.text(notice ? ".banners" : "header"));

    assertThat(sheets).isNotEmpty().allSatisfy(sheet -> assertThat(sheet).contains(head));
    for (String script : List.of(ROWS, SCALES)) {
      for (String whole : browser.strings(script)) {
        assertThat(sheets).anyMatch(sheet -> sheet.contains(Sheets.plain(whole)));
      }
    }
  }

  private static void repeatHeadsOfTables(List<String> sheets, Browser browser) {
    for (String table : browser.strings(TABLES)) {
      List<String> rows = table.lines().map(Sheets::plain).toList();
      for (String row : rows.subList(1, rows.size())) {
        assertThat(sheets.stream().filter(sheet -> sheet.contains(row)))
            .as("a sheet with “%s” and the head above it", row)
            .anyMatch(sheet -> sheet.contains(rows.get(0)));
      }
    }
  }

  private void haveNoWordOnAnotherOrBesideTheSheet(List<List<Sheets.Word>> sheets) {
    for (List<Sheets.Word> words : sheets) {
      assertThat(words)
          .allMatch(word -> word.left() > NARROWEST && word.right() < WIDTH - NARROWEST);
      for (int i = 0; i < words.size(); i++) {
        Sheets.Word word = words.get(i);
        assertThat(words.subList(0, i))
            .as("beside %s", word)
            .noneMatch(other -> word.covers(other, reach()));
      }
    }
  }

  private static void noneHasOneLineOnlyOrEndsWithAHeading(
      List<List<String>> all, Browser browser) {
    List<List<String>> sheets =
        all.stream()
            .map(sheet -> sheet.stream().filter(line -> !line.matches(NUMBER)).toList())
            .toList();
    List<String> head = browser.text(".head").lines().map(Sheets::plain).toList();
    List<String> headings = browser.strings(HEADINGS).stream().map(Sheets::plain).toList();

    assertThat(sheets.subList(1, sheets.size()))
        .allSatisfy(
            sheet ->
                assertThat(sheet)
                    .filteredOn(line -> head.stream().noneMatch(h -> h.contains(line)))
                    .hasSizeGreaterThanOrEqualTo(FEWEST_LINES));
    assertThat(sheets.subList(0, sheets.size() - 1))
        .allSatisfy(sheet -> assertThat(headings).doesNotContain(sheet.get(sheet.size() - 1)));
  }
}
