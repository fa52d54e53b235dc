package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Language;

/**
 * A year is made of three months, the last of which was run twice: 甲 was 老甲 in the first, 丙 is in
 * the last alone.
 */
class CarriedPagesTest {
  private static final String NOW = "{id: a, name: 甲, formerly: [{unit: x, note: 更名}]}";

  @TempDir private static Path folder;

  private static SiteText chinese;
  private static SiteText english;

  @BeforeAll
  static void build() throws IOException {
    chinese = build(Language.CHINESE);
    english = build(Language.ENGLISH);
  }

  private static SiteText build(Language language) throws IOException {
    Path root = folder.resolve(language.name());
    TestWorkspace.write(
        root.resolve("site.yaml"),
        "language: " + (language == Language.CHINESE ? "zh-CN" : "en") + "\n");
    TestWorkspace.write(
        root.resolve("schemes/month.yaml"),
        "{id: month, title: 月度, year: 2024, points: 10, parts: [{id: main, title: 主体, points: 6}, {id: extra, title: 专项工作, points: 4}],"
            + " indicators: [{id: i, title: 指标, points: 6, judged: {}}, {id: j, title: 专项, points: 4, part: extra, judged: {}}]}");
    TestWorkspace.write(
        root.resolve("schemes/year.yaml"),
        "{id: year, title: 年度, year: 2024, points: 20, indicators: ["
            + "{id: months, title: 各月, points: 15, carried: {combine: mean, absent: skip}},"
            + "{id: extras, title: 各月专项, points: 5, carried: {combine: mean, of: 'part:extra', absent: skip}}]}");
    month(root, "m1", "1月", "month-1", "2024-01-31", "{id: x, name: 老甲}", "x: 3");
    month(root, "m2", "2月", "month-2", "2024-02-29", NOW, "a: 4");
    month(root, "m3", "3月", "month-3", "2024-03-31", "{id: c, name: 丙}", "c: 2");
    month(root, "m3b", "3月复核", "month-3", "2024-04-20", NOW + ", {id: c, name: 丙}", "a: 1", "c: 5");
    TestWorkspace.write(
        root.resolve("data/year/evaluation.yaml"),
        "{scheme: year, title: 全年, status: final, date: 2024-12-31, carries: {months: [m1, m2, m3], extras: [m2, m3]}}");
    TestWorkspace.write(
        root.resolve("data/year/units.yaml"), "units: [" + NOW + ", {id: c, name: 丙}]");
    return SiteText.build(root, folder.resolve(language + "-site"));
  }

  private static void month(
      Path root, String id, String title, String term, String date, String units, String... given)
      throws IOException {
    TestWorkspace.write(
        root.resolve("data/" + id + "/evaluation.yaml"),
        "{scheme: month, title: "
            + title
            + ", term: "
            + term
            + ", status: final, date: "
            + date
            + "}");
    TestWorkspace.write(root.resolve("data/" + id + "/units.yaml"), "units: [" + units + "]");
    for (String each : given) {
      String unit = each.substring(0, 1);
      TestWorkspace.write(
          root.resolve("data/" + id + "/results/" + unit + ".yaml"),
          "{unit: "
              + unit
              + ", assessments: [{records: {i: {score: "
              + each.substring(3)
              + ", reason: 示例}, j: {score: 4}}}]}");
    }
  }

  @Test
  void whatALeafCarries_leadsToTheUnitAsItWasThere() {
    assertThat(chinese.html("year/units/a.html"))
        .contains("<a href=\"../../m1/units/x.html\">1月</a> 7</b> 满分 10，当时为老甲")
        .contains("<a href=\"../../m2/units/a.html\">2月</a> 8</b> 满分 10<")
        .contains("<a href=\"../../m3/index.html\">3月</a> —</b> 满分 10；没有分数，略过");
    assertThat(english.html("year/units/a.html")).contains("1月</a> 7</b> of 10, then 老甲");
  }

  @Test
  void evaluation_saysWhatItCarriesAndWhatCarriesIt() {
    assertThat(chinese.text("year/index.html"))
        .contains("承接的评价 各月 由承接的各次评价总分的得分率平均；某次没有分数的，略过 1月 2月 3月 各月专项")
        .doesNotContain("承接本次评价的");
    assertThat(chinese.html("year/index.html")).contains("<a href=\"../m3/index.html\">3月</a>");
    assertThat(chinese.html("m1/index.html")).contains("<a href=\"../year/index.html\">全年</a>");
    assertThat(english.text("m1/index.html"))
        .contains("Evaluations that carry this one 全年")
        .doesNotContain("Evaluations that are carried");
    assertThat(chinese.text("m3b/index.html")).doesNotContain("承接");
  }

  @Test
  void scheme_namesThePartThatIsCarried_andSaysThatAllIs() {
    assertThat(chinese.text("year/scheme.html"))
        .contains("满分 20 分，2 项指标，由其他评价得出。", "由承接的各次评价“专项工作”部分的得分率平均");
    assertThat(english.text("year/scheme.html"))
        .contains("20 points in 2 indicators, carried from other evaluations.");
  }

  @Test
  void runsOfATerm_standInATable() {
    assertThat(chinese.text("m3b/units/c.html"))
        .contains("各次结果 考评 总分 增减 名次 3月 2024年3月31日 6.00 — — 3月复核 2024年4月20日 9.00 +3.00 第 1 名");
    assertThat(chinese.html("m3b/units/c.html"))
        .contains("<a href=\"../../m3/units/c.html\">3月</a>")
        .doesNotContain("<a href=\"../../m3b/units/c.html\">");
    assertThat(english.text("m3/units/c.html"))
        .contains("Each time Evaluation Total Change Rank 3月 31 March 2024 6.00 – – 3月复核");
    assertThat(chinese.text("m3b/units/a.html")).doesNotContain("各次结果");
    assertThat(chinese.text("m3b/units/a.html")).contains("2024年1月 1月 · 当时为老甲 7.00");
  }
}
