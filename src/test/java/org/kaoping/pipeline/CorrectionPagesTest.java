package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers see of corrections. */
class CorrectionPagesTest {
  private static final String ENTRIES =
      """
      corrections:
        - date: 2025-01-20
          what: 补写事由
          why: 公布时漏写
          approved-by: 考评办公室
        - date: 2025-02-10
          what: 改正指标得分
          why: 复核发现多扣 <1> 分
          approved-by: 考评领导小组
          changes:
            - {unit: v, value: rank, before: 1, after: 2}
            - {unit: u, value: total, before: 3.5, after: 4.50}
            - {unit: u, value: rank, before: 2, after: 1}
            - {unit: u, value: grade, before: none, after: good}
            - {unit: u, value: award, award: a, before: false, after: true}
            - {unit: u, value: points, indicator: i, before: 3.5, after: 4.5}
            - {unit: gone, value: total, before: 1, after: none}
      """;

  @TempDir private Path folder;
  private Path workspace;

  @BeforeEach
  void threeUnits() throws IOException {
    workspace = TestWorkspace.smallest(folder.resolve("w"));
    write(
        "schemes/s.yaml",
        """
        {id: s, title: 方案, year: 2024, points: 5,
         indicators: [{id: i, title: 指标, points: 5, judged: {}}],
         grades: {bands: [{id: good, title: 良好, from: 4}, {id: poor, title: 较差}]},
         awards: [{id: a, title: 先进, select: {top: 1}}]}
        """);
    write("data/e/units.yaml", "units: [{id: u, name: 甲镇}, {id: v, name: 乙镇}, {id: w, name: 丙镇}]");
    for (String[] result : new String[][] {{"u", "4.5"}, {"v", "4"}, {"w", "3"}}) {
      write(
          "data/e/results/" + result[0] + ".yaml",
          "{unit: %s, assessments: [{records: {i: {score: %s, reason: 有差距}}}]}"
              .formatted((Object[]) result));
    }
  }

  private void write(String file, String text) throws IOException {
    TestWorkspace.write(workspace.resolve(file), text);
  }

  private SiteText build() {
    return SiteText.build(workspace, folder.resolve("site"));
  }

  @Test
  void theEvaluation_listsThem_theLastOneFirst() throws IOException {
    write("data/e/corrections.yaml", ENTRIES);
    SiteText site = build();
    assertThat(site.html("e/index.html")).contains("href=\"#_corrections\">更正</a>");
    assertThat(site.text("e/index.html"))
        .contains(
            "更正 2025年2月10日 · 改正指标得分 复核发现多扣 &lt;1&gt; 分 批准：考评领导小组"
                + " 单位 更正的内容 更正前 更正后 乙镇 名次 1 2 甲镇 总分 3.50 4.50 甲镇 名次 2 1"
                + " 甲镇 等次 — 良好 甲镇 先进 未获得 获得 甲镇 指标 3.5 4.5 gone 总分 1.00 —"
                + " 2025年1月20日 · 补写事由 公布时漏写 批准：考评办公室"
                + " 各单位的总分、名次、等次、奖项和指标得分没有改变。");
    assertThat(site.html("e/index.html"))
        .contains("<a href=\"units/v.html\">乙镇</a></th><td>名次")
        .contains("<th scope=\"row\">gone</th>");
  }

  @Test
  void theUnit_saysWhatBecameOfItsResult() throws IOException {
    write("data/e/corrections.yaml", ENTRIES);
    SiteText site = build();
    assertThat(site.text("e/units/v.html"))
        .contains(
            "结果已更正 · 2025年2月10日 改正指标得分：名次由 1 改为 2。" + " 原因：复核发现多扣 &lt;1&gt; 分 · 批准：考评领导小组 · 全部更正");
    assertThat(site.text("e/units/u.html"))
        .contains("总分由 3.50 改为 4.50，名次由 2 改为 1，等次由 — 改为 良好，先进由 未获得 改为 获得");
    assertThat(site.html("e/units/u.html")).contains("\"../index.html#_corrections\"");
    assertThat(site.text("e/units/w.html")).doesNotContain("更正");
  }

  @Test
  void aUnitThatIsNotRatedAnyMore_saysWhatBecameOfItsResult() throws IOException {
    write(
        "data/e/units.yaml",
        "units: [{id: u, name: 甲镇}, {id: v, name: 乙镇}, {id: w, name: 丙镇, unrated: 撤并}]");
    write(
        "data/e/corrections.yaml",
        """
        corrections:
          - date: 2025-01-20
            what: 不再评定丙镇
            why: 年内撤并
            approved-by: 考评领导小组
            changes: [{unit: w, value: total, before: 3, after: none}]
        """);
    assertThat(build().text("e/units/w.html")).contains("结果已更正 · 2025年1月20日 不再评定丙镇：总分由 3.00 改为 —。");
  }

  @Test
  void whereNothingWasCorrected_nothingIsSaid() throws IOException {
    SiteText site = build();
    assertThat(site.html("e/index.html") + site.html("e/units/u.html")).doesNotContain("更正");
    String json = site.html("e/results.json");
    write("data/e/corrections.yaml", ENTRIES);
    assertThat(build().html("e/results.json")).isEqualTo(json);
  }

  @Test
  void theySpeakEnglish_too() throws IOException {
    write("site.yaml", "language: en");
    write("data/e/corrections.yaml", ENTRIES);
    assertThat(build().text("e/units/v.html"))
        .contains(
            "Result corrected · 10 February 2025 改正指标得分: Rank from 1 to 2.", "Approved by: 考");
  }
}
