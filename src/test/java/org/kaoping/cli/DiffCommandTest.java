package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.git.GitFolder;
import org.kaoping.pipeline.TestWorkspace;

/** {@code diff} between commits of real repositories. */
class DiffCommandTest {
  private static final String DATE = "2024-12-31T12:00:00+08:00";
  private static final String UNITS = "units: [{id: u, name: 甲镇}, {id: v, name: '乙|镇'}]";
  private static final String ENTRY =
      """
      corrections:
        - date: 2025-01-20
          what: 改正指标得分
          why: 复核发现多扣半分
          approved-by: 考评领导小组
          changes:
            - {unit: u, value: total, before: 4.5, after: 3}
            - {unit: u, value: rank, before: 1, after: 2}
            - {unit: u, value: points, indicator: i, before: 4.5, after: 3}
            - {unit: v, value: rank, before: 2, after: 1}
      """;

  @TempDir private Path folder;
  private GitFolder git;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void twoUnits() throws IOException {
    git = GitFolder.create(folder.resolve("r"));
    TestWorkspace.smallest(git.path());
    git.write("site.yaml", "language: zh-CN");
    git.write("data/e/units.yaml", UNITS);
    score("u", "4.5");
    score("v", "4");
    git.commit(DATE);
  }

  private void score(String unit, String score) throws IOException {
    git.write(
        "data/e/results/" + unit + ".yaml",
        "{unit: %s, assessments: [{records: {i: {score: %s, reason: 有差距}}}]}"
            .formatted(unit, score));
  }

  private int run(String... arguments) {
    return runIn(git.path(), arguments);
  }

