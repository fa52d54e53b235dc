package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every chart stands with the sentence that it shows and with its figures. */
class ChartPagesTest {
  private static final Pattern FIGURE = Pattern.compile("(?s)<figure>.*?</figure>");
  private static final Pattern CAPTION =
      Pattern.compile("<strong>(.*?)</strong> <span>(.+?)</span>");
  private static final Pattern FILE = Pattern.compile("href=\"((?:\\.\\./)*[^\"]*\\.svg)\"");
  private static final int MANY = 151;

  @TempDir private static Path folder;
  private static SiteText site;

  @BeforeAll
  static void build() throws IOException {
    Path workspace = folder.resolve("w");
    scheme(workspace, 2023, "");
    scheme(
        workspace,
        2024,
        ", sources: [{id: own, title: 自评}, {id: office, title: 评估, official: true}],"
            + " periods: [{id: h, title: 上半年, weight: 50%}, {id: y, title: 全年, weight: 50%}]");
    TestWorkspace.write(
        workspace.resolve("data/old/evaluation.yaml"),
        "{scheme: s-2023, status: final, date: 2023-12-31}");
    TestWorkspace.write(
        workspace.resolve("data/new/evaluation.yaml"),
        "{scheme: s-2024, status: final, date: 2024-12-31}");
    StringBuilder units =
        new StringBuilder("groups: [{id: e, name: 东片}, {id: w, name: 西片}]\nunits:\n");
    for (int i = 0; i < 12; i++) {
      units.append("- {id: u%s, name: 单位%s, group: %s}\n".formatted(i, i, i % 2 == 0 ? "e" : "w"));
      String records = records(90 - i, 5);
      result(workspace, "old", "u" + i, "{%s}".formatted(records(88 - i, 5)));
      result(
          workspace,
          "new",
          "u" + i,
          "{source: office, period: h, %s}, {source: office, period: y, %s},"
                  .formatted(records(89 - i, 5), records)
              + " {source: own, period: h, %s}, {source: own, period: y, %s}"
                  .formatted(records(90, 10), records(90, 10 - i % 3)));
    }
    TestWorkspace.write(workspace.resolve("data/old/units.yaml"), units.toString());
    TestWorkspace.write(workspace.resolve("data/new/units.yaml"), units.toString());
    many(workspace);
    site = SiteText.build(workspace, folder.resolve("site"));
  }

  private static void scheme(Path workspace, int year, String more) throws IOException {
    TestWorkspace.write(
        workspace.resolve("schemes/s-" + year + ".yaml"),
        "{id: s-%s, title: %s年考评, year: %s, series: s, points: 100".formatted(year, year, year)
            + ", indicators: [{id: big, title: 基础工作, points: 90, judged: {}},"
            + " {id: small, title: 创新, points: 10, judged: {}}],"
            + " grades: {bands: [{id: good, title: 良好, from: 85}, {id: fair, title: 一般}]}"
            + more
            + "}");
  }

  private static String records(int big, int small) {
    return "records: {big: {score: %s, reason: 一}, small: {score: %s, reason: 二}}"
        .formatted(big, small);
  }

  private static void many(Path workspace) throws IOException {
    TestWorkspace.write(
        workspace.resolve("data/many/evaluation.yaml"),
        "{scheme: s-2023, status: final, date: 2023-12-31}");
    StringBuilder units =
        new StringBuilder("groups: [{id: e, name: 东片}, {id: w, name: 西片}]\nunits:\n");
    for (int i = 0; i < MANY; i++) {
      units.append("- {id: m%s, name: 镇%s, group: %s}\n".formatted(i, i, i % 2 == 0 ? "e" : "w"));
      result(workspace, "many", "m" + i, "{%s}".formatted(records(90 - i % 2, 10)));
    }
    TestWorkspace.write(workspace.resolve("data/many/units.yaml"), units.toString());
  }

  private static void result(Path workspace, String evaluation, String unit, String assessments)
      throws IOException {
    TestWorkspace.write(
        workspace.resolve("data/" + evaluation + "/results/" + unit + ".yaml"),
        "{unit: " + unit + ", assessments: [" + assessments + "]}");
  }

  @Test
  void everyChartSaysItsFindingAndHasItsFigures() {
    for (String page :
        List.of("new/index.html", "old/index.html", "many/index.html", "new/indicators/big.html")) {
      String html = site.html(page);
      List<String> figures = FIGURE.matcher(html).results().map(MatchResult::group).toList();
      assertThat(figures).as(page).isNotEmpty();
      for (String figure : figures) {
        MatchResult caption = CAPTION.matcher(figure).results().findFirst().orElseThrow();
        assertThat(figure).contains(">" + caption.group(1) + "</title>", "role=\"img\"");
        assertThat(figure).contains(">" + caption.group(2) + "</desc>");
        assertThat(figure).containsPattern("<summary>看数据</summary>\\s*<table>");
      }
      assertThat(html).contains("id=\"_charts\"");
    }
  }

  @Test
  void theRankingOfAGroup_isNotShownTwice_butToBeTakenAlong() {
    String html = site.html("new/groups/e.html");
    assertThat(html).contains("id=\"_ranking\"").doesNotContain("<figure");
    MatchResult link = FILE.matcher(html).results().findFirst().orElseThrow();
    assertThat(site.html(beside("new/groups/e.html", link.group(1))))
        .contains("2024年考评；正式结果，2024年12月31日</text>");
  }

