package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;

/** Plain tables of offices become results, by a mapping that is drafted of their heads. */
class TableImportTest {
  /** As an office has it: a title above, sums and notes below. */
  private static final String OFFICE =
      """
      示例市2024年考核结果汇总表（演示）,,,,,,
      序号,单位,1.1 评 价（10分）,评价扣分原因,报送迟报（次）,完成率,合计
      1,甲镇,９.５,有投诉,2,"1,096.5",17.5
      2,乙　镇,10分,—,0,98,20
      ,,,,,,
      小计,,19.5,,2,,37.5
      注：以上数据来自示例。,,,,,,
      """;

  private static final String MAPPING =
      """
      evaluation: e
      head: 2
      columns:
        - {head: 序号, as: skip}
        - {head: 单位, as: unit}
        - {head: 评价, as: praise}
        - {head: 迟报, as: report/late}
        - {head: 完成率, as: report/rate}
      skip: [合计, 注…]
      """;

  /** An assessment that is not complete. */
  private static final String DRAFT = "for-all: {status: draft}\n";

  @TempDir private Path folder;
  private TableWorkspace workspace;

  @BeforeEach
  void begin() {
    workspace = new TableWorkspace(folder);
  }

  private void small() throws IOException {
    workspace.write(
        "schemes/s.yaml",
        """
        id: s
        title: 方案
        year: 2024
        points: 20
        indicators:
          - id: report
            title: 报送
            points: 10
            measures:
              - {id: rate, title: 完成率, unit: 件}
            rules:
              - {id: late, text: 迟报, deduct: 1, per: 次}
              - {id: low, measure: rate, below: 100, deduct: 2}
          - {id: praise, title: 评价, points: 10, judged: {}}
        """);
    workspace.write("data/e/evaluation.yaml", "{scheme: s, status: open}");
    workspace.write("data/e/units.yaml", "units: [{id: a, name: 甲镇}, {id: b, name: 乙镇}]");
    workspace.write("site.yaml", "{title: 示例}");
  }

  /** What is wrong, with the cell of a workbook or the line and column of a text. */
  private List<String> wrong(Path mapping, Path... tables) {
    Checked<NewResults> prepared = workspace.imported(mapping, tables);
    assertThat(prepared.value()).isEmpty();
    return prepared.diagnostics().stream().map(d -> d.code().id() + " " + place(d)).toList();
  }

  private static String place(Diagnostic d) {
    String file = d.span().file();
    return file.substring(file.lastIndexOf('/') + 1)
        + " "
        + d.span().cell().orElse(d.span().line() + ":" + d.span().column());
  }

  private Path table(String kind) throws IOException {
    Path file = folder.resolve("t." + (kind.equals("xlsx") ? "xlsx" : "csv"));
    if (kind.equals("xlsx")) {
      workbook(file);
    } else {
      Files.write(file, OFFICE.getBytes(Charset.forName(kind)));
    }
    return file;
  }

