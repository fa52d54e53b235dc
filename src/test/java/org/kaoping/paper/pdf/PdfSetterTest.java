package org.kaoping.paper.pdf;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.paper.Block;
import org.kaoping.paper.Face;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.paper.Painter;

/** What is in a file, whoever made it, whenever and wherever. */
@Tag("documents")
class PdfSetterTest {

  @Test
  void everyFont_isEmbeddedAndCut() throws IOException {
    try (SetPdf set = SetPdf.of(Sample.commendation())) {
      for (PDPage page : set.pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          assertThat(font.getName()).matches("[A-Z]{6}\\+.+");
        }
      }
      assertThat(set.bytes).hasSizeLessThan(400_000);
    }
  }

  @Test
  void text_isThatOfTheDocument() {
    OfficialDocument document = Sample.commendation();
    try (SetPdf set = SetPdf.of(document)) {
      String text = set.text().replaceAll("—[0-9]+—", "");

      assertThat(text).contains(String.join("", document.title()), document.head().mark());
      for (Block block : document.body()) {
        if (block instanceof Block.Paragraph paragraph) {
          assertThat(text).contains(paragraph.text());
        } else if (block instanceof Block.Heading heading) {
          assertThat(text).contains(heading.text());
        }
      }
      assertThat(text)
          .contains("附件：1.考核优秀单位名单2." + String.join("", document.attachments().get(1).title()))
          .contains("附件1考核优秀单位名单第1示例镇人民")
          .contains("抄送：省考核委员会，市委办公室，市人大常委会办公室，市政协办公室");
    }
  }

  @Test
  void equalDocuments_giveEqualBytesOnSeveralThreads() throws Exception {
    PdfSetter setter = new PdfSetter(TestFonts.FOUND, Painter.NONE);
    byte[] first = setter.set(Sample.letter(), SetPdf.DAY);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<byte[]>> more =
          IntStream.range(0, 6)
              .mapToObj(i -> threads.submit(() -> setter.set(Sample.letter(), SetPdf.DAY)))
              .toList();
      for (Future<byte[]> one : more) {
        assertThat(one.get()).isEqualTo(first);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void file_saysItsTitleLanguageAndDay() throws IOException {
    try (SetPdf set = SetPdf.of(Sample.onePage())) {
      assertThat(set.pdf.getDocumentInformation().getTitle()).isEqualTo("关于2022年度示例考核结果的通报");
      assertThat(set.pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
      assertThat(set.pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(set.pdf.getDocumentInformation().getCreationDate().toInstant())
          .hasToString("2022-12-30T00:00:00Z");
    }
  }

  @Test
  void rareCharacters_comeFromOtherFonts() {
    String names = "二〇二二年，𠮷川镇、㙍村、镕城（〇），𠮷、𠂇。";
    OfficialDocument document = Sample.of(List.of(Sample.paragraph(names)));
    try (SetPdf set = SetPdf.of(document)) {
      assertThat(set.text()).contains(names);
      assertThat(new PdfSetter(TestFonts.FOUND, Painter.NONE).missing(document)).isEmpty();
    }
  }

  /** A space between letters stands where fonts change, too. */
  @ParameterizedTest
  @ValueSource(strings = {"王䶮", "王𠮷", "王李䶮", "䶮", "𠮷䶮", "王䶮䶮李"})
  void charactersOfOtherFonts_fillTheirLines(String characters) {
    String text = characters.repeat(120 / characters.codePointCount(0, characters.length()));
    assertThat(fullLines(List.of(new Block.Run(text, Face.BODY))))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.text().codePoints().count()).isEqualTo(28))
        .allSatisfy(line -> assertThat(line.left()).isCloseTo(28, within(0.05)))
        .allSatisfy(line -> assertThat(line.right()).isCloseTo(184, within(0.15)));
  }

  /**
   * One line may have a letter less, set wider apart; behind its last letter the space stays, which
   * is 0.6 pt at most.
   */
  @Test
  void charactersBeyondTheFirstPlane_endTheirLinesAtTheEdge() {
    assertThat(fullLines(List.of(new Block.Run("𠮷".repeat(120), Face.BODY))))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.text().codePoints().count()).isBetween(27L, 28L))
        .allSatisfy(line -> assertThat(line.right()).isCloseTo(184, within(0.22)));
  }

  /** Lists of people: no line begins with a mark, and all end at the edge. */
  @Test
  void charactersOfOtherFontsBesideMarks_leaveNoLineRagged() {
    assertThat(fullLines(List.of(new Block.Run("王䶮、李䶮䶮、（䶮）。".repeat(13), Face.BODY))))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.text()).doesNotMatch("[、）。].*|.*（"))
        .allSatisfy(line -> assertThat(line.text()).hasSizeBetween(26, 28))
        .allSatisfy(line -> assertThat(line.right()).isCloseTo(184, within(0.15)));
  }

  @Test
  void runsOfSeveralFaces_fillTheirLines() {
    List<Block.Run> runs =
        IntStream.range(0, 120)
            .mapToObj(i -> new Block.Run("王", i % 2 == 0 ? Face.BODY : Face.BLACK))
            .toList();
    assertThat(fullLines(runs))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.text()).hasSize(28))
        .allSatisfy(line -> assertThat(line.right()).isCloseTo(184, within(0.15)));
  }

  /** Returns the lines of a paragraph but for the first, which is indented, and the last. */
  private static List<SetPdf.Line> fullLines(List<Block.Run> runs) {
    OfficialDocument document = Sample.of(List.of(new Block.Paragraph(runs)));
    String text = runs.stream().map(Block.Run::text).collect(joining());
    try (SetPdf set = SetPdf.of(document)) {
      List<SetPdf.Line> lines = set.lines(1).stream().filter(l -> text.contains(l.text())).toList();
      assertThat(lines.stream().map(SetPdf.Line::text).collect(joining())).isEqualTo(text);
      return lines.subList(1, lines.size() - 1);
    }
  }

  @Test
  void variationsAndJoiners_needNoGlyph() {
    String text = "葛\uFE00城\uDB40\uDD00，甲\u200D乙\u200C丙\u2060丁";
    OfficialDocument document = Sample.of(List.of(Sample.paragraph(text)));
    assertThat(new PdfSetter(TestFonts.FOUND, Painter.NONE).missing(document)).isEmpty();
    try (SetPdf set = SetPdf.of(document)) {
      assertThat(set.text()).contains("葛城，甲乙丙丁");
    }
  }

  @Test
  void charactersThatNoFontHas_areNamed() {
    OfficialDocument document = Sample.of(List.of(Sample.paragraph("结果🧿很好\uE123")));

    assertThat(new PdfSetter(TestFonts.FOUND, Painter.NONE).missing(document))
        .containsExactly(0xE123, 0x1F9FF);
  }

  @Test
  void documentWithoutOptionalParts_isSet() {
    OfficialDocument full = Sample.of(List.of(Sample.paragraph("正文")));
    OfficialDocument bare =
        new OfficialDocument(
            full.format(),
            full.language(),
            new OfficialDocument.Head(List.of(), "公示", Optional.empty()),
            List.of("公示"),
            Optional.empty(),
            full.body(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    try (SetPdf set = SetPdf.of(bare)) {
      assertThat(set.text()).isEqualTo("公示公示正文—1—");
    }
  }
}
