package org.kaoping.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of documents, whatever program saved them. */
class DocumentReaderTest {
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final String WORDS =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

  @TempDir private Path folder;

  private static Parts document(String namespace, String body) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Override PartName='/word/document.xml' ContentType='"
            + TYPE
            + "'/></Types>");
    parts.put(
        "_rels/.rels",
        Parts.relations(Parts.relation("r1", "officeDocument", "word/document.xml")));
    parts.put(
        "word/document.xml",
        "<w:document xmlns:w='" + namespace + "'><w:body>" + body + "</w:body></w:document>");
    return new Parts(parts);
  }

  private List<CaptionedTable> read(String namespace, String body) {
    return DocumentReader.read(document(namespace, body).write(folder.resolve("a.docx")), "a.docx")
        .value()
        .orElseThrow();
  }

  private static String cell(String properties, String... paragraphs) {
    StringBuilder cell = new StringBuilder("<w:tc><w:tcPr>" + properties + "</w:tcPr>");
    for (String text : paragraphs) {
      cell.append("<w:p><w:r><w:t>").append(text).append("</w:t></w:r></w:p>");
    }
    return cell + (paragraphs.length == 0 ? "<w:p/>" : "") + "</w:tc>";
  }

  private static String table(String... rows) {
    return "<w:tbl><w:tr>" + String.join("</w:tr><w:tr>", rows) + "</w:tr></w:tbl>";
  }

  private static final String MERGED =
      "<w:p><w:r><w:t>附件1</w:t></w:r></w:p>"
          + table(
              cell("<w:gridSpan w:val='2'/>", "指标") + cell("", "分值"),
              cell("<w:vMerge w:val='restart'/>", "甲", "乙") + cell("", "一") + cell("", "5"),
              cell("<w:vMerge/>") + cell("", "二") + cell("", "6"),
              cell("<w:vMerge w:val='restart'/>", "丙") + cell("<w:gridSpan w:val='2'/>", "7"))
          + "<w:p/>"
          + table(cell("", "x"));

  @Test
  void cellsAndMergedRangesAreRead_alsoInTheStrictForm() {
    for (String namespace : List.of(WORDS, STRICT)) {
      List<CaptionedTable> tables = read(namespace, MERGED);

      assertThat(tables).extracting(CaptionedTable::captions).containsExactly("附件1", "");
      assertThat(tables.get(0).cells().cells())
          .extracting(c -> c.span() + " " + c.text().replace("\n", "/"))
          .containsExactly(
              "a.docx 表1!A1 指标",
              "a.docx 表1!C1 分值",
              "a.docx 表1!A2 甲/乙",
              "a.docx 表1!B2 一",
              "a.docx 表1!C2 5",
              "a.docx 表1!B3 二",
              "a.docx 表1!C3 6",
              "a.docx 表1!A4 丙",
              "a.docx 表1!B4 7");
      assertThat(tables.get(0).cells().merged())
          .containsExactly(
              new Sheet.Range(1, 1, 1, 2),
              new Sheet.Range(2, 1, 3, 1),
              new Sheet.Range(4, 2, 4, 3));
      assertThat(tables.get(1).cells().name()).isEqualTo("表2");
    }
  }

  @Test
  void onlyWhatAPersonReadsIsText() {
    String runs =
        "<w:tbl><w:tr><w:tc><w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"
            + "<w:r><w:t>考</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t xml:space='preserve'>评 </w:t><w:br/></w:r></w:ins>"
            + "<w:r><w:ruby><w:rt><w:r><w:t>fen</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>分</w:t>"
            + "</w:r></w:rubyBase></w:ruby><w:instrText>PAGE</w:instrText></w:r></w:p>"
            + table(cell("", "内"))
            + "<w:p/></w:tc></w:tr></w:tbl>";

    assertThat(read(WORDS, runs))
        .extracting(t -> t.cells().cells().get(0).text())
        .containsExactly("考评 \n分\n内");
  }

  @Test
  void workbooksAndOldDocumentsAreRefusedByTheirName() {
    Path workbook = Parts.of("<row/>").write(folder.resolve("a.docx"));

    assertThat(DocumentReader.read(workbook, "a.docx").diagnostics())
        .extracting(d -> d.code().id())
        .containsExactly("X001");
    assertThat(DocumentReader.read(folder.resolve("gone.docx"), "a.docx").diagnostics())
        .extracting(d -> d.code().id())
        .containsExactly("F007");
  }

  @Test
  void harmedTextsAreReadOrRefused() {
    Parts sound = document(WORDS, MERGED);
    int refused = 0;
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      Parts harmed =
          sound.with(
              "word/document.xml",
              x -> {
                int at = random.nextInt(x.length());
                int to = Math.min(x.length(), at + random.nextInt(8));
                return random.nextBoolean()
                    ? x.substring(0, at) + x.substring(to)
                    : x.substring(0, at) + (char) (33 + random.nextInt(90)) + x.substring(to);
              });
      Path file = harmed.write(folder.resolve("a.docx"));
      refused += DocumentReader.read(file, "a.docx").value().isEmpty() ? 1 : 0;
    }
    assertThat(refused).isBetween(300, 999);
  }
}
