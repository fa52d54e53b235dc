package org.kaoping.paper.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.BodyElementType;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.kaoping.paper.Block;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.paper.Painter;
import org.kaoping.paper.Samples;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Files of Word say what the document says, and nothing else. */
class DocxTest {
  private static final OfficialDocument SOURCE = Samples.commendation();
  private static final Opened COMMENDATION = Opened.of(SOURCE);
  private static final Opened LETTER = Opened.of(Samples.letter("示范县"));

  @Test
  void theTextIsThatOfTheSourceInItsOrder() {
    assertThat(texts(COMMENDATION)).containsExactlyElementsOf(texts(SOURCE));
  }

  @Test
  void everyPartFollowsTheSchema() throws XmlException {
    for (Opened opened : List.of(COMMENDATION, LETTER)) {
      for (Map.Entry<String, String> part : opened.parts().entrySet()) {
        assertThat(errors(part.getKey(), part.getValue())).as(part.getKey()).isEmpty();
      }
    }
  }

  @Test
  void tablesThatFollowEachOther_stayTwo() {
    Block.Table table =
        new Block.Table(
            List.of(new Block.Column(List.of("单位"), false, false)), List.of(List.of("甲镇")));

    assertThat(Opened.of(withBody(List.of(table, table))).document().getBodyElements())
        .extracting(IBodyElement::getElementType)
        .containsSubsequence(
            BodyElementType.TABLE, BodyElementType.PARAGRAPH, BodyElementType.TABLE);
  }

  @Test
  void aChart_isAPictureAsWideAsTheText_withItsWords() throws XmlException {
    Block.Chart chart = new Block.Chart("多数优秀", "单位数", "<svg/>", 500);
    byte[] png = {1, 2, 3};
    Opened opened = Opened.of(new Docx(asked -> Optional.of(png)), withBody(List.of(chart, chart)));

    assertThat(opened.document().getAllPictures())
        .hasSize(2)
        .allSatisfy(picture -> assertThat(picture.getData()).isEqualTo(png));
    String main = opened.parts().getOrDefault("word/document.xml", "");
    assertThat(errors("word/document.xml", main)).isEmpty();
    assertThat(main)
        .contains("cx=\"5616000\" cy=\"2808000\"", "descr=\"多数优秀 / 单位数\"", "多数优秀</w:t>");
    assertThat(Opened.of(withBody(List.of(chart))).document().getAllPictures()).isEmpty();
  }

  @Test
  void equalDocumentsGiveEqualBytes() {
    Docx other = new Docx(Painter.NONE);

    List<byte[]> copies =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> Opened.bytes(other, Samples.commendation()))
            .toList();

