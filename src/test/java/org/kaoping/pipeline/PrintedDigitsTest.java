package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many digits numbers have: what is worked out of others has one more than these. */
class PrintedDigitsTest {
  @TempDir private Path folder;

  @Test
  void meansAndMedians_haveOneDigitMoreThanTotals() throws IOException {
    SiteText site = build(0, 10, "4", "5", "5", "8");

    assertThat(site.withCharts("e"))
        .contains("4 个单位，平均 5.5 分，最高 8 分，最低 4 分")
        .contains("最高与最低相差 4 分，中位数 5.0 分")
        .contains("东片 2 4.5", "西片 2 6.5")
        .contains("西片的中位数最高（6.5 分），东片最低（4.5 分）")
        .contains("平均少得 4.5");
    assertThat(site.text("e/groups/east.html"))
        .contains("平均 4.5 分", "比全部单位的平均 5.5 分低 1.0 分", "指标 10 4.5 −1.0 5.5");
    assertThat(site.text("e/indicators/i.html")).contains("平均 5.5 分");
    assertThat(site.html("e/groups.csv")).contains("分组,东片,2,4.5,4.5,");
    assertThat(site.text("words.html")).contains("平均 5.5，中位数 5.0，最高 8，最低 4。");
  }

  @Test
  void differencesOfTotals_haveTheDigitsOfTotals() throws IOException {
    SiteText site = build(2, 10, "4", "5.1", "5.1", "8");

    assertThat(site.withCharts("e")).contains("最高与最低相差 4.00 分，中位数 5.100 分");
  }

  @Test
  void meansThatDifferInDigitsThatAreNotPrinted_areNotCalledTheSame() throws IOException {
    SiteText site = build(0, 20000, "1", "1", "1", "1.0003");

    assertThat(site.text("e/groups/east.html")).contains("指标 20000 1.000 −0.0001 1.000");
  }

  private SiteText build(int decimals, int points, String... scores) throws IOException {
    Path w = folder.resolve("w");
    TestWorkspace.write(
        w.resolve("schemes/s.yaml"),
        String.format(
            Locale.ROOT,
            "{id: s, title: 方案, year: 2024, points: %2$d, decimals: %1$d,"
                + " indicators: [{id: i, title: 指标, points: %2$d, judged: {}}]}",
            decimals,
            points));
    TestWorkspace.write(
        w.resolve("data/e/evaluation.yaml"), "{scheme: s, status: final, date: 2024-12-31}");
    StringBuilder units = new StringBuilder();
    for (int i = 0; i < scores.length; i++) {
      String group = i < 2 ? "east" : "west";
      units.append("  - {id: u" + i + ", name: 单位" + i + ", group: " + group + "}\n");
      TestWorkspace.write(
          w.resolve("data/e/results/u" + i + ".yaml"),
          "{unit: u%d, assessments: [{records: {i: {score: %s, reason: 评议}}}]}"
              .formatted(i, scores[i]));
    }
    TestWorkspace.write(
        w.resolve("data/e/units.yaml"),
        "groups: [{id: east, name: 东片}, {id: west, name: 西片}]\nunits:\n" + units);
    TestWorkspace.write(
        w.resolve("content/words.md"),
        """
        title=文
        type=page
        evaluation=e
        ~~~~~~
        平均 {{mean}}，中位数 {{median}}，最高 {{greatest}}，最低 {{least}}。
        """);
    return SiteText.build(w, folder.resolve("site"));
  }
}
