package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.form.Forms.By;

/** Things of one form that have the same name are told apart. */
class FormNamesTest {
  private static final String FILE = "data/e/results/a.yaml";

  @TempDir private Path folder;
  private FormWorkspace workspace;

  @BeforeEach
  void write() throws IOException {
    workspace = new FormWorkspace(folder);
    workspace.write("data/e/evaluation.yaml", "{scheme: s, status: open}");
    workspace.write("data/e/units.yaml", "units: [{id: a, name: 甲镇}]");
  }

  private void scheme(String rest) throws IOException {
    workspace.write("schemes/s.yaml", "id: s\ntitle: 方案\nyear: 2024\npoints: 20\n" + rest);
  }

  @Test
  void sourcesAndPeriodsWithTheSameTitleHaveTablesOfTheirOwn() throws IOException {
    scheme(
        """
        sources: [{id: self, title: 考核组}, {id: office, title: 考核组, official: true}]
        indicators: [{id: praise, title: 评价, points: 20, judged: {}}]
        """);
    workspace.write(
        FILE,
        """
        unit: a
        assessments:
          - {source: self, records: {praise: {score: 20}}}
          - {source: office, records: {praise: {score: 9, reason: 有投诉}}}
        """);
    List<Path> forms = workspace.forms(By.INDICATOR);
    workspace.write(FILE, "unit: a\nassessments: []\n");

    assertThat(workspace.texts(forms)).isEmpty(); // deleted since
    Files.delete(folder.resolve(FILE));
    assertThat(workspace.texts(forms).get(FILE))
        .containsSubsequence("source: self", "score: 20", "source: office", "score: 9");
  }

  @Test
  void aLeafIsNoFieldOfTheAssessment() throws IOException {
    scheme(
        """
        indicators: [{id: note, title: 记录, points: 20, judged: {}}]
        """);
    for (By by : List.of(By.UNIT, By.INDICATOR)) {
      List<Path> forms = workspace.forms(by);
      FormWorkspace.fill(forms, "note/", "", "20");
      if (by == By.UNIT) {
        FormWorkspace.fill(forms, "note", "", "说明");
      }

      assertThat(workspace.texts(forms).get(FILE))
          .contains("note: {score: 20}")
          .satisfies(text -> assertThat(text.contains("note: 说明")).isEqualTo(by == By.UNIT));
    }
  }

  @Test
  void assessorsOfAPanelWithTheSameNameAreTold() throws IOException {
    scheme("indicators: [{id: panel, title: 评审, points: 20, judged: {of: 100, marks: mean}}]\n");
    List<Path> forms = workspace.forms(By.UNIT);
    FormWorkspace.fill(forms, "panel", "", "王：95；王：90");

    List<Diagnostic> found = workspace.imported(forms).diagnostics();
    assertThat(found).extracting(d -> d.code().id()).contains("X014");
    assertThat(Messages.of(Language.ENGLISH).say(found.get(0).hint())).contains("“王 1”");
  }

  @Test
  void departmentsWhoseNamesAreOneFileNameHaveFilesOfTheirOwn() throws IOException {
    scheme(
        """
        indicators:
          - {id: x, title: 甲, points: 10, departments: [计划/财务], judged: {}}
          - {id: y, title: 乙, points: 10, departments: ['计划:财务'], judged: {}}
        """);

    assertThat(workspace.forms(By.DEPARTMENT))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("e-计划_财务.xlsx", "e-计划_财务-2.xlsx");
  }

  @Test
  void departmentsWithLongNamesHaveFilesThatEverySystemTakes() throws IOException {
    String name = "处".repeat(120);
    scheme(
        """
        indicators:
          - {id: x, title: 甲, points: 10, departments: [%1$s一], judged: {}}
          - {id: y, title: 乙, points: 10, departments: [%1$s二], judged: {}}
        """
            .formatted(name));

    assertThat(workspace.forms(By.DEPARTMENT))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("e-" + "处".repeat(81) + ".xlsx", "e-" + "处".repeat(80) + "-2.xlsx");
  }

  @Test
  void figuresOfStatementsAreRecordedBesideTheirSums() throws IOException {
    scheme(
        """
        indicators: [{id: praise, title: 评价, points: 20, judged: {}}]
        statements:
          - id: spent
            title: 支出
            unit: 万元
            columns: [{id: now, title: 今年}, {id: was, title: 去年}, {id: more, title: 增减, difference: [now, was]}]
            rows: [{id: wages, title: 工资}, {id: goods, title: 商品}, {id: total, title: 合计, sum: [wages, goods]}]
          - {id: staff, title: 人员, rows: [{id: wages, title: 在编}]}
        """);
    String text =
        """
        unit: a
        assessments: []
        statements:
          spent: {wages: {now: 50.10, was: 40}, total: {was: 45}} # 决算
        """;
    workspace.write(FILE, text);
    List<Path> forms = workspace.forms(By.UNIT);
    assertThat(workspace.texts(forms)).isEmpty();
    FormWorkspace.fill(forms, "#spent/goods/was", "", "5");
    FormWorkspace.fill(forms, "#staff/wages", "", "7");

    assertThat(workspace.texts(forms))
        .containsOnly(
            Map.entry(
                FILE,
                text.replace("{was: 45}}", "{was: 45}, goods: {was: 5}}")
                    + "  staff: {wages: 7}\n"));
  }
}
