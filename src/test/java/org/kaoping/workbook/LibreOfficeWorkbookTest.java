package org.kaoping.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.LibreOffice;

/** Workbooks as LibreOffice saves them. */
@Tag("documents")
class LibreOfficeWorkbookTest {
  private static final String FLAT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
          xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
          xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
          xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
          office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
       <office:automatic-styles>
        <number:percentage-style style:name="N1"><number:number number:decimal-places="1"
          number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
        <number:date-style style:name="N2"><number:year number:style="long"/><number:text
          >年</number:text><number:month/><number:text>月</number:text><number:day/><number:text
          >日</number:text></number:date-style>
        <style:style style:name="percent" style:family="table-cell" style:data-style-name="N1"/>
        <style:style style:name="date" style:family="table-cell" style:data-style-name="N2"/>
        <style:style style:name="gone" style:family="table"><style:table-properties
          table:display="false"/></style:style>
       </office:automatic-styles>
       <office:body><office:spreadsheet>
        <table:table table:name="登记 表">
         <table:table-row><table:table-cell table:number-columns-spanned="3"
          office:value-type="string"><text:p>一季度<text:span>考核</text:span></text:p></table:table-cell
          ><table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>
         <table:table-row>
          <table:table-cell table:number-rows-spanned="2"
            office:value-type="string"><text:p>甲镇</text:p><text:p>（牵头）</text:p></table:table-cell>
          <table:table-cell table:style-name="percent" office:value-type="percentage"
            office:value="0.9625"/>
          <table:table-cell table:style-name="date" office:value-type="date"
            office:date-value="2024-03-01"/>
         </table:table-row>
         <table:table-row><table:covered-table-cell/>
          <table:table-cell table:formula="of:=0.1+0.2" office:value-type="float"/>
          <table:table-cell table:formula="of:=1/0" office:value-type="string"/>
         </table:table-row>
         <table:table-row table:number-rows-repeated="5000"><table:table-cell
           table:style-name="percent" table:number-columns-repeated="3"/></table:table-row>
        </table:table>
        <table:table table:name="代码" table:style-name="gone"><table:table-row><table:table-cell
          office:value-type="float" office:value="12345678901234.5"/></table:table-row></table:table>
       </office:spreadsheet></office:body>
      </office:document>
      """;

  @TempDir private static Path folder;
  private static Path made;

  @BeforeAll
  static void convert() throws IOException {
    LibreOffice.assume();
    made = converted(Files.writeString(folder.resolve("flat.fods"), FLAT));
  }

  private static Path converted(Path file) {
    return LibreOffice.convert(file, "xlsx", folder);
  }

  private static List<String> cells(Sheet sheet) {
    return sheet.cells().stream().map(c -> c.span() + " " + c.text().replace("\n", "/")).toList();
  }

  @Test
  void cellsRangesAndHiddenSheetsAreRead_alsoInTheStrictForm() {
    Path strict = Parts.of(made).strict().write(folder.resolve("strict.xlsx"));
    for (Path file : List.of(made, strict)) {
      Workbook workbook = WorkbookReader.read(file, "a.xlsx").value().orElseThrow();

      assertThat(cells(workbook.sheets().get(0)))
          .containsExactly(
              "a.xlsx '登记 表'!A1 一季度考核",
              "a.xlsx '登记 表'!A2 甲镇/（牵头）",
              "a.xlsx '登记 表'!B2 96.3%",
              "a.xlsx '登记 表'!C2 2024-03-01",
              "a.xlsx '登记 表'!B3 0.3",
              "a.xlsx '登记 表'!C3 #DIV/0!");
      assertThat(workbook.sheets().get(0).merged())
          .containsExactlyInAnyOrder(new Sheet.Range(1, 1, 1, 3), new Sheet.Range(2, 1, 3, 1));
      assertThat(workbook.sheets().get(0).cell(2, 2).orElseThrow().value())
          .isInstanceOfSatisfying(
              Cell.Value.Numeric.class, number -> assertThat(number.written()).isEqualTo("96.25%"));
      assertThat(workbook.sheets().get(1).hidden()).isTrue();
      assertThat(cells(workbook.sheets().get(1))).containsExactly("a.xlsx 代码!A1 12345678901234.5");
    }
  }

  @Test
  void aTableOfTextIsRead() throws IOException {
    Path table = Files.writeString(folder.resolve("table.csv"), "unit,score\nu01,96.50\nu02,8\n");

    assertThat(
            cells(WorkbookReader.read(converted(table), "t").value().orElseThrow().sheets().get(0)))
        .containsExactly(
            "t table!A1 unit",
            "t table!B1 score",
            "t table!A2 u01",
            "t table!B2 96.5",
            "t table!A3 u02",
            "t table!B3 8");
  }
}
