package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;

/** What stands in cells of plain tables is read as people see it, and told where it cannot be. */
class TableCellsTest {
  private static final String MAPPING =
      """
      evaluation: e
      head: 1
      columns:
        - {head: 单位, as: unit}
        - {head: 日期, as: date}
        - {head: 完成率, as: report/rate}
        - {head: 村容, as: look}
      """;

  @TempDir private Path folder;
  private TableWorkspace workspace;

  @BeforeEach
  void write() throws IOException {
    workspace = new TableWorkspace(folder);
    workspace.write(
        "schemes/s.yaml",
        """
        id: s
        title: 方案
        year: 2024
        points: 20
        kinds: [镇, 街道]
        measures: [{id: villages, title: 村数, unit: 个}]
        indicators:
          - id: report
            title: 报送
            points: 10
            measures: [{id: rate, title: 完成率, unit: '%'}]
            rules: [{id: low, measure: rate, below: 100%, deduct: 2}]
          - {id: look, title: 村容, points: 10, kinds: [镇], judged: {}}
          - {id: done, title: 办结, points: 10, kinds: [街道], judged: {}}
        """);
    workspace.write("data/e/evaluation.yaml", "{scheme: s, status: open}");
    workspace.write(
        "data/e/units.yaml", "units: [{id: a, name: 甲镇, kind: 镇}, {id: b, name: 乙街道, kind: 街道}]");
  }

  private Path workbook(Consumer<XSSFSheet> how) throws IOException {
    Path file = folder.resolve("t.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("一");
      Row head = sheet.createRow(0);
      List<String> heads = List.of("单位", "日期", "完成率", "村容");
      for (int i = 0; i < heads.size(); i++) {
        head.createCell(i).setCellValue(heads.get(i));
      }
      how.accept(sheet);
      try (OutputStream out = new FileOutputStream(file.toFile())) {
        book.write(out);
      }
    }
    return file;
  }

  private static CellStyle style(XSSFSheet sheet, String format) {
    XSSFWorkbook book = sheet.getWorkbook();
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  private List<String> told(Path mapping, Path table) {
    return workspace.imported(mapping, table).diagnostics().stream()
        .map(d -> d.code().id() + " " + d.span().cell().orElse(d.span().line() + ""))
        .toList();
  }

  @Test
  void datesAndPercentagesAreWhatTheyLookLike() throws IOException {
    Path table =
        workbook(
            sheet -> {
              Row row = sheet.createRow(1);
              row.createCell(0).setCellValue("甲镇");
              row.createCell(1).setCellValue(LocalDate.of(2024, 12, 20));
              row.getCell(1).setCellStyle(style(sheet, "yyyy\"年\"m\"月\"d\"日\""));
              row.createCell(2).setCellValue(0.965);
              row.getCell(2).setCellStyle(style(sheet, "0.0%"));
              row.createCell(3).setCellValue(10);
            });

    assertThat(workspace.texts(workspace.write("m.yaml", MAPPING), table))
        .containsExactly(
            Map.entry(
                "data/e/results/a.yaml",
                """
                unit: a
                assessments:
                  - date: 2024-12-20
                    records:
                      report: {measures: {rate: 96.5%}}
                      look: {score: 10}
                """));
  }

  @Test
  void whatIsNotAssessedOfAUnitIsTold() throws IOException {
    Path table = workspace.write("t.csv", "单位,日期,完成率,村容\n乙街道,,98%,9\n");

    assertThat(told(workspace.write("m.yaml", MAPPING + "for-all: {status: draft}\n"), table))
        .containsExactly("X022 2");
  }

  @Test
  void aFormulaThatFailedIsTold() throws IOException {
    Path table =
        workbook(
            sheet -> {
              Row row = sheet.createRow(1);
              row.createCell(0).setCellValue("甲镇");
              row.createCell(2).setCellFormula("1/0");
              sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
            });

    assertThat(told(workspace.write("m.yaml", MAPPING), table)).containsExactly("X023 C2");
  }

  @Test
  void aTableOfOtherUnitsIsTold() throws IOException {
    Path table = workspace.write("t.csv", "编号,数\n1,2\n");

    assertThat(
            TableImport.draft(folder, "e", table, Messages.of(Language.CHINESE))
                .orElseThrow()
                .diagnostics())
        .extracting(d -> d.code().id())
        .containsExactly("X024");
  }

  @Test
  void aSharedMeasureStaysInItsTable() throws IOException {
    workspace.write("data/e/results.csv", "unit,report/rate,look,villages\na,100%,10,23\n");
    Path mapping =
        workspace.write(
            "m.yaml",
            """
            evaluation: e
            head: 1
            columns:
              - {head: 单位, as: unit}
              - {head: 村数, as: villages}
            """);

    assertThat(workspace.texts(mapping, workspace.write("t.csv", "单位,村数\n甲镇,24\n")))
        .containsExactly(
            Map.entry("data/e/results.csv", "unit,report/rate,look,villages\na,100%,10,24\n"));
  }
}
