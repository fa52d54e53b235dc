package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of an indicator: how the units did in it, whatever they have elsewhere. */
class IndicatorPagesTest {
  private static final String SCHEME =
      """
      id: s
      title: 方案
      year: 2024
      points: 10
      indicators:
        - {id: i, title: 主要, points: 6, judged: {}}
        - id: j
          title: 登记
          points: 4
          when-not-applicable: rescale
          rules: [{id: late, text: 迟报, deduct: 1, per: case}]
      """;

  @TempDir private Path folder;

  @Test
  void unitsStandInTheOrderOfTheIndicator() throws IOException {
    SiteText site = build(SCHEME);

    assertThat(site.text("e/index.html")).containsSubsequence("甲镇", "乙镇", "丙镇", "丁街道", "戊街道");
    assertThat(site.text("e/indicators/j.html"))
        .contains("各单位得分 从高到低，同分的按排名的次序 · 横轴从 2 分起，不从零起；虚线是全部单位的中位数 3 名次 单位 得分 少得")
        .contains(
            "1 丁街道 4.00 2（并列） 乙镇 3.00 −1.00 迟报 2（并列） 丙镇 3.00 −1.00 迟报 4 甲镇 2.00 −2.00 2 例（迟报） — 戊街道 —")
        .containsSubsequence("情形", "乙镇", "丙镇", "甲镇");
  }

  @Test
  void whereUnitsAreRankedApart_noPlaceIsGivenAmongAll() throws IOException {
    SiteText site = build(SCHEME + "ranking: {within: kind}\n");

    assertThat(site.text("e/indicators/j.html"))
        .contains("虚线是全部单位的中位数 3 单位 得分 少得 情形 丁街道 4.00 乙镇 3.00 −1.00 迟报 丙镇 3.00 −1.00 迟报 甲镇 2.00");
  }

  private SiteText build(String scheme) throws IOException {
    Path workspace = folder.resolve("w");
    TestWorkspace.write(workspace.resolve("schemes/s.yaml"), scheme);
    TestWorkspace.write(
        workspace.resolve("data/e/evaluation.yaml"),
        "{scheme: s, status: final, date: 2024-12-31}");
    TestWorkspace.write(
        workspace.resolve("data/e/units.yaml"),
        "units: [{id: d, name: 丁街道, kind: 街道}, {id: f, name: 戊街道, kind: 街道},"
            + " {id: a, name: 甲镇, kind: 镇}, {id: b, name: 乙镇, kind: 镇}, {id: c, name: 丙镇, kind: 镇}]");
    result(workspace, "a", "6", "{findings: [{rule: late, count: 2}]}");
    result(workspace, "b", "4.5", "{findings: [{rule: late}]}");
    result(workspace, "c", "4", "{findings: [{rule: late}]}");
    result(workspace, "d", "1", "clean");
    result(workspace, "f", "0", "{not-applicable: 没有}");
    return SiteText.build(workspace, folder.resolve("site"));
  }

  private static void result(Path workspace, String unit, String i, String j) throws IOException {
    TestWorkspace.write(
        workspace.resolve("data/e/results/" + unit + ".yaml"),
        "{unit: %s, assessments: [{records: {i: {score: %s, reason: 无}, j: %s}}]}"
            .formatted(unit, i, j));
  }
}
