package org.kaoping.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoping.exact.Decimal;

/** What a workbook holds, whatever program saved it. */
class WorkbookReaderTest {
  @TempDir private Path folder;

  private Workbook read(Parts parts) {
    return WorkbookReader.read(parts.write(folder.resolve("a.xlsx")), "forms/a.xlsx")
        .value()
        .orElseThrow();
  }

  private List<Cell> cells(Parts parts) {
    return read(parts).sheets().get(0).cells();
  }

  private Cell cell(String attributes, String inner, String texts, String formats) {
    String row = "<row r='7'><c r='C7' %s>%s</c></row>".formatted(attributes, inner);
    return cells(Parts.of(row, texts, formats)).get(0);
  }

  private static String format(String code) {
    return "<numFmts><numFmt numFmtId='170' formatCode='%s'/></numFmts>".formatted(code)
        + "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='170'/><xf numFmtId='14'/></cellXfs>";
  }

  private Path poi(Consumer<XSSFWorkbook> content) {
    Path file = folder.resolve("poi.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      content.accept(workbook);
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static void fill(XSSFWorkbook workbook) {
    XSSFSheet sheet = workbook.createSheet("登记");
    sheet.createRow(0).createCell(0).setCellValue("2024年度考核表");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
    Row row = sheet.createRow(2);
    row.createCell(0).setCellValue(new XSSFRichTextString("甲镇"));
    row.createCell(1).setCellValue(96.5);
    CellStyle percent = workbook.createCellStyle();
    percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
    row.createCell(2).setCellValue(0.962);
    row.getCell(2).setCellStyle(percent);
    row.createCell(3).setCellFormula("B3*2");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    row.createCell(4).setCellValue(true);
    for (int i = 3; i < 400; i++) {
      sheet.createRow(i).createCell(0).setCellStyle(percent);
    }
    workbook.createSheet("代码").createRow(0).createCell(0).setCellValue("u01");
    workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
    workbook.createName().setNameName("units");
    workbook.getName("units").setRefersToFormula("登记!$A$3");
  }

  @Test
  void sheetsCellsAndRangesAreRead_alsoInTheStrictForm() {
    Path file = poi(WorkbookReaderTest::fill);
    Workbook plain = WorkbookReader.read(file, "a.xlsx").value().orElseThrow();
    Sheet sheet = plain.sheets().get(0);

    assertThat(plain.sheets()).extracting(Sheet::name).containsExactly("登记", "代码");
    assertThat(plain.sheets()).extracting(Sheet::hidden).containsExactly(false, true);
    assertThat(plain.names()).containsExactly(new Workbook.DefinedName("units", "登记!$A$3"));
    assertThat(sheet.merged()).containsExactly(new Sheet.Range(1, 1, 1, 3));
    assertThat(sheet.shown(1, 3).orElseThrow().text()).isEqualTo("2024年度考核表");
    assertThat(sheet.cells())
        .extracting(c -> c.span() + " " + c.text() + (c.formula() ? " =" : ""))
        .containsExactly(
            "a.xlsx 登记!A1 2024年度考核表",
            "a.xlsx 登记!A3 甲镇",
            "a.xlsx 登记!B3 96.5",
            "a.xlsx 登记!C3 96%",
            "a.xlsx 登记!D3 193 =",
            "a.xlsx 登记!E3 TRUE");
    assertThat(((Cell.Value.Numeric) sheet.cell(3, 3).orElseThrow().value()).written())
        .isEqualTo("96.2%");
    assertThat(read(Parts.of(file).strict()).sheets())
        .extracting(Sheet::name, s -> s.cells().stream().map(Cell::value).toList(), Sheet::merged)
        .isEqualTo(
            List.of(
                tuple("登记", sheet.cells().stream().map(Cell::value).toList(), sheet.merged()),
                tuple(
                    "代码",
                    plain.sheets().get(1).cells().stream().map(Cell::value).toList(),
                    List.of())));
  }

  @Test
  void textsAreReadWholeAndWithoutReadings() {
    String rich =
        "<si><r><t>考</t></r><r><rPr><b/></rPr><t xml:space='preserve'>评 </t></r>"
            + "<rPh sb='0' eb='1'><t>カオ</t></rPh><phoneticPr fontId='1'/></si>";

    assertThat(cell("t='s'", "<v>0</v>", rich, "").text()).isEqualTo("考评 ");
    assertThat(
            cell("t='inlineStr'", "<is><t>甲</t><rPh sb='0' eb='1'><t>jia</t></rPh></is>", "", "")
                .text())
        .isEqualTo("甲");
    assertThat(cell("t='s'", "<v>0</v>", "<si><t>a_x000D_&#10;b&#13;c_x005F_d</t></si>", "").text())
        .isEqualTo("a\nb\nc_d");
    assertThat(cell("t='str'", "<f>A1&amp;B1</f><v>甲镇</v>", "", ""))
        .matches(Cell::formula)
        .extracting(Cell::text)
        .isEqualTo("甲镇");
  }

  @ParameterizedTest
  @CsvSource({
    "0.30000000000000004,0.3",
    "96.500000000000014,96.5",
    "8.1999999999999993,8.2",
    "-0.1,-0.1",
    "1E-3,0.001",
    "1.2E+3,1200",
    "123456789012345678,123456789012346000",
    "1.25,1.25"
  })
  void numbersAreWhatIsSaved_withoutTheNoiseOfBinary(String saved, String exact) {
    assertThat(cell("", "<v>" + saved + "</v>", "", ""))
        .extracting(Cell::value, Cell::text)
        .containsExactly(new Cell.Value.Numeric(Decimal.of(exact), false), exact);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "General|96.25|96.25",
        "0.0|96.25|96.3",
        "0.00|96.5|96.50",
        "#,##0.00|1234567.5|1,234,567.50",
        "000|7|007",
        "0.0%|0.9625|96.3%",
        "0.00_)|5|5.00",
        "#.#|0.25|.3",
        "0&quot;分&quot;|5|5分",
        "[Red]-0.0|-1.25|--1.3",
        "0.0;[Red](0.0)|-1.25|(1.3)",
        "[$¥-804]#,##0|1200|¥1,200",
        "0.00E+00|1200|1200",
        "# ?/?|0.5|0.5",
        "\"第\"0\"名\"|3|第3名",
        "@|12|12",
        ";;;|12|''"
      })
  void numbersAreShownInTheirFormat(String code, String saved, String shown) {
    Cell cell = cell("s='1'", "<v>" + saved + "</v>", "", format(code.replace("\"", "&quot;")));

    assertThat(cell.text()).isEqualTo(shown);
    assertThat(cell.value()).isInstanceOf(Cell.Value.Numeric.class);
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-mm-dd,45352,2024-03-01",
    "yyyy\"年\"m\"月\"d\"日\",45352.5,2024-03-01",
    "yyyy/m/d h:mm,45352.354166666664,2024-03-01T08:30:00",
    "h:mm,0.35416666666666669,08:30:00",
    "yyyy-mm-dd,1,1900-01-01",
    "yyyy-mm-dd,61,1900-03-01",
    "[h]:mm,1.5,1.5",
    "yyyy-mm-dd,60,60",
    "yyyy-mm-dd,-3,-3"
  })
  void datesAreDaysSince1900(String code, String saved, String shown) {
    assertThat(
            cell("s='1'", "<v>" + saved + "</v>", "", format(code.replace("\"", "&quot;"))).text())
        .isEqualTo(shown);
  }