  /** The same table with numbers as numbers, merged heads and sums that formulas work out. */
  private static void workbook(Path file) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("汇总");
      int at = 0;
      for (String line : OFFICE.lines().toList()) {
        Row row = sheet.createRow(at++);
        String[] cells = line.replace("\"1,096.5\"", "1096.5").split(",", -1);
        for (int i = 0; i < cells.length; i++) {
          if (cells[i].matches("[0-9.]+")) {
            row.createCell(i).setCellValue(Double.parseDouble(cells[i]));
          } else if (!cells[i].isEmpty()) {
            row.createCell(i).setCellValue(cells[i]);
          }
        }
      }
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
      sheet.addMergedRegion(new CellRangeAddress(5, 5, 0, 1));
      sheet.addMergedRegion(new CellRangeAddress(6, 6, 0, 6));
      try (OutputStream out = new FileOutputStream(file.toFile())) {
        book.write(out);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "xlsx"})
  void aTableBecomesResultsByTheMappingDraftedOfIt(String kind) throws IOException {
    small();
    Path table = table(kind);
    String draft = workspace.draft("e", table);

    assertThat(draft)
        .contains("evaluation: e\nhead: 2\n")
        .contains("  - {head: 单位, as: unit}\n")
        .contains("  - {head: \"1.1 评 价（10分）\", as: praise}\n")
        .contains("  - {head: 评价扣分原因, as: praise:reason}\n")
        .contains("  - {head: 完成率, as: report/rate}\n")
        .contains("  - {head: 合计, as: skip}\n")
        .contains("  - {head: 报送迟报（次）, as: report/late}\n")
        .contains("skip: [小计, \"注：…\"]\n");
    Path mapping = workspace.write("mapping.yaml", draft);
    assertThat(workspace.texts(mapping, table))
        .containsExactly(
            Map.entry(
                "data/e/results/a.yaml",
                """
                unit: a
                assessments:
                  - records:
                      report:
                        measures: {rate: 1096.5}
                        findings:
                          - {rule: late, count: 2}
                      praise: {score: 9.5, reason: 有投诉}
                """),
            Map.entry(
                "data/e/results/b.yaml",
                """
                unit: b
                assessments:
                  - records:
                      report: {measures: {rate: 98}}
                      praise: {score: 10}
                """));
  }

  @Test
  void whatTheTableSaysNothingOfStays() throws IOException {
    small();
    String before =
        """
        # 甲镇
        unit: a
        assessments:
          - date: 2024-12-20
            records:
              # 先看台账
              report:
                findings:
                  - {rule: late, note: 三月} # 各有原因
                  - {rule: late, count: 2, note: 五月}
                measures: {rate: 98.0}
              praise: {score: 8.50, reason: 有投诉, note: 复核过}
        """;
    workspace.write("data/e/results/a.yaml", before);
    Path same = workspace.write("same.csv", "\n序号,单位,评价,迟报,完成率\n1,甲镇,8.5,3,98\n");
    Path other = workspace.write("other.csv", "\n序号,单位,评价,迟报,完成率\n1,甲镇,9,3,98\n");
    Path mapping = workspace.write("m.yaml", MAPPING);

    assertThat(workspace.texts(mapping, same)).isEmpty();
    assertThat(workspace.texts(mapping, other))
        .containsExactly(Map.entry("data/e/results/a.yaml", before.replace("8.50", "9")));
  }

  @Test
  void noughtTakesFindingsAwayAndAnEmptyCellDoesNot() throws IOException {
    small();
    String before =
        """
        unit: a
        assessments:
          - records:
              report:
                measures: {rate: 98}
                findings: [{rule: late}]
              praise: {score: 8, reason: 有投诉}
        """;
    workspace.write("data/e/results/a.yaml", before);
    Path mapping = workspace.write("m.yaml", MAPPING);

    assertThat(
            workspace.texts(mapping, workspace.write("t.csv", "\n序号,单位,评价,迟报,完成率\n1,甲镇,无,/,——\n")))
        .isEmpty();
    assertThat(workspace.texts(mapping, workspace.write("t.csv", "\n序号,单位,评价,迟报,完成率\n1,甲镇,,0,\n")))
        .containsExactly(
            Map.entry(
                "data/e/results/a.yaml", before.replace("        findings: [{rule: late}]\n", "")));
  }

  @Test
  void aTableOfResultsIsWrittenIntoAndKeepsTheRest() throws IOException {
    small();
    String before =
        "\uFEFFunit,praise,report/late , report/rate,praise:reason\r\n"
            + "\"b\", 10 ,0,98.0,\"a \"\"b\"\"\"\r\n";
    workspace.write("data/e/results.csv", before);
    Path mapping = workspace.write("m.yaml", MAPPING);
    Path same = workspace.write("t.csv", "\n序号,单位,评价,迟报,完成率\n1,乙镇,10.0,0,98\n");
    Path other = workspace.write("t2.csv", "\n序号,单位,评价,迟报,完成率\n1,乙镇,10,2,98\n2,甲镇,10,0,99\n");

    assertThat(workspace.texts(mapping, same)).isEmpty();
    assertThat(workspace.texts(mapping, other))
        .containsExactly(
            Map.entry("data/e/results.csv", before.replace(",0,98.0", ",2,98.0") + "a,10,,99\r\n"));
  }

  @Test
  void mistakesAreToldAtTheirCellsAndNothingIsMade() throws IOException {
    small();
    Path mapping = workspace.write("m.yaml", MAPPING + DRAFT);
    String head = "\n序号,单位,评价,迟报,完成率\n";

    assertThat(wrong(mapping, workspace.write("t.csv", head + "1,甲真,9,,\n")))
        .containsExactly("X019 t.csv 3:3");
    assertThat(wrong(mapping, workspace.write("t.csv", head + "1,甲镇,10,,\n2,a,8,,\n")))
        .containsExactly("X020 t.csv 4:3");
    assertThat(wrong(mapping, workspace.write("t.csv", head + "1,,9,,\n")))
        .containsExactly("X021 t.csv 3:1");
    assertThat(wrong(mapping, workspace.write("t.csv", "\n序号,单位,评价,迟报,完成率,备注\n1,甲镇,10,,,x\n")))
        .containsExactly("X018 t.csv 2:17");
    assertThat(wrong(mapping, workspace.write("t.csv", "\n序号,单位,评分,迟报,完成率\n1,甲镇,9,,\n")))
        .containsExactly("X017 m.yaml 6:5", "X018 t.csv 2:7");
    assertThat(wrong(mapping, workspace.write("t.csv", head + "1,甲镇,良好,,\n")))
        .containsExactly("S003 t.csv 3:6");
    assertThat(wrong(mapping, workspace.write("t.csv", head + "1,甲镇,12,,\n")))
        .contains("R004 t.csv 3:6");
    assertThat(folder.resolve("data/e/results")).doesNotExist();
  }

  @Test
  void mappingsAreCheckedAtTheirPlaces() throws IOException {
    small();
    Path table = workspace.write("t.csv", "\n序号,单位,评价,迟报,完成率\n1,甲镇,10,,\n");

    assertThat(
            wrong(
                workspace.write("m.yaml", MAPPING.replace("evaluation: e", "evaluation: f")),
                table))
        .containsExactly("D002 m.yaml 1:13");
    assertThat(
            wrong(workspace.write("m.yaml", MAPPING.replace("report/late", "report/latte")), table))
        .containsExactly("T002 m.yaml 7:20");
    assertThat(wrong(workspace.write("m.yaml", MAPPING.replace("as: unit", "as: skip")), table))
        .containsExactly("X017 m.yaml 1:13");
    assertThat(wrong(workspace.write("m.yaml", MAPPING.replace("head: 2", "head: 9")), table))
        .containsExactly("X017 m.yaml 2:7");
    assertThat(wrong(workspace.write("m.yaml", MAPPING.replace("head: 2", "heads: 2")), table))
        .containsExactly("S001 m.yaml 2:1");
    assertThat(wrong(workspace.write("m.yaml", MAPPING + "sheet: 一\n"), table))
        .containsExactly("X017 m.yaml 10:8");
  }

  @Test
  void unitsMayBeCalledOtherwise() throws IOException {
    small();
    Path mapping = workspace.write("m.yaml", MAPPING + "units: [{name: 甲镇政府, unit: a}]\n");
    Path table = workspace.write("t.csv", "\n序号,单位,评价,迟报,完成率\n1,甲镇政府,10,0,120\n");

    assertThat(workspace.texts(mapping, table)).containsOnlyKeys("data/e/results/a.yaml");
    assertThat(workspace.draft("e", workspace.write("d.csv", "单位,评价\n甲镇政府,9\n乙镇,9\n")))
        .contains("# units:\n#   - {name: 甲镇政府, unit: a} # A2\n");
  }

  @Test
  void headsInTwoRowsAreReadAsOne() throws IOException {
    small();
    Path table = folder.resolve("t.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("一");
      Row upper = sheet.createRow(0);
      Row lower = sheet.createRow(1);
      upper.createCell(0).setCellValue("单位");
      upper.createCell(1).setCellValue("评价");
      lower.createCell(1).setCellValue("得分");
      lower.createCell(2).setCellValue("原因");
      Row first = sheet.createRow(2);
      first.createCell(0).setCellValue("甲镇");
      first.createCell(1).setCellValue(9);
      first.createCell(2).setCellValue("有投诉");
      sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
      try (OutputStream out = new FileOutputStream(table.toFile())) {
        book.write(out);
      }
    }
    String draft = workspace.draft("e", table);

    assertThat(draft)
        .contains("head: 1-2\n", "\"评价 / 得分\", as: praise}", "\"评价 / 原因\", as: praise:reason}");
    assertThat(workspace.texts(workspace.write("m.yaml", draft + DRAFT), table))
        .hasEntrySatisfying(
            "data/e/results/a.yaml",
            text -> assertThat(text).contains("praise: {score: 9, reason: 有投诉}"));
  }
}
