package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of a unit stays light with 40 indicators of all kinds, of which it lost points in half,
 * with grades, a year before and reasons of a usual length.
 */
class UnitWeightTest {
  private static final int BRANCHES = 8;
  private static final int UNITS = 12;
  private static final int MOST = 30 * 1024;

  private static final String LEAVES =
      """
            - {id: a%1$s, title: 第%1$s类组织领导和宣传情况, clause: 第%1$s条第1款, points: 4, judged: {}}
            - {id: b%1$s, title: 第%1$s类工作机制和落实情况, clause: 第%1$s条第2款, points: 4, judged: {step: 0.5}}
            - id: c%1$s
              title: 第%1$s类台账和资料报送情况
              clause: 第%1$s条第3款
              points: 4
              rules: [{id: item, text: 每有1项未达到要求扣0.5分, deduct: 0.5, per: 项, at-most: 2}]
            - id: d%1$s
              title: 第%1$s类服务项目完成情况
              clause: 第%1$s条第4款
              points: 4
              measures: [{id: rate, title: 完成率, unit: '%%'}]
              rules: [{id: low, text: 完成率不到90%%扣1分, deduct: 1, measure: rate, below: 90%%}]
            - id: e%1$s
              title: 第%1$s类上级评估情况
              clause: 第%1$s条第5款
              points: 4
              measures: [{id: mark, title: 评估得分, unit: 分}]
              rules: [{id: mark, measure: mark, bands: [{from: 95, points: 4}, {from: 90, points: 3}, {points: 1}]}]
      """;

  @TempDir private Path folder;

  @Test
  void aPageOf40Indicators_isAtMost30KiBInTheMedian() throws IOException {
    for (int year : new int[] {2023, 2024}) {
      year(folder.resolve("w"), year);
    }

    SiteText site = SiteText.build(folder.resolve("w"), folder.resolve("site"));

    assertThat(site.text("e-2024/units/u1.html"))
        .contains("上年", "怎样升等", "资料缺项", "完成率 88%", "评定：考核组 2024年12月20日");
    try (Stream<Path> pages = Files.list(folder.resolve("site/e-2024/units"))) {
      List<Long> sizes = pages.map(page -> page.toFile().length()).sorted().toList();
      assertThat(sizes).hasSize(UNITS);
      assertThat(sizes.get(UNITS / 2)).isLessThanOrEqualTo(MOST);
    }
  }

  private static void year(Path workspace, int year) throws IOException {
    StringBuilder scheme = new StringBuilder("id: s-%1$s\ntitle: %1$s年度综合考评办法\n".formatted(year));
    scheme.append("year: %s\nseries: s\npoints: 160\nindicators:\n".formatted(year));
    for (int i = 1; i <= BRANCHES; i++) {
      scheme.append("  - id: t%1$s\n    title: 第%1$s类重点工作任务\n    points: 20\n".formatted(i));
      scheme.append("    indicators:\n").append(LEAVES.formatted(i));
    }
    scheme.append("grades: {bands: [{id: good, title: 优秀, from: 158}, {id: fair, title: 一般}]}\n");
    TestWorkspace.write(workspace.resolve("schemes/s-" + year + ".yaml"), scheme.toString());
    Path data = workspace.resolve("data/e-" + year);
    TestWorkspace.write(
        data.resolve("evaluation.yaml"),
        "{scheme: s-%1$s, status: final, date: %1$s-12-31, demo: true}".formatted(year));
    StringBuilder units = new StringBuilder("units:\n");
    for (int unit = 1; unit <= UNITS; unit++) {
      units.append("  - {id: u%1$s, name: 示例镇%1$s}\n".formatted(unit));
      TestWorkspace.write(data.resolve("results/u" + unit + ".yaml"), results(unit, year));
    }
    TestWorkspace.write(data.resolve("units.yaml"), units.toString());
  }

  /** Every other leaf loses points, other ones in each unit. */
  private static String results(int unit, int year) {
    StringBuilder records =
        new StringBuilder(
            "unit: u%s\nassessments:\n  - by: 考核组\n    date: %s-12-20\n    records:\n"
                .formatted(unit, year));
    for (int i = 1; i <= BRANCHES; i++) {
      boolean odd = (i + unit + year) % 2 == 0;
      records
          .append(judged("a" + i, odd, "宣传覆盖面不够，两个村居没有落实到位"))
          .append(judged("b" + i, !odd, "与上年相比进展不大，效果一般"))
          .append("      c" + i + ": ")
          .append(odd ? "{findings: [{rule: item, count: 2, note: 抽查发现资料缺项}]}\n" : "clean\n")
          .append("      d%s: {measures: {rate: %s%%}}\n".formatted(i, odd ? 97 : 88))
          .append("      e%s: {measures: {mark: %s}}\n".formatted(i, odd ? 91 : 96));
    }
    return records.toString();
  }

  private static String judged(String leaf, boolean full, String reason) {
    return "      %s: {score: %s}\n".formatted(leaf, full ? "4" : "3, reason: " + reason);
  }
}
