package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages answer first: what changed since the year before, what it takes, what is lost again. */
class AnswersTest {
  private static SiteText site;

  @BeforeAll
  static void build(@TempDir Path folder) throws IOException {
    Path workspace = folder.resolve("w");
    TestWorkspace.write(workspace.resolve("site.yaml"), "title: 考评");
    year(workspace, 2023, 3, 1, 1, 0);
    year(workspace, 2024, 1, 2, 1, 4);
    site = SiteText.build(workspace, folder.resolve("site"));
  }

  /** Writes a year: cases that were found at 甲, 乙, 丙 and 丁. */
  private static void year(Path workspace, int year, int... cases) throws IOException {
    TestWorkspace.write(
        workspace.resolve("schemes/s-" + year + ".yaml"),
        """
        {id: s-%1$s, title: %1$s年考评, year: %1$s, points: 100, series: g,
         grades: {bands: [{id: good, title: 优, from: 98}, {id: fair, title: 中, from: 90}, {id: poor, title: 差}]},
         indicators: [{id: files, title: 台账, points: 100, rules: [{id: late, text: 迟报的, deduct: 1, per: case}]}]}
        """
            .formatted(year));
    String folder = "data/" + year + "/";
    TestWorkspace.write(
        workspace.resolve(folder + "evaluation.yaml"),
        "{scheme: s-%1$s, status: final, date: %1$s-12-31}".formatted(year));
    StringBuilder units = new StringBuilder("units: [");
    for (int i = 0; i < cases.length; i++) {
      String unit = "abcd".substring(i, i + 1);
      units.append("{id: %s, name: %s镇}, ".formatted(unit, "甲乙丙丁".charAt(i)));
      String record =
          cases[i] == 0 ? "clean" : "{findings: [{rule: late, count: %s}]}".formatted(cases[i]);
      TestWorkspace.write(
          workspace.resolve(folder + "results/" + unit + ".yaml"),
          "{unit: %s, assessments: [{records: {files: %s}}]}".formatted(unit, record));
    }
    TestWorkspace.write(workspace.resolve(folder + "units.yaml"), units + "]");
  }

  @Test
  void anEvaluation_saysWhoRoseAndWhoFell() {
    assertThat(site.text("2024/index.html"))
        .contains("1 个总分上升，2 个下降；甲镇升得最多（+2.00）")
        .contains("中位数比2023年低 0.50 分。")
        .contains("离更高等次最近的是丁镇：差 2.00 分到“优”")
        .containsSubsequence("总分升得最多", "甲镇", "名次降得最多", "丁镇");
    assertThat(site.text("2023/index.html")).doesNotContain("上升", "上年");
  }

  @Test
  void aUnit_seesWhatItTakes_andWhatWasLostAgain() {
    assertThat(site.text("2024/units/d.html"))
        .contains("怎样升等：“台账”少 2 例，一条就够“优”")
        .contains("总分 96.00 分，离“优”差 2 分。")
        .doesNotContain("也因此扣分");
    assertThat(site.text("2024/units/a.html"))
        .contains("比上年 +2.00", "上年第 4 名", "2023年也因此扣分：迟报的")
        .doesNotContain("怎样升等");
  }

  @Test
  void anIndicator_countsWhatItsRulesDid() {
    assertThat(site.text("2024/indicators/files.html"))
        .contains("规则 单位 例 合计 迟报的", "4 上年 3 8 上年 5 −8 上年 −5");
  }

  @Test
  void otherPages_haveTheDataOfWhatUnitsAchieved() {
    assertThat(site.html("2024/standings.js"))
        .startsWith("kaopingStandings({\"a\":[\"第 1 名（并列），99.00 分\",\"优\",\"grade-1 tone-1\"],")
        .contains("\"d\":[\"第 4 名，96.00 分\",\"中\",");
  }
}
