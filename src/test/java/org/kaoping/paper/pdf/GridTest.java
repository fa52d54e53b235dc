package org.kaoping.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.paper.Block;
import org.kaoping.paper.pdf.SetPdf.Line;

/** Paper, type area, lines and characters are as 5.1 to 5.2.3 say. */
@Tag("documents")
class GridTest {
  /** Without marks, every line is full. */
  private static SetPdf plain(int paragraphs) {
    Block paragraph = Sample.paragraph(Sample.PLAIN.repeat(10));
    return SetPdf.of(Sample.of(Collections.nCopies(paragraphs, paragraph)));
  }

  @Test
  void everyPage_isA4() {
    try (SetPdf set = plain(3)) {
      for (PDPage page : set.pdf.getPages()) {
        assertThat(page.getMediaBox().getWidth() / SetPdf.MM).isCloseTo(210, within(0.1));
        assertThat(page.getMediaBox().getHeight() / SetPdf.MM).isCloseTo(297, within(0.1));
      }
    }
  }

  @Test
  void fullPage_has22LinesThatFillTheTypeArea() {
    try (SetPdf set = plain(4)) {
      List<Line> lines = set.lines(2);
      double pitch = (lines.get(21).baseline() - lines.get(0).baseline()) / 21 / SetPdf.MM;

      assertThat(lines).hasSize(22);
      assertThat(pitch * 22).isCloseTo(225, within(0.1));
      assertThat(lines.get(0).baseline() / SetPdf.MM - pitch).isBetween(34.0, 37.0);
      assertThat(lines.get(21).baseline() / SetPdf.MM).isBetween(255.0, 262.0);
    }
  }

  @Test
  void fullLine_has28CharactersThatFillTheTypeArea() {
    try (SetPdf set = plain(4)) {
      List<Line> full =
          set.lines(2).stream().filter(l -> l.left() < 29 && l.right() > 183).toList();

      assertThat(full).hasSizeGreaterThan(15);
      assertThat(full).allSatisfy(line -> assertThat(line.text()).hasSize(28));
      assertThat(full)
          .allSatisfy(line -> assertThat(line.left()).isCloseTo(28, within(0.1)))
          .allSatisfy(line -> assertThat(line.right()).isCloseTo(184, within(0.1)));
    }
  }

  @Test
  void paragraph_isIndentedByTwoCharacters() {
    try (SetPdf set = plain(1)) {
      Line first = set.lines(1).stream().filter(l -> l.text().startsWith("经对")).findFirst().get();

      assertThat(first.left()).isCloseTo(28 + 2 * 156 / 28.0, within(0.1));
      assertThat(first.text()).hasSize(26);
    }
  }

  @Test
  void marks_beginNoLineAndEndNone() {
    Block paragraph = Sample.paragraph("考核（年度），“优秀”；《办法》、意见：良好。合格！其他？".repeat(40));
    try (SetPdf set = SetPdf.of(Sample.of(List.of(paragraph)))) {
      for (int page = 1; page <= set.pages(); page++) {
        assertThat(set.lines(page).stream().map(Line::text))
            .noneMatch(text -> text.matches("[，。、；：！？）》”].*"))
            .noneMatch(text -> text.matches(".*[（《“]"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void document_hasAsManyPagesAsItNeeds(int pages) {
    int lines = 2 + (pages - 1) * 22;
    Block paragraph = Sample.paragraph(Sample.PLAIN.repeat(20).substring(0, 26));
    try (SetPdf set = SetPdf.of(Sample.of(Collections.nCopies(lines, paragraph)))) {
      assertThat(set.pages()).isEqualTo(pages);
      assertThat(set.text()).contains(Sample.PLAIN.substring(0, 26));
    }
  }

  @Test
  void otherFonts_leaveLinesOnTheGrid() {
    List<Block> body =
        List.of(
            new Block.Heading(1, "一、黑体"),
            new Block.Heading(2, "（一）楷体"),
            new Block.Heading(3, "1.仿宋"),
            new Block.Heading(4, "（1）仿宋"),
            Sample.paragraph("〇一二三四五六七八九𠮷"));
    try (SetPdf set = SetPdf.of(Sample.of(body))) {
      List<Line> lines = set.lines(1).stream().filter(l -> l.baseline() > 155 * SetPdf.MM).toList();
      for (int i = 1; i < 5; i++) {
        double pitch = lines.get(i).baseline() - lines.get(i - 1).baseline();
        assertThat(pitch).isCloseTo(28.99, within(0.05));
      }
    }
  }
}