    assertThat(copies).allSatisfy(copy -> assertThat(copy).isEqualTo(COMMENDATION.bytes()));
  }

  @Test
  void noPartTellsOfThemesPeopleOrTimes() {
    assertThat(COMMENDATION.parts())
        .doesNotContainKeys("word/theme/theme1.xml", "docProps/app.xml");
    assertThat(COMMENDATION.parts().values())
        .allSatisfy(
            part ->
                assertThat(part).doesNotContainIgnoringCase("theme", "creator", "rsid", "created"));
  }

  @Test
  void propertiesHaveTitleAndLanguage() {
    assertThat(COMMENDATION.parts().get("docProps/core.xml"))
        .contains("<dc:title>示例市人民政府关于表彰2022年度农村人居环境整治工作先进单位的通报</dc:title>")
        .contains("<dc:language>zh-CN</dc:language>");
  }

  @Test
  void theOnlyParagraphStaysOnTheFirstPage() {
    assertThat(isHeld(COMMENDATION)).isTrue();
    assertThat(isHeld(Opened.of(withBody(List.of(Block.Paragraph.of("仅此一段。")))))).isFalse();
  }

  private static boolean isHeld(Opened opened) {
    return opened.paragraphs("公文正文").stream()
        .filter(p -> p.getText().startsWith("希望") || p.getText().startsWith("仅此"))
        .findFirst()
        .orElseThrow()
        .getCTP()
        .getPPr()
        .isSetKeepNext();
  }

  @Test
  void whatXmlCannotHoldIsLeftOut() {
    OfficialDocument odd = withBody(List.of(Block.Paragraph.of("甲\u0001乙<&>\"\uFFFF𠮷")));

    assertThat(texts(Opened.of(odd))).contains("甲乙<&>\"𠮷");
  }

  private static OfficialDocument withBody(List<Block> body) {
    OfficialDocument letter = Samples.letter("示范县");
    return new OfficialDocument(
        letter.format(),
        letter.language(),
        letter.head(),
        letter.title(),
        letter.addressee(),
        body,
        Optional.empty(),
        letter.signature(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<String> texts(Opened opened) {
    List<String> texts = new ArrayList<>();
    for (IBodyElement element : opened.document().getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        texts.addAll(List.of(paragraph.getText().split("[\n\t]")));
      } else if (element instanceof XWPFTable table) {
        table
            .getRows()
            .forEach(
                row ->
                    row.getTableCells()
                        .forEach(cell -> texts.addAll(List.of(cell.getText().split("\t")))));
      }
    }
    texts.removeIf(String::isEmpty);
    return texts;
  }

  private static List<String> texts(OfficialDocument source) {
    List<String> texts = new ArrayList<>(source.head().above());
    texts.add(source.head().mark());
    source.head().number().ifPresent(texts::add);
    texts.addAll(source.title());
    source.addressee().ifPresent(texts::add);
    source.body().forEach(block -> texts.addAll(texts(block)));
    source
        .attachmentNote()
        .ifPresent(
            note -> {
              texts.add(note.lead() + note.entries().get(0));
              texts.addAll(note.entries().subList(1, note.entries().size()));
            });
    source.signature().ifPresent(s -> texts.addAll(List.of(s.issuer(), s.date())));
    source.note().ifPresent(texts::add);
    for (OfficialDocument.Attachment attachment : source.attachments()) {
      texts.add(attachment.label());
      texts.addAll(attachment.title());
      attachment.body().forEach(block -> texts.addAll(texts(block)));
    }
    source
        .imprint()
        .ifPresent(
            imprint -> {
              imprint.copies().ifPresent(texts::add);
              imprint.printer().ifPresent(texts::add);
              imprint.printed().ifPresent(texts::add);
            });
    return texts;
  }

  private static List<String> texts(Block block) {
    List<String> texts = new ArrayList<>();
    if (block instanceof Block.Heading heading) {
      texts.add(heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      texts.add(paragraph.text());
    } else if (block instanceof Block.Names names) {
      for (Block.Group group : names.groups()) {
        texts.add(group.heading());
        texts.addAll(group.names());
      }
    } else if (block instanceof Block.Table table) {
      table.columns().forEach(column -> texts.add(column.text()));
      table.rows().forEach(texts::addAll);
    }
    return texts;
  }

  private static List<XmlError> errors(String name, String xml) throws XmlException {
    List<XmlError> errors = new ArrayList<>();
    XmlOptions options = new XmlOptions().setErrorListener(errors);
    switch (name.replaceAll("^word/|[0-9]*\\.xml$", "")) {
      case "document" -> DocumentDocument.Factory.parse(xml).validate(options);
      case "styles" -> StylesDocument.Factory.parse(xml).validate(options);
      case "settings" -> SettingsDocument.Factory.parse(xml).validate(options);
      case "fontTable" -> FontsDocument.Factory.parse(xml).validate(options);
      case "header" -> HdrDocument.Factory.parse(xml).validate(options);
      case "footer" -> FtrDocument.Factory.parse(xml).validate(options);
      default -> assertThat(name).matches("\\[Content_Types].xml|.*\\.rels|docProps/core.xml");
    }
    return errors;
  }
}
