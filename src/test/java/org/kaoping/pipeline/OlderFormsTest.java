package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaoping.LibreOffice;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.form.Forms.By;

/** Forms that come back after somebody changed the same results. */
class OlderFormsTest {
  private static final String FILE = "data/e/results/a.yaml";
  private static final String RESULTS =
      """
      unit: a
      measures: {villages: 23}
      assessments:
        - date: 2024-12-20
          status: draft
          records:
            report:
              checks: {plan: true}
              findings:
                - {rule: late, count: 2, note: 三月}
            praise: {score: 8.50, reason: 有投诉} # 复核过
      vetoes: [{veto: fraud, note: 虚报}]
      """;

  @TempDir private Path folder;
  private FormWorkspace workspace;

  @BeforeEach
  void write() throws IOException {
    workspace = new FormWorkspace(folder);
    workspace.write(
        "schemes/s.yaml",
        """
        id: s
        title: 方案
        year: 2024
        points: 20
        measures: [{id: villages, title: 村数, unit: 个}]
        indicators:
          - id: report
            title: 报送
            points: 10
            departments: [办公室]
            measures: [{id: rate, title: 报送率, unit: '%'}]
            rules:
              - {id: low, text: 报送率低于90%的扣2分, deduct: 2, measure: rate, below: 90%}
              - {id: late, text: 迟报一次扣1分, deduct: 1, per: 次}
              - {id: plan, text: 没有计划的扣2分, deduct: 2, check: true}
          - {id: praise, title: 评价, points: 10, departments: [办公室], judged: {}}
        vetoes: [{id: fraud, text: 弄虚作假, effect: ineligible}]
        """);
    workspace.write("data/e/evaluation.yaml", "{scheme: s, status: open}");
    workspace.write("data/e/units.yaml", "units: [{id: a, name: 甲镇}, {id: b, name: 乙镇}]");
    workspace.write(FILE, RESULTS);
  }

  private String said(List<Path> files) {
    List<Diagnostic> found = workspace.imported(files).diagnostics();
    assertThat(found).extracting(d -> d.code().id()).containsOnly("X019");
    assertThat(found).allMatch(d -> d.span().cell().isPresent());
    return Messages.of(Language.ENGLISH).say(found.get(0).message());
  }

