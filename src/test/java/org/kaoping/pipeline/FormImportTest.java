package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaoping.change.ChangesMaker;
import org.kaoping.change.ChangesText;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;
import org.kaoping.form.Forms;
import org.kaoping.form.Forms.By;
import org.kaoping.result.Assessment;
import org.kaoping.result.UnitResult;
import org.kaoping.wording.Words;

/** What is filled into forms becomes results, and whatever is not stays as it was. */
class FormImportTest {
  private static final Words WORDS = Words.of(Language.CHINESE);

  /** A file with comments, of one who records by hand. */
  private static final String RESULTS =
      """
      # 甲镇
      unit: a
      assessments:
        - date: 2024-12-20
          records:
            # 先看台账
            report:
              findings:
                - {rule: late, count: 2, note: 三月} # 有两次
              checks: {plan: true}
            praise: {score: 8, reason: 有投诉} # 复核过
      """;

  @TempDir private Path folder;
  private FormWorkspace workspace;

  @BeforeEach
  void begin() {
    workspace = new FormWorkspace(folder);
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
            departments: [办公室]
            rules:
              - {id: late, text: 迟报一次扣1分, deduct: 1, per: 次}
              - {id: plan, text: 没有计划的扣2分, deduct: 2, check: true}
          - {id: praise, title: 评价, points: 10, departments: [检查组], judged: {}}
        """);
    workspace.write("data/e/evaluation.yaml", "{scheme: s, status: open}");
    workspace.write("data/e/units.yaml", "units: [{id: a, name: 甲镇}, {id: b, name: 乙镇}]");
    workspace.write("site.yaml", "{title: 示例}");
  }

  /** Fills in cells by hand. */
  private static void fill(Path file, Consumer<XSSFSheet> how) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      how.accept(book.getSheetAt(0));
      try (OutputStream out = new FileOutputStream(file.toFile())) {
        book.write(out);
      }
    }
  }

  /** Puts a text behind the first row of a key that has nothing there. */
  private static void put(XSSFSheet sheet, String key, int column, String text) {
    for (int row = 0; row <= sheet.getLastRowNum(); row++) {
      if (sheet.getRow(row) != null
          && String.valueOf(sheet.getRow(row).getCell(0)).equals(key)
          && sheet.getRow(row).getCell(column).toString().isEmpty()) {
        sheet.getRow(row).getCell(column).setCellValue(text);
        return;
      }
    }
    throw new IllegalArgumentException(key);
  }

  @ParameterizedTest
  @CsvSource({
    "district-town-2022, UNIT",
    "district-town-2022, INDICATOR",
    "qingpu-2024, UNIT",
    "qingpu-2024, DEPARTMENT",
    "qingpu-2023, EVALUATION",
    "hunan-2022-prefectures, UNIT"
  })
  void formsOfWhatIsRecordedChangeNothing(String evaluation, By by) throws IOException {
    TestWorkspace.bundled(folder);

    assertThat(workspace.texts(workspace.forms(evaluation, by, "forms"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"UNIT", "INDICATOR", "EVALUATION"})
  void formsMakeTheSameResultsAnew(By by) throws IOException {
    TestWorkspace.bundled(folder);
    String evaluation = "district-town-2022";
    List<UnitResult> before = results(evaluation);
    List<Path> forms = workspace.forms(evaluation, by, "forms");
    try (Stream<Path> files = Files.list(folder.resolve("data/" + evaluation + "/results"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }

    Checked<NewResults> prepared = workspace.imported(forms);
    assertThat(prepared.diagnostics()).isEmpty();
    prepared.value().orElseThrow().write();

    assertThat(said(results(evaluation), by)).isEqualTo(said(before, by));
  }

  private List<UnitResult> results(String evaluation) {
    Forms forms = workspace.read(evaluation);
    return forms.register().units().stream().map(u -> forms.results().get(u.id())).toList();
  }

  /** What results say, on whatever lines; forms by indicator have no dates of assessments. */
  private static List<String> said(List<UnitResult> results, By by) {
    return results.stream()
        .map(
            result ->
                by == By.INDICATOR
                    ? result.assessments().stream().map(Assessment::records).toList().toString()
                    : result.toString())
        .map(text -> text.replaceAll("(line|column)=\\d+", ""))
        .toList();
  }

  @Test
  void whatIsNotChangedKeepsItsTextAndItsComments() throws IOException {
    small();
    workspace.write("data/e/results/a.yaml", RESULTS);
    List<Path> forms = workspace.forms(By.UNIT);
    fill(
        forms.get(0),
        sheet -> {
          put(sheet, "report/late", 7, "五月");
          put(sheet, "report/late", 5, "1");
        });

    assertThat(workspace.texts(forms))
        .containsExactly(
            Map.entry(
                "data/e/results/a.yaml",
                RESULTS.replace("# 有两次\n", "# 有两次\n          - {rule: late, note: 五月}\n")));
  }

  @Test
  void mistakesAreToldAtTheirCellsAndNothingIsMade() throws IOException {
    small();
    Path form = workspace.forms(By.UNIT).get(0);
    fill(
        form,
        sheet -> {
          put(sheet, "report/plan", 5, "有");
          put(sheet, "report/late", 7, "没有写例数");
          put(sheet, "praise", 5, "12");
        });

    Checked<NewResults> prepared = workspace.imported(List.of(form));

    assertThat(prepared.value()).isEmpty();
    assertThat(prepared.diagnostics())
        .extracting(
            d ->
                d.code().id()
                    + " "
                    + d.span().sheet().orElse("")
                    + "!"
                    + d.span().cell().orElse(""))
        .contains("X014 甲镇!F13", "X015 甲镇!F11");
    assertThat(folder.resolve("data/e/results")).doesNotExist();
  }

  @Test
  void partsOfDepartmentsAreOneAssessment() throws IOException {
    small();
    List<Path> forms = workspace.forms(By.DEPARTMENT);
    fill(
        forms.get(0),
        sheet -> {
          put(sheet, "report/plan", 5, "是");
          put(sheet, "date", 5, "2024-12-20");
        });
    fill(
        forms.get(1),
        sheet -> {
          put(sheet, "praise", 5, "9.5");
          put(sheet, "praise", 6, "有差距");
        });

    assertThat(workspace.texts(forms))
        .containsOnly(
            Map.entry(
                "data/e/results/a.yaml",
                """
                unit: a
                assessments:
                  - date: 2024-12-20
                    records:
                      report: {checks: {plan: true}}
                      praise: {score: 9.5, reason: 有差距}
                """));
  }

  @Test
  void formsThatContradictEachOtherAreBothNamed() throws IOException {
    small();
    Path first = workspace.forms("e", By.UNIT, "first").get(0);
    Path second = workspace.forms("e", By.UNIT, "second").get(0);
    fill(first, sheet -> put(sheet, "praise", 5, "10"));
    fill(second, sheet -> put(sheet, "praise", 5, "7"));

    List<Diagnostic> found = workspace.imported(List.of(first, second)).diagnostics();

    assertThat(found).extracting(d -> d.code().id()).contains("X013");
    Diagnostic contradiction =
        found.stream().filter(d -> d.code().id().equals("X013")).findFirst().orElseThrow();
    assertThat(contradiction.span().file()).contains("second");
    assertThat(contradiction.message().toString()).contains("first");
  }

  @Test
  void aDryRunTellsWhatReadersWouldSeeAndWritesNothing() throws IOException {
    TestWorkspace.bundled(folder);
    Path results = folder.resolve("data/qingpu-2024/results/jia-zhen.yaml");
    Files.delete(folder.resolve("site.yaml")); // it may be left out
    String before = Files.readString(results);
    Path form =
        workspace.forms("qingpu-2024", By.UNIT, "forms").stream()
            .filter(file -> file.endsWith("jia-zhen.xlsx"))
            .findFirst()
            .orElseThrow();
    fill(
        form,
        sheet -> {
          for (Row row : sheet) {
            if (String.valueOf(row.getCell(0)).equals("policy-publicity")) {
              row.getCell(5).setCellValue("4.5");
              row.getCell(6).setCellValue("有一处没有更新");
            }
          }
        });

    NewResults prepared = workspace.imported(List.of(form)).value().orElseThrow();
    String changes =
        ChangesText.print(
            new ChangesMaker(WORDS)
                .page(prepared.differences().changes().orElseThrow(), "现在", "加上登记表"));

    assertThat(changes).contains("甲镇", "109.50 → 109.00");
    assertThat(Files.readString(results)).isEqualTo(before);
    prepared.write();
    assertThat(Files.readString(results)).isNotEqualTo(before).contains("4.5");
  }

  @Test
  void otherWorkbooksAreNoForms() throws IOException {
    small();
    Path form = workspace.forms(By.UNIT).get(0);
    fill(form, sheet -> sheet.getRow(0).getCell(0).setCellValue("x"));

    assertThat(workspace.imported(List.of(form)).diagnostics())
        .extracting(d -> d.code().id())
        .containsExactly("X011");
  }

  @Test
  void anAssessmentThatStandsInATableIsChangedThere() throws IOException {
    small();
    workspace.write(
        "data/e/results.csv",
        "\uFEFFunit;praise; report ;report/plan\r\nb;10;clean;true\r\n\"a\";10;clean;true");
    List<Path> forms = workspace.forms(By.UNIT);
    fill(
        forms.get(0),
        sheet -> {
          put(sheet, "report/late", 5, "2");
          put(sheet, "report/late", 7, "三月; 五月");
        });

    assertThat(workspace.texts(forms))
        .containsExactly(
            Map.entry(
                "data/e/results.csv",
                "\uFEFFunit;praise; report ;report/plan;report/late;report:note\r\n"
                    + "b;10;clean;true\r\n\"a\";10;;true;2;\"三月; 五月\""));
  }

  @Test
  void whatATableCannotHoldIsTold() throws IOException {
    small();
    workspace.write("data/e/results.csv", "unit,praise,report,report/plan\na,10,,true\n");
    Path form = workspace.forms(By.UNIT).get(0);
    fill(
        form,
        sheet -> {
          put(sheet, "report/late", 5, "1");
          put(sheet, "report/late", 5, "3");
        });

    assertThat(workspace.imported(List.of(form)).diagnostics())
        .extracting(d -> d.code().id() + " " + d.span().cell().orElse(""))
        .containsExactly("X016 F12");
  }
}