  @Test
  void datesAreAlsoThoseOf1904_andOfTheStrictForm() {
    Parts parts = Parts.of("<row><c s='2'><v>43890</v></c></row>", "", format("0"));
    Parts since1904 =
        parts.with(
            "xl/workbook.xml", x -> x.replace("<workbookPr/>", "<workbookPr date1904='1'/>"));

    assertThat(cells(since1904)).extracting(Cell::text).containsExactly("2024-03-01");
    assertThat(cell("t='d' s='2'", "<v>2024-03-01T00:00:00Z</v>", "", format("0")).value())
        .isEqualTo(new Cell.Value.Date("2024-03-01"));
    assertThat(cell("t='d'", "<v>2024-03-01T08:30:00.000</v>", "", "").text())
        .isEqualTo("2024-03-01T08:30:00");
  }

  @Test
  void cellsWithoutPlacesFollowEachOther_andEmptyOnesAreNone() {
    String rows =
        "<row><c><v>1</v></c><c/><c t='e'><f>1/0</f><v>#DIV/0!</v></c></row>"
            + "<row><c t='b'><v>0</v></c><c><f>A1</f></c></row><row/>";

    assertThat(cells(Parts.of(rows)))
        .extracting(c -> c.span().cell().orElseThrow(), Cell::text, Cell::value)
        .containsExactly(
            tuple("A1", "1", new Cell.Value.Numeric(Decimal.ONE, false)),
            tuple("C1", "#DIV/0!", new Cell.Value.Fault("#DIV/0!")),
            tuple("A2", "FALSE", new Cell.Value.Truth(false)),
            tuple("B2", "", new Cell.Value.Nothing()));
  }

  @Test
  void sheetsOfChartsAreLeftOut() {
    Parts parts =
        Parts.of("<row><c><v>1</v></c></row>")
            .with(
                "xl/workbook.xml",
                x -> x.replace("</sheets>", "<sheet name='图' sheetId='2' r:id='r9'/></sheets>"))
            .with(
                "xl/_rels/workbook.xml.rels",
                x ->
                    x.replace(
                        "</Relationships>",
                        Parts.relation("r9", "chartsheet", "charts/1.xml") + "</Relationships>"));

    assertThat(read(parts).sheets()).extracting(Sheet::name).containsExactly("表");
  }
}