  @ParameterizedTest
  @EnumSource(names = "EVALUATION", mode = EnumSource.Mode.EXCLUDE)
  void whatTheFormLeavesAloneStaysAsTheFileHasIt(By by) throws IOException {
    List<Path> forms = workspace.forms(by);
    workspace.write(
        FILE,
        """
        unit: a
        measures: {villages: 24}
        assessments:
          - date: 2024-12-21
            records:
              report:
                findings:
                  - {rule: late, count: 3, note: 三月和四月}
                  - {rule: late, note: 六月}
        """);

    assertThat(workspace.texts(forms)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = "EVALUATION", mode = EnumSource.Mode.EXCLUDE)
  void changesOfOtherCellsAreBothTaken(By by) throws IOException {
    List<Path> forms = workspace.forms(by);
    FormWorkspace.fill(forms, "praise", "evidence", "台账");
    FormWorkspace.fill(forms, "report/rate", "", "95%");
    workspace.write(FILE, RESULTS.replace("8.50", "7").replace("plan: true", "plan: false"));

    assertThat(workspace.texts(forms).get(FILE))
        .contains(
            "praise: {score: 7, reason: 有投诉, evidence: 台账}",
            "checks: {plan: false}",
            "{rule: late, count: 2, note: 三月}",
            "rate: 95%",
            "# 复核过");
  }

  @ParameterizedTest
  @EnumSource(names = "EVALUATION", mode = EnumSource.Mode.EXCLUDE)
  void differentChangesOfOneCellAreTold(By by) throws IOException {
    List<Path> forms = workspace.forms(by);
    FormWorkspace.fill(forms, "praise", "", "9");
    workspace.write(FILE, RESULTS.replace("8.50", "7"));

    assertThat(said(forms)).contains("praise", FILE, "had '8.5", "form has '9'", "file has '7'");
  }

  @ParameterizedTest
  @EnumSource(names = "EVALUATION", mode = EnumSource.Mode.EXCLUDE)
  void equalChangesAreNone(By by) throws IOException {
    List<Path> forms = workspace.forms(by);
    FormWorkspace.fill(forms, "praise", "", "7.0");
    FormWorkspace.fill(forms, "report/late", "", "1");
    workspace.write(FILE, RESULTS.replace("8.50", "7").replace("count: 2, ", ""));

    assertThat(workspace.texts(forms)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = "EVALUATION", mode = EnumSource.Mode.EXCLUDE)
  void whatIsEmptiedIsDeleted_unlessTheFileChanged(By by) throws IOException {
    List<Path> forms = workspace.forms(by);
    FormWorkspace.fill(forms, "praise", "", "");
    FormWorkspace.fill(forms, "praise", "reason", "");

    assertThat(workspace.texts(forms))
        .containsOnly(
            Map.entry(
                FILE, RESULTS.replace("      praise: {score: 8.50, reason: 有投诉} # 复核过\n", "")));
    workspace.write(FILE, RESULTS.replace("8.50", "7"));
    assertThat(said(forms)).contains("form has nothing", "file has '7 有投诉'");
  }

  @ParameterizedTest
  @EnumSource(names = "EVALUATION", mode = EnumSource.Mode.EXCLUDE)
  void whatIsDeletedInTheFileIsNotBroughtBack_andToldIfTheFormChanged(By by) throws IOException {
    List<Path> forms = workspace.forms(by);
    workspace.write(FILE, RESULTS.replace("      praise: {score: 8.50, reason: 有投诉} # 复核过\n", ""));

    assertThat(workspace.texts(forms)).isEmpty();
    FormWorkspace.fill(forms, "praise", "", "9");
    assertThat(said(forms)).contains("had '8.5 有投诉'", "form has '9 有投诉'", "file has nothing");
  }

  @ParameterizedTest
  @EnumSource(names = "EVALUATION", mode = EnumSource.Mode.EXCLUDE)
  void findingsOfARuleAreOneThing(By by) throws IOException {
    List<Path> forms = workspace.forms(by);
    FormWorkspace.fill(forms, "report/late", "", "5");
    workspace.write(FILE, RESULTS.replace("三月}", "三月}\n          - {rule: late, note: 六月}"));

    assertThat(said(forms)).contains("'2 三月'", "'5 三月'", "'2 三月 / 1 六月'");
  }

  @Test
  void whatIsRecordedOnceIsHeldTheSameWay() throws IOException {
    List<Path> forms = workspace.forms(By.UNIT);
    FormWorkspace.fill(forms, "villages", "", "");
    FormWorkspace.fill(forms, "date", "", "");
    FormWorkspace.fill(forms, "status", "", "");
    FormWorkspace.fill(forms, "!fraud", "", "");
    FormWorkspace.fill(forms, "!fraud", "note", "");

    assertThat(workspace.texts(forms).get(FILE))
        .doesNotContain("villages")
        .doesNotContain("date:")
        .doesNotContain("fraud")
        .contains("status: draft");
    workspace.write(FILE, RESULTS.replace("23", "24"));
    assertThat(said(forms)).contains("villages", "had '23'", "form has nothing", "file has '24'");
  }

  @Test
  void formsThatDoNotTellWhatWasRecordedAreTakenAsTheyAre() throws IOException {
    List<Path> forms = workspace.forms(By.UNIT);
    FormWorkspace.fill(forms, "praise", "", "9");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(forms.get(0)))) {
      book.removeSheetAt(1);
      try (OutputStream out = new FileOutputStream(forms.get(0).toFile())) {
        book.write(out);
      }
    }
    workspace.write(FILE, RESULTS.replace("8.50", "7"));

    assertThat(workspace.texts(forms).get(FILE)).contains("score: 9");
  }

  @Test
  void whatWasRecordedIsHiddenAndProtected() throws IOException {
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(workspace.forms(By.INDICATOR).get(0)))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(2);
      assertThat(book.isSheetHidden(1)).isTrue();
      assertThat(book.getSheetAt(1).getProtect()).isTrue();
    }
  }

  @Test
  @Tag("documents")
  void formsThatLibreOfficeSavedTellItToo() throws IOException {
    LibreOffice.assume();
    List<Path> forms = workspace.forms(By.UNIT);
    FormWorkspace.fill(forms, "praise", "evidence", "台账");
    Path saved = LibreOffice.convert(forms.get(0), "xlsx", folder.resolve("saved"));
    workspace.write(FILE, RESULTS.replace("8.50", "7"));

    assertThat(workspace.texts(List.of(saved)).get(FILE))
        .isEqualTo(RESULTS.replace("8.50, reason: 有投诉}", "7, reason: 有投诉, evidence: 台账}"));
  }
}
