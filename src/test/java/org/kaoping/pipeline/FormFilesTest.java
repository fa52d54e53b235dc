package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Language;
import org.kaoping.form.Forms;
import org.kaoping.wording.Words;
import org.kaoping.workbook.Cell;
import org.kaoping.workbook.Sheet;
import org.kaoping.workbook.Workbook;
import org.kaoping.workbook.WorkbookReader;

/** Forms have everything that is to be recorded, and everything that is recorded already. */
class FormFilesTest {
  @TempDir private Path folder;

  /** A leaf of each kind, two periods, two sources; a unit with results, one without. */
  @BeforeEach
  void write() throws IOException {
    write(
        "schemes/s.yaml",
        """
        id: s
        title: 方案
        year: 2024
        points: 100
        sources: [{id: office, title: 考核组, official: true}, {id: self, title: 自评}]
        periods: [{id: h1, title: 上半年, weight: 40%}, {id: h2, title: 下半年, weight: 60%}]
        measures: [{id: villages, title: 村数, unit: 个}]
        indicators:
          - id: work
            title: 工作
            points: 60
            departments: [办公室]
            indicators:
              - id: report
                title: 报送
                text: 按时报送月报。
                clause: 一（1）
                points: 20
                when-not-applicable: full
                measures: [{id: rate, title: 报送率, unit: '%'}]
                rules:
                  - {id: low, text: 报送率低于90%的扣2分, deduct: 2, measure: rate, below: 90%}
                  - {id: late, text: 迟报一次扣1分, deduct: 1, per: 次}
                  - {id: fine, text: 质量差的扣1至3分, deduct: {from: 1, to: 3}}
                  - {id: plan, text: 没有计划的扣2分, deduct: 2, check: true}
                  - {id: never, text: 从未报送的扣5分, deduct: 5}
              - {id: praise, title: 评价, points: 40, judged: {step: 0.5}}
          - id: level
            title: 定级
            points: 20
            departments: [检查组]
            judged:
              levels:
                - {id: a, title: 好, points: 20}
                - {id: b, title: '中,平', points: {from: 5, to: 15}}
                - {id: c, title: 差, points: 0}
          - {id: panel, title: 评审, points: 20, judged: {of: 100, marks: mean}}
        vetoes: [{id: fraud, text: 弄虚作假, effect: ineligible}]
        """);
    write("data/e/evaluation.yaml", "{scheme: s, status: open}");
    write("data/e/units.yaml", "units: [{id: a, name: 甲镇}, {id: b, name: 乙镇}]");
    write(
        "data/e/results/a.yaml",
        """
        unit: a
        measures: {villages: 23}
        assessments:
          - source: office
            period: h1
            date: 2024-07-01
            by: 考核组
            note: 第一次
            records:
              report:
                note: 总的情况
                measures: {rate: 96.2%}
                checks: {plan: false}
                findings:
                  - {rule: late, count: 2, note: 一月和二月, evidence: 台账, by: 王, date: 2024-03-01}
                  - {rule: late, note: 五月}
                  - {rule: fine, amount: 1.5}
                  - {rule: never}
              praise: {score: 38.5, reason: 有投诉}
              level: {level: b, score: 6.5, reason: 一般}
              panel: {marks: {甲: 95, 乙: 90}, reason: 平均}
          - source: office
            period: h2
            status: draft
            records:
              report: {not-applicable: 机构改革}
        vetoes: [{veto: fraud, note: 虚报}]
        """);
  }

  private void write(String file, String text) throws IOException {
    TestWorkspace.write(folder.resolve(file), text);
  }

  private List<Path> forms(Forms.By by, List<String> indicators) {
    Checked<Forms> read = FormFiles.read(folder, "e", Words.of(Language.CHINESE)).orElseThrow();
    assertThat(read.diagnostics()).isEmpty();
    Forms forms = read.value().orElseThrow();
    return FormFiles.write(
        forms.books(new Forms.Wanted(by, List.of(), List.of(), List.of(), List.of(), indicators)),
        folder.resolve("forms"));
  }

  /** Reads what people see. */
  private static Workbook read(Path file) {
    Workbook book = WorkbookReader.read(file, file.toString()).value().orElseThrow();
    return new Workbook(
        book.path(),
        book.sheets().stream().filter(sheet -> !sheet.hidden()).toList(),
        book.names());
  }

  /** The texts of a row's cells that begins with a key, from the column of values on. */
  private static List<List<String>> filled(Sheet sheet, String key) {
    List<List<String>> rows = new ArrayList<>();
    for (List<Cell> row : sheet.rows()) {
      if (row.get(0).column() == 1 && row.get(0).text().equals(key)) {
        int at = row.get(0).row();
        rows.add(
            Stream.of(6, 7, 8, 9, 10, 11)
                .map(column -> sheet.cell(at, column).map(Cell::text).orElse(""))
                .toList());
      }
    }
    return rows;
  }

  private static List<String> only(String value) {
    return List.of(value, "", "", "", "", "");
  }

