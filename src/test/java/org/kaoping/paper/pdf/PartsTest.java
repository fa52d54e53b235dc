package org.kaoping.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaoping.paper.Block;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.paper.OfficialDocument.Head;
import org.kaoping.paper.pdf.SetPdf.Ink;
import org.kaoping.paper.pdf.SetPdf.Line;

/** The parts of a document stand where 7.2 to 7.5 and 10.1 say. Lengths are in millimetres. */
@Tag("documents")
class PartsTest {
  private static final Offset<Double> ONE = within(1.0);
  private static final Offset<Double> NEAR = within(0.3);

  @Test
  void mark_begins35BelowTheTypeAreasTop() {
    try (SetPdf set = SetPdf.of(Sample.onePage())) {
      Ink mark = set.ink(1, true, 60, 90);

      assertThat(mark.top()).isCloseTo(72, ONE);
      assertThat((mark.left() + mark.right()) / 2).isCloseTo(28 + 78, ONE);
    }
  }

  @Test
  void longMark_fitsIntoTheTypeArea() {
    OfficialDocument plain = Sample.of(List.of(Sample.paragraph("正文")));
    String mark = "示例省示例市基本公共服务考核工作委员会办公室文件";
    try (SetPdf set = SetPdf.of(withHead(plain, new Head(List.of(), mark, Optional.empty())))) {
      Ink ink = set.ink(1, true, 60, 80);

      assertThat(ink.top()).isCloseTo(72, ONE);
      assertThat(ink.left()).isBetween(27.9, 30.0);
      assertThat(ink.right()).isBetween(182.0, 184.1);
      assertThat(set.text()).contains(mark);
    }
  }

  private static OfficialDocument withHead(OfficialDocument d, Head head) {
    return new OfficialDocument(
        d.format(),
        d.language(),
        head,
        d.title(),
        d.addressee(),
        d.body(),
        d.attachmentNote(),
        d.signature(),
        d.note(),
        d.attachments(),
        d.imprint(),
        d.banner());
  }

  @Test
  void rule_isRedAsWideAsTheTypeAreaAnd4BelowTheNumber() {
    try (SetPdf set = SetPdf.of(Sample.onePage())) {
      Line number = line(set, 1, "示评〔2022〕12号");
      double below = number.baseline() / SetPdf.MM + 0.12 * 16 / SetPdf.MM;
      Ink rule = set.ink(1, true, 100, 140);

      assertThat(rule.top()).isCloseTo(below + 4, NEAR);
      assertThat(rule.bottom() - rule.top()).isBetween(0.2, 0.6);
      assertThat(rule.left()).isCloseTo(28, NEAR);
      assertThat(rule.right()).isCloseTo(184, NEAR);
      assertThat((number.left() + number.right()) / 2).isCloseTo(106, NEAR);
    }
  }

  @Test
  void linesAboveTheMark_beginAtTheTopLeft() {
    try (SetPdf set = SetPdf.of(Sample.onePage())) {
      assertThat(set.lines(1).get(0).text()).isEqualTo("000001");
      assertThat(set.lines(1).get(1).text()).isEqualTo("特急");
      assertThat(set.lines(1).get(1).left()).isCloseTo(28, NEAR);
    }
  }

  @Test
  void numbers_standOutsideByTurns7BelowTheTypeArea() {
    Block paragraph = Sample.paragraph(Sample.PLAIN.repeat(30));
    try (SetPdf set = SetPdf.of(Sample.of(List.of(paragraph)))) {
      double character = 156 / 28.0;
      Line odd = line(set, 1, "— 1 —");
      Line even = line(set, 2, "— 2 —");

      assertThat(odd.right()).isCloseTo(184 - character, NEAR);
      assertThat(even.left()).isCloseTo(28 + character, NEAR);
      assertThat(odd.characters().get(0).getFontSizeInPt()).isEqualTo(14);
      Ink dash = set.ink(1, false, new Ink(odd.left(), 262, odd.left() + 4, 280));
      assertThat(dash.top()).isCloseTo(262 + 7, NEAR);
    }
  }