  private int runIn(Path workspace, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> line = new ArrayList<>(List.of("diff"));
    line.addAll(List.of(arguments));
    line.addAll(List.of("-w", workspace.toString()));
    return Main.run(
        new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
  }

  @Test
  void whereNothingChanged_oneLineSaysSo() throws IOException {
    git.write(
        "data/e/results/v.yaml",
        """
        # 乙镇
        assessments:
          - records: {i: {reason: "有差距", score: '4'}}
        unit: v
        """);
    assertThat(run("HEAD")).isZero();
    assertThat(out.toString()).isEqualTo("公布的内容没有变化。\n");
  }

  @Test
  void whatLacks_canBePrintedIntoTheFileItIsFor() throws IOException {
    score("u", "3");
    assertThat(run("HEAD", "--corrections")).isZero();
    String printed = out.toString();
    git.write("data/e/corrections.yaml", ""); // as a shell does before it starts the program
    assertThat(run("HEAD", "--corrections")).isZero();
    assertThat(out.toString()).isEqualTo(printed);
    git.commit(DATE);
    git.write("data/e/corrections.yaml", ENTRY);
    assertThat(run("HEAD")).isZero();
  }

  @Test
  void aScore_movesOthers_andAllOfItIsSaid() throws IOException {
    score("u", "3");
    assertThat(run("HEAD")).isZero();
    assertThat(out.toString().lines().skip(1))
        .containsExactly(
            "1 次考评有变化，公布的值变了 4 项。",
            "",
            "方案 (e)",
            "  甲镇",
            "    总分  4.50 → 3.00",
            "    名次  1 → 2",
            "    指标  4.5 → 3",
            "  乙|镇",
            "    名次  2 → 1",
            "  data/e/results/u.yaml  内容有改动");
  }

  @Test
  void markdown_takesNamesAsTheyAre() throws IOException {
    score("u", "3");
    assertThat(run("HEAD", "--format", "markdown", "--lang", "en")).isZero();
    assertThat(out.toString())
        .contains("| Unit | Value | Before | Now |\n| --- | --- | --- | --- |\n")
        .contains("| 乙\\|镇 | Rank | 2 | 1 |\n")
        .contains("- `data/e/results/u.yaml` says something else\n");
  }

  @Test
  void thePage_needsNothingElse() throws IOException {
    score("u", "3");
    Path page = folder.resolve("new/changes.html");
    assertThat(run("HEAD", "--format", "html", "-o", page.toString())).isZero();
    assertThat(Files.readString(page))
        .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">")
        .contains("<td>4.50</td><td>3.00</td>")
        .doesNotContain("src=", "href=\"assets", "<script");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void twoCommits_areComparedWhateverTheFilesAreNow() throws IOException {
    score("u", "3");
    git.commit(DATE);
    git.write("data/e/results/u.yaml", "broken: [");
    assertThat(run("HEAD~1", "HEAD")).isZero();
    assertThat(out.toString())
        .startsWith(
            "从 HEAD~1 (%s) 到 HEAD (".formatted(git.run("rev-parse", "HEAD~1").substring(0, 12)));
    assertThat(run("HEAD")).isEqualTo(1);
    assertThat(err.toString()).contains("工作区现在的文件 有错误", "data/e/results/u.yaml:1:");
  }

  @Test
  void aStateWithErrors_isNotCompared() throws IOException {
    score("u", "6");
    git.commit(DATE);
    score("u", "5");
    assertThat(run("HEAD")).isEqualTo(1);
    assertThat(err.toString()).contains("HEAD (", "data/e/results/u.yaml:1:", "R004", "{score: 6");
    assertThat(out.toString()).isEmpty();
    assertThat(run("HEAD", "--check")).isEqualTo(1);
    assertThat(run("HEAD", "--check", "--allow")).isZero();
  }

  @Test
  void whatAppearsAndGoes_isSaidAsAWhole() throws IOException {
    git.write("data/n/evaluation.yaml", "{scheme: s, status: open}");
    git.write("data/n/units.yaml", UNITS);
    git.commit(DATE);
    git.write(
        "data/n/evaluation.yaml",
        "{scheme: s, status: notice, notice: {from: 2025-01-01, to: 2025-01-07}}");
    for (String unit : List.of("u", "v")) {
      Files.createDirectories(git.path().resolve("data/n/results"));
      Files.copy(
          git.path().resolve("data/e/results/" + unit + ".yaml"),
          git.path().resolve("data/n/results/" + unit + ".yaml"));
    }
    assertThat(run("HEAD~1", "HEAD")).isZero();
    assertThat(out.toString()).contains("方案 (n)\n  新公布的考评（进行中）。\n");
    assertThat(run("HEAD")).isZero();
    assertThat(out.toString()).contains("  状态由“进行中”变为“公示中”。\n").doesNotContain("→");
    git.run("add", "--all");
    git.run("rm", "-r", "-q", "--force", "data/n");
    assertThat(run("HEAD")).isZero();
    assertThat(out.toString()).contains("方案 (n)\n  不再公布的考评（原为：进行中）。\n");
  }

  @Test
  void aUnitThatIsGone_keepsItsName() throws IOException {
    git.write("data/e/units.yaml", "units: [{id: u, name: 甲镇}]");
    Files.delete(git.path().resolve("data/e/results/v.yaml"));
    assertThat(run("HEAD")).isZero();
    assertThat(out.toString()).contains("  减少的单位：乙|镇。\n", "    总分  4.00 → —\n", "    名次  1 → —\n");
  }

  @Test
  void anotherWording_isSaidPerFile() throws IOException {
    git.write(
        "schemes/s.yaml",
        "{id: s, title: 方案, year: 2024, points: 5,"
            + " indicators: [{id: i, title: 指标甲, points: 5, judged: {}}]}");
    assertThat(run("HEAD")).isZero();
    assertThat(out.toString())
        .contains("  各单位的总分、名次、等次、奖项、指标得分和数据都没有变化。\n", "  schemes/s.yaml  内容有改动\n");
  }

  @Test
  void finalResults_changeWithACorrectionOnly() throws IOException {
    score("u", "3");
    assertThat(run("HEAD", "--check")).isEqualTo(1);
    assertThat(err.toString()).contains("K006");
    assertThat(run("HEAD", "--check", "--allow")).isZero();
    assertThat(out.toString()).contains("放行", "1");
    git.write("data/e/corrections.yaml", ENTRY);
    assertThat(run("HEAD", "--check")).isZero();
    git.commit(DATE);
    score("u", "4.5");
    git.write(
        "data/e/corrections.yaml",
        ENTRY.replace(
            "u, value: total, before: 4.5, after: 3}",
            "u, value: total, before: 4.5, after: 4.5}"));
    assertThat(run("HEAD", "--check")).isEqualTo(1);
  }

  @Test
  void aSecondCorrection_isPrintedForTheEndOfTheFile() throws IOException {
    score("u", "3");
    git.write("data/e/corrections.yaml", ENTRY);
    git.commit(DATE);
    score("u", "3.5");
    assertThat(run("HEAD", "--corrections")).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            # 加在 data/e/corrections.yaml 的末尾
            # 改动：data/e/results/u.yaml
              - date: ""
                what: ""
                why: ""
                approved-by: ""
                changes:
                  - {unit: u, value: total, before: 3, after: 3.5}
                  - {unit: u, value: points, indicator: i, before: 3, after: 3.5}
            """);
  }

  @Test
  void anotherWordingOfFinalResults_needsACorrectionWithoutChanges() throws IOException {
    git.write(
        "data/e/evaluation.yaml",
        "{scheme: s, status: final, date: 2024-12-30, demo: true, title: 年度考核}");
    assertThat(run("HEAD", "--check")).isEqualTo(1);
    assertThat(run("HEAD", "--corrections")).isZero();
    assertThat(out.toString()).endsWith("    approved-by: \"\"\n").doesNotContain("changes:");
    git.write("data/e/corrections.yaml", ENTRY.replaceFirst("(?s)    changes:.*", ""));
    assertThat(run("HEAD", "--check")).isZero();
  }

  @Test
  void whatTakesThePlaceOfFinalResults_needsNoCorrection() throws IOException {
    git.write(
        "data/e/evaluation.yaml", "{scheme: s, status: superseded, date: 2024-12-31, demo: true}");
    assertThat(run("HEAD", "--check")).isZero();
    git.commit(DATE);
    git.write("data/e/evaluation.yaml", "{scheme: s, status: final, date: 2024-12-31, demo: true}");
    assertThat(run("HEAD", "--check")).isEqualTo(1);
  }

  @Test
  void resultsUnderNotice_changeFreely() throws IOException {
    git.write(
        "data/e/evaluation.yaml",
        "{scheme: s, status: notice, notice: {from: 2025-01-01, to: 2025-01-07}, demo: true}");
    git.commit(DATE);
    score("u", "3");
    git.write("data/e/evaluation.yaml", "{scheme: s, status: final, date: 2024-12-31, demo: true}");
    assertThat(run("HEAD", "--check")).isZero();
    assertThat(run("HEAD", "--corrections")).isZero();
    assertThat(out.toString()).isEqualTo("# 没有需要补记的更正\n");
  }

  @Test
  void aWorkspaceBelowTheRepository_isFound() throws IOException {
    GitFolder outer = GitFolder.create(folder.resolve("outer"));
    outer.write("README.md", "x");
    outer.commit(DATE);
    TestWorkspace.smallest(outer.path().resolve("w"));
    outer.commit(DATE);
    Path workspace = outer.path().resolve("w");
    assertThat(runIn(workspace, "HEAD")).isZero();
    assertThat(runIn(workspace, "HEAD~1")).isZero(); // before it was there
    assertThat(out.toString()).contains("(e)");
  }

  @Test
  void wrongUsage_is2() throws IOException {
    assertThat(run()).isEqualTo(2);
    assertThat(run("nowhere")).isEqualTo(2);
    assertThat(err.toString()).contains("no commit nowhere");
    assertThat(run("HEAD", "--format", "html")).isEqualTo(2);
    assertThat(run("HEAD", "--allow")).isEqualTo(2);
    assertThat(run("HEAD", "--check", "--corrections")).isEqualTo(2);
    Path bare = TestWorkspace.smallest(folder.resolve("no-repository"));
    assertThat(runIn(bare, "HEAD")).isEqualTo(2);
  }
}