  @Test
  void aUnitsFormsHaveWhatIsRecorded() {
    List<Path> files = forms(Forms.By.UNIT, List.of());

    assertThat(files)
        .extracting(Path::getFileName)
        .map(Path::toString)
        .containsExactly("a.xlsx", "b.xlsx");
    Workbook book = read(files.get(0));
    assertThat(book.sheets())
        .extracting(Sheet::name)
        .containsExactly("考核组 · 上半年", "考核组 · 下半年", "自评 · 上半年", "自评 · 下半年");
    Sheet sheet = book.sheets().get(0);
    assertThat(sheet.cell(1, 1).map(Cell::text)).contains("kaoping-form-1|e|a|office|h1");
    assertThat(filled(sheet, "date")).containsExactly(only("2024-07-01"));
    assertThat(filled(sheet, "by")).containsExactly(only("考核组"));
    assertThat(filled(sheet, "status")).containsExactly(only("正式"));
    assertThat(filled(sheet, "note")).containsExactly(only("第一次"));
    assertThat(filled(sheet, "villages")).containsExactly(only("23"));
    assertThat(filled(sheet, "report")).containsExactly(List.of("", "", "总的情况", "", "", ""));
    assertThat(filled(sheet, "report/rate")).containsExactly(only("96.2%"));
    assertThat(filled(sheet, "report/plan")).containsExactly(only("否"));
    assertThat(filled(sheet, "report/late"))
        .containsExactly(
            List.of("2", "", "一月和二月", "台账", "王", "2024-03-01"),
            List.of("1", "", "五月", "", "", ""),
            only(""),
            only(""));
    assertThat(filled(sheet, "report/fine")).startsWith(only("1.5")).hasSize(3);
    assertThat(filled(sheet, "report/never")).containsExactly(only("是"));
    assertThat(filled(sheet, "report/low")).isEmpty();
    assertThat(filled(sheet, "praise")).containsExactly(List.of("38.5", "有投诉", "", "", "", ""));
    assertThat(filled(sheet, "level")).containsExactly(List.of("中,平 6.5", "一般", "", "", "", ""));
    assertThat(filled(sheet, "panel")).containsExactly(List.of("甲：95；乙：90", "平均", "", "", "", ""));
    assertThat(filled(sheet, "!fraud")).containsExactly(List.of("是", "", "虚报", "", "", ""));
    Sheet second = book.sheets().get(1);
    assertThat(filled(second, "status")).containsExactly(only("草稿"));
    assertThat(filled(second, "report")).containsExactly(List.of("不适用", "机构改革", "", "", "", ""));
    assertThat(filled(read(files.get(1)).sheets().get(0), "praise")).containsExactly(only(""));
  }

  @Test
  void onlyWhatIsToBeFilledInCanBeChanged() throws IOException {
    Path file = forms(Forms.By.UNIT, List.of()).get(0);
    try (XSSFWorkbook book = new XSSFWorkbook(file.toString())) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getProtect()).isTrue();
      assertThat(sheet.isColumnHidden(0)).isTrue();
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
      assertThat(sheet.getRow(0).getCell(1).getCellStyle().getLocked()).isTrue();
      for (Row row : sheet) {
        if (row.getRowNum() > 3 && row.getCell(0) != null) {
          assertThat(row.getCell(5).getCellStyle().getLocked()).isFalse();
          assertThat(row.getCell(2).getCellStyle().getLocked()).isTrue();
        }
      }
      assertThat(sheet.getDataValidations())
          .extracting(FormFilesTest::limit)
          .contains("\"正式,草稿\"", "\"是,否\"", "\"无问题,不适用\"", "AND(ISNUMBER(F21),F21>=1,F21<=3)");
    }
  }

  private static String limit(DataValidation validation) {
    return String.valueOf(validation.getValidationConstraint().getFormula1());
  }

  @Test
  void aDepartmentsFormHasItsIndicatorsOfAllUnits() {
    List<Path> files = forms(Forms.By.DEPARTMENT, List.of());

    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("e-办公室.xlsx", "e-检查组.xlsx");
    Workbook office = read(files.get(0));
    assertThat(office.sheets()).extracting(Sheet::name).contains("甲镇 考核组 · 上半年", "乙镇 自评 · 下半年");
    assertThat(filled(office.sheets().get(0), "praise")).isNotEmpty();
    assertThat(filled(office.sheets().get(0), "level")).isEmpty();
    assertThat(filled(read(files.get(1)).sheets().get(0), "level")).isNotEmpty();
  }

  @Test
  void anIndicatorsFormHasARowForEachUnitAndFinding() {
    List<Path> files = forms(Forms.By.INDICATOR, List.of("work"));

    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("e-report.xlsx", "e-praise.xlsx");
    Sheet sheet = read(files.get(0)).sheets().get(0);
    assertThat(texts(sheet, 4))
        .containsExactly(
            "unit",
            "report",
            "report/rate",
            "report/late",
            "report/fine",
            "report/plan",
            "report/never",
            "report:reason",
            "report:note",
            "report:evidence",
            "report:by",
            "report:date");
    assertThat(texts(sheet, 6)).containsExactly("a", "甲镇", "96.2%", "否", "总的情况");
    assertThat(texts(sheet, 7)).containsExactly("a", "甲镇", "2", "一月和二月", "台账", "王", "2024-03-01");
    assertThat(texts(sheet, 11)).containsExactly("b", "乙镇");
  }

  private static List<String> texts(Sheet sheet, int row) {
    return sheet.cells().stream()
        .filter(cell -> cell.row() == row)
        .map(Cell::text)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  @Test
  void equalResultsGiveEqualBytes() throws IOException {
    byte[] first = Files.readAllBytes(forms(Forms.By.EVALUATION, List.of()).get(0));
    byte[] second = Files.readAllBytes(forms(Forms.By.EVALUATION, List.of()).get(0));

    assertThat(second).isEqualTo(first);
  }
}