  @Test
  void imprint_endsOnTheBottomOfTheTypeAreaOfTheLastPage() {
    for (OfficialDocument document : List.of(Sample.onePage(), Sample.commendation())) {
      try (SetPdf set = SetPdf.of(document)) {
        Ink lower = set.ink(set.pages(), false, 261, 263);

        assertThat(lower.bottom()).isCloseTo(262, NEAR);
        assertThat(lower.left()).isCloseTo(28, NEAR);
        assertThat(lower.right()).isCloseTo(184, NEAR);
        assertThat(line(set, set.pages(), "示例市考核委员会办公室2022年12月30日印发").left())
            .isCloseTo(28 + 14 / SetPdf.MM, NEAR);
      }
    }
  }

  @Test
  void documentWithAllParts_fitsOnOnePage() {
    try (SetPdf set = SetPdf.of(Sample.onePage())) {
      assertThat(set.pages()).isEqualTo(1);
    }
  }

  @Test
  void signature_leavesTheDateTwoFurtherToTheRight() {
    OfficialDocument plain = Sample.of(List.of(Sample.paragraph("正文")));
    try (SetPdf set = SetPdf.of(plain)) {
      double two = 2 * 156 / 28.0;
      Line issuer = line(set, 1, "示例市考核委员会");
      Line date = line(set, 1, "2022年12月30日");

      assertThat(date.left() - issuer.left()).isCloseTo(two, NEAR);
      assertThat(issuer.right()).isCloseTo(184 - two, NEAR);
    }
  }

  @Test
  void signature_isNeverWithoutText() {
    Block paragraph = Sample.paragraph(Sample.PLAIN.substring(0, 20));
    for (int lines = 5; lines < 14; lines++) {
      try (SetPdf set = SetPdf.of(Sample.of(Collections.nCopies(lines, paragraph)))) {
        List<String> last = set.lines(set.pages()).stream().map(Line::text).toList();

        assertThat(last).contains("2022年12月30日", Sample.PLAIN.substring(0, 20));
      }
    }
  }

  @Test
  void letter_hasItsMarkAndRulesAndNoNumberOnItsFirstPage() {
    try (SetPdf set = SetPdf.of(Sample.letter())) {
      Ink mark = set.ink(1, true, 20, 44);
      Ink upper = set.ink(1, true, 46, 60);
      Ink lower = set.ink(1, true, 265, 290);

      assertThat(mark.top()).isCloseTo(30, ONE);
      assertThat(upper.left()).isCloseTo(20, NEAR);
      assertThat(upper.right()).isCloseTo(190, NEAR);
      assertThat(lower.bottom()).isCloseTo(277, NEAR);
      assertThat(lower.right() - lower.left()).isCloseTo(170, NEAR);
      assertThat(set.allLines(1))
          .noneMatch(line -> line.text().contains("—1") || line.text().contains("— 1"));
      assertThat(set.allLines(2)).anyMatch(line -> line.text().equals("— 2 —"));
    }
  }

  @Test
  void names_standInColumnsInTheirOrder() {
    try (SetPdf set = SetPdf.of(Sample.commendation())) {
      List<Line> lines = new ArrayList<>();
      for (int page = 1; page <= set.pages(); page++) {
        lines.addAll(set.lines(page));
      }
      String all = String.join("", lines.stream().map(Line::text).toList());

      assertThat(all).contains(String.join("", Sample.names(128)));
      assertThat(
              lines.stream()
                  .filter(line -> line.text().matches("第[0-9]+示例镇人.*第.*"))
                  .map(line -> Math.round(columnTwo(line) * 10)))
          .hasSizeGreaterThan(60)
          .containsOnly(
              Math.round(
                  columnTwo(
                          lines.stream()
                              .filter(l -> l.text().matches("第1示例镇人.*第.*"))
                              .findFirst()
                              .get())
                      * 10));
    }
  }

  private static double columnTwo(Line line) {
    return line.characters().get(line.text().indexOf('第', 1)).getXDirAdj();
  }

  @Test
  void tableOnSeveralPages_repeatsItsHead() {
    try (SetPdf set = SetPdf.of(Sample.commendation())) {
      List<Integer> heads = new ArrayList<>();
      for (int page = 1; page <= set.pages(); page++) {
        if (set.lines(page).stream().anyMatch(line -> line.text().equals("名次单位得分说明"))) {
          heads.add(page);
        }
      }
      assertThat(heads).hasSizeGreaterThan(2);
      assertThat(heads.get(heads.size() - 1)).isEqualTo(set.pages());
    }
  }

  private static Line line(SetPdf set, int page, String text) {
    return set.allLines(page).stream()
        .filter(line -> line.text().equals(text))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError(set.allLines(page).stream().map(Line::text).toList()));
  }
}
