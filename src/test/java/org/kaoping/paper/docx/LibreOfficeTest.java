package org.kaoping.paper.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.LibreOffice;
import org.kaoping.paper.Samples;
import org.kaoping.paper.docx.Converted.Band;

/** Where things stand on pages, in tenths of a millimetre, whatever fonts are there. */
@Tag("documents")
class LibreOfficeTest {
  private static Converted commendation;
  private static Converted letter;

  @BeforeAll
  static void convert(@TempDir Path first, @TempDir Path second) {
    LibreOffice.assume();
    commendation = Converted.of(Opened.of(Samples.commendation()), first);
    letter = Converted.of(Opened.of(Samples.letter("示范县")), second);
  }

  @Test
  void pagesAreA4() {
    assertThat(commendation.size()).contains("(A4)");
  }

  @Test
  void theMarkStands35MillimetresBelowTheTypeAreasTopAndTheRuleBelowTheNumber() {
    List<Band> red = commendation.lines(1, Converted::isRed);
    Band rule = red.get(red.size() - 1);
    Band across = commendation.across(1, rule, Converted::isRed);
    Band number = lastAbove(rule);

    assertThat(red.get(0).from()).isCloseTo(720, within(15));
    assertThat(rule.from() - number.to()).isCloseTo(40, within(10));
    assertThat(across.from()).isCloseTo(280, within(5));
    assertThat(across.to()).isCloseTo(1840, within(5));
  }

  @Test
  void aFullPageHas22LinesWithinTheTypeArea() {
    List<Band> lines = commendation.lines(2, Converted::isDark);
    List<Band> area = lines.stream().filter(b -> b.from() > 370 && b.to() < 2620).toList();

    assertThat(area).hasSize(22);
  }

  @Test
  void theNumbersDashIs7MillimetresBelowTheTypeArea() {
    List<Band> lines = commendation.lines(2, Converted::isDark);
    Band number = lines.get(lines.size() - 1);

    assertThat((number.from() + number.to()) / 2).isCloseTo(2690, within(10));
    assertThat(commendation.across(2, number, Converted::isDark).from()).isCloseTo(330, within(10));
  }

  @Test
  void theImprintStandsOnTheFootOfTheLastPageOnly() {
    List<String> pages = commendation.pages();
    int last = pages.size();
    List<Band> lines = commendation.lines(last, Converted::isDark);
    Band rule = lines.get(lines.size() - 2);
    Band across = commendation.across(last, rule, Converted::isDark);

    assertThat(pages).filteredOn(page -> page.contains("抄送：")).containsExactly(pages.get(last - 1));
    assertThat(rule.to()).isCloseTo(2620, within(7));
    assertThat(across.to() - across.from()).isCloseTo(1560, within(7));
  }

  @Test
  void everyPageOfATableHasItsHead() {
    assertThat(commendation.pages())
        .filteredOn(page -> page.contains("限期整改"))
        .hasSizeGreaterThan(1)
        .allSatisfy(page -> assertThat(page).contains("扣分说明"));
  }

  @Test
  void aLettersMarkAndRulesKeepTheirDistanceFromThePapersEdges() {
    List<Band> red = letter.lines(1, Converted::isRed);
    Band across = letter.across(1, red.get(red.size() - 1), Converted::isRed);

    assertThat(red.get(0).from()).isCloseTo(300, within(15));
    assertThat(red.get(red.size() - 1).to()).isCloseTo(2770, within(10));
    assertThat(across.from()).isCloseTo(200, within(5));
    assertThat(across.to()).isCloseTo(1900, within(5));
  }

  @Test
  void aLettersFirstPageHasNoNumber() {
    assertThat(letter.pages().get(0)).doesNotContain("—1—");
    assertThat(letter.pages().get(1)).contains("—2—");
  }

  private static Band lastAbove(Band rule) {
    List<Band> above =
        commendation.lines(1, Converted::isDark).stream()
            .filter(line -> line.to() < rule.from())
            .toList();
    return above.get(above.size() - 1);
  }
}