  private static String beside(String page, String link) {
    return Path.of(page).resolveSibling(link).normalize().toString();
  }

  @Test
  void everyChart_isThereAsSvg_withWhatItIsFrom_andNotAsPngWithoutDocuments() {
    for (String page : List.of("new/index.html", "new/indicators/big.html")) {
      List<String> figures =
          FIGURE.matcher(site.html(page)).results().map(MatchResult::group).toList();
      for (String figure : figures) {
        MatchResult link = FILE.matcher(figure).results().findFirst().orElseThrow();
        assertThat(site.html(beside(page, link.group(1))))
            .contains("2024年考评；正式结果，2024年12月31日</text>")
            .contains(CAPTION.matcher(figure).results().findFirst().orElseThrow().group(1));
        assertThat(figure).doesNotContain("PNG");
      }
    }
    assertThat(site.text("new/index.html"))
        .contains(
            "ranking.svg grades.svg totals.svg trend.svg groups.svg source-own.svg periods.svg");
  }

  @Test
  void anEvaluation_showsWhatThereIsToCompare() {
    assertThat(site.text("new/index.html"))
        .containsSubsequence(
            "12 个总分都上升", "东片的中位数最高，西片最低", "东片 6 89.50 94.50 84.50", "西片 6 88.50 93.50 83.50")
        .containsSubsequence(
            "本次各单位的中位数比2023年高 1.500 分，为 89.000 分",
            "2023年 12 82.00 87.500 93.00 2024年 12 83.50 89.000 94.50",
            "12 个单位中 12 个的自评高于评估；相差最大的是单位11（+15.50 分）",
            "单位11 99.00 83.50 +15.50 单位10 99.50 84.50 +15.00",
            "12 个单位中 12 个的全年高于上半年；都相差 1.00 分");
    assertThat(site.withCharts("new"))
        .containsSubsequence(
            "最高与最低相差 11.00 分，中位数 89.000 分",
            "12 个单位中有 10 个“良好”",
            "东片的中位数最高（89.500 分），西片最低（88.500 分）");
    assertThat(site.text("old/index.html")).doesNotContain("高于", "中位数比");
  }

  @Test
  void whereUnitsLosePoints_isATableOfShades() {
    assertThat(site.text("new/index.html"))
        .contains(
            "少得最多的是“基础工作”：12 个单位平均少 6.000 分，占全部少得的 55%",
            "单位 基础工作 满分 90 创新 满分 10 单位0 0.5 5.0 单位1 1.5 5.0", "平均少得 6.000 5.000");
    assertThat(site.html("new/index.html"))
        .contains("<td class=\"heat-1\">0.5</td><td class=\"heat-4\">5.0</td>")
        .contains("<td class=\"heat-3\">11.5</td>");
  }

  @Test
  void tooManyUnits_areShownByGroup() {
    assertThat(site.text("many/index.html"))
        .contains("少得最多的是“基础工作”：151 个单位平均少 0.497 分，占全部少得的 100%")
        .contains("分组 基础工作 满分 90 东片 0 西片 1.000 平均少得 0.497");
  }

  @Test
  void manyUnits_areColumnsWithoutNames() {
    assertThat(site.html("many/charts/ranking.svg"))
        .contains(">最高 100.00：76 个单位</text>", ">最低 99.00：75 个单位</text>")
        .doesNotContain(">镇7</text>");
    assertThat(site.html("new/charts/ranking.svg")).contains(">单位7</text>");
  }

  @Test
  void manyGroupsOfOneMedian_areCounted() throws IOException {
    Path workspace = folder.resolve("equal");
    scheme(workspace, 2023, "");
    TestWorkspace.write(workspace.resolve("site.yaml"), "title: 考评");
    TestWorkspace.write(
        workspace.resolve("data/e/evaluation.yaml"),
        "{scheme: s-2023, status: final, date: 2023-12-31}");
    StringBuilder groups = new StringBuilder("groups:\n");
    StringBuilder units = new StringBuilder("units:\n");
    for (int i = 0; i < 5; i++) {
      groups.append("- {id: g%s, name: 片%s}\n".formatted(i, i));
      for (int j = 0; j < 4; j++) {
        String unit = "u" + i + j;
        units.append("- {id: %s, name: 镇%s, group: g%s}\n".formatted(unit, unit, i));
        result(workspace, "e", unit, "{%s}".formatted(records(i == 4 ? 50 : 80 + j, 5)));
      }
    }
    TestWorkspace.write(workspace.resolve("data/e/units.yaml"), groups.append(units).toString());

    assertThat(SiteText.build(workspace, folder.resolve("equal-site")).withCharts("e"))
        .contains("4 个组的中位数最高（86.500 分），片4最低（55.000 分）");
  }

  @Test
  void aSingleUnit_hasNoCharts() throws IOException {
    SiteText single =
        SiteText.build(
            TestWorkspace.smallest(folder.resolve("single")), folder.resolve("single-site"));

    for (String page : List.of("e/index.html", "e/indicators/i.html")) {
      assertThat(single.html(page)).doesNotContain("_charts", "<figure");
    }
  }
}
