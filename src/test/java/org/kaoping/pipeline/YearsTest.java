package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of a year say of the years before. */
class YearsTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void build() throws IOException {
    Path workspace = folder.resolve("w");
    scheme(workspace, 2021, "{id: all, title: 全部, points: 10, judged: {}}", 10);
    scheme(workspace, 2022, "{id: all, title: 全部, points: 10, judged: {}}", 10);
    scheme(
        workspace,
        2023,
        "{id: same, title: 不变, points: 5, judged: {}},"
            + " {id: heavy, title: 加重, points: 5, judged: {}},"
            + " {id: old, title: 旧名, points: 5, judged: {}},"
            + " {id: idle, title: 另起, points: 5, judged: {}},"
            + " {id: tree, title: 整棵, points: 5, indicators: ["
            + "{id: a, title: 枝一, points: 2, judged: {}},"
            + " {id: b, title: 枝二, points: 3, judged: {}}]}",
        25);
    scheme(
        workspace,
        2024,
        "{id: same, title: 不变, points: 5, judged: {}},"
            + " {id: heavy, title: 加重, points: 6, judged: {}},"
            + " {id: new, title: 新名, points: 5, continues: old, judged: {}},"
            + " {id: idle, title: 重来, points: 4, continues: none, judged: {}},"
            + " {id: tree, title: 整棵, points: 5, indicators: ["
            + "{id: a, title: 枝一, points: 3, judged: {}},"
            + " {id: c, title: 枝三, points: 2, judged: {}}]}",
        25);
    evaluation(workspace, "e-2021", 2021, "final", unit("u", "镇"), unit("w", "镇"));
    result(workspace, "e-2021", "u", "all: {score: 8, reason: 有差距}");
    result(workspace, "e-2021", "w", "all: {score: 9, reason: 有差距}");
    evaluation(workspace, "e-2022", 2022, "draft", unit("u", "镇"));
    evaluation(workspace, "e-2023", 2023, "final", unit("u", "镇"), unit("w", "镇"));
    result(
        workspace,
        "e-2023",
        "u",
        scores("4.5", "4.5", "old", "3", "4") + ", a: {score: 2}, b: {score: 3}");
    result(
        workspace,
        "e-2023",
        "w",
        scores("4", "4", "old", "4", "4") + ", a: {score: 2}, b: {score: 3}");
    evaluation(workspace, "e-2023-first", 2023, "superseded", unit("u", "镇"), unit("x", "镇"));
    result(
        workspace,
        "e-2023-first",
        "u",
        scores("1", "1", "old", "1", "1") + ", a: {score: 2}, b: {score: 3}");
    result(
        workspace,
        "e-2023-first",
        "x",
        scores("2", "2", "old", "2", "2") + ", a: {score: 2}, b: {score: 3}");
    evaluation(
        workspace,
        "e-2024",
        2024,
        "final",
        unit("u", "镇"),
        unit("v", "镇"),
        unit("w", "街道"),
        unit("x", "镇"));
    result(
        workspace,
        "e-2024",
        "u",
        scores("5", "5.1", "new", "2.5", "3") + ", a: {score: 3}, c: {score: 2}");
    result(
        workspace,
        "e-2024",
        "v",
        scores("4", "4", "new", "4", "3") + ", a: {score: 3}, c: {score: 2}");
    result(
        workspace,
        "e-2024",
        "w",
        scores("4", "4", "new", "4", "3") + ", a: {score: 3}, c: {score: 2}");
    result(
        workspace,
        "e-2024",
        "x",
        scores("2", "2.4", "new", "3", "3") + ", a: {score: 3}, c: {score: 2}");
    assertThat(Build.run(workspace, folder.resolve("site"), Documents.LEFT_OUT).diagnostics())
        .isEmpty();
  }

  @Test
  void theYearsOfAllUnitsAreAFile() throws IOException {
    assertThat(page("e-2024/years.csv").replace("\uFEFF", "").lines().toList())
        .startsWith(
            "年度,考评,单位编号,单位,类别,分组,总分,满分,名次,并列,等次,数据状态",
            "2024,2024年考评,u,甲u,镇,,20.60,25,1,,,正式结果，2024年12月31日",
            "2023,2023年考评,u,甲u,镇,,21.00,25,1,是,,正式结果，2023年12月31日",
            "2021,2021年考评,u,甲u,镇,,8.00,10,2,,,正式结果，2021年12月31日",
            "2024,2024年考评,v,甲v,镇,,20.00,25,2,是,,正式结果，2024年12月31日")
        .anyMatch(line -> line.startsWith("2023,") && line.contains(",x,甲x,镇,,"));
    assertThat(page("e-2024/index.html")).contains("\"years.csv\"");
    assertThat(page("e-2024/units/u.html")).contains("\"../years.csv\"");
    assertThat(folder.resolve("site/e-2021/years.csv")).doesNotExist();
  }

  @Test
  void yearsStandNewestFirst_andAYearWithoutResultIsAGap() throws IOException {
    assertThat(rows("e-2024/units/u.html", "历年结果"))
        .containsExactly(
            "2024年 2024年考评 | 20.60 / 25 | 第 1 名 / 共 4 个",
            "2023年 2023年考评 | 21.00 / 25 | 第 1 名（并列）/ 共 2 个",
            "2022年 2022年考评 · 没有本单位的结果 | — | —",
            "2021年 2021年考评 | 8.00 / 10 | 第 2 名 / 共 2 个");
    assertThat(page("e-2024/units/u.html"))
        .contains("href=\"../../e-2023/units/u.html\"")
        .contains("href=\"../../e-2021/units/u.html\"")
        .doesNotContain("e-2022/", "e-2023-first");
  }

  @Test
  void theTrend_isInPointsWhereTheFullPointsAreTheSame_elseInPercents() throws IOException {
    assertThat(text(page("e-2024/units/u.html")))
        .contains("得分率比2023年低 1.6 个百分点；名次2023年为第 1 名（并列）/ 共 2 个，2024年为第 1 名 / 共 4 个。")
        .contains("80.0%", "84.0%", "82.4%");
    assertThat(text(page("e-2024/units/x.html")))
        .contains("总分比2023年高 2.40 分；名次由第 1 名 / 共 2 个变为第 4 名 / 共 4 个。");
    assertThat(page("e-2024/units/v.html")).doesNotContain("class=\"trend\"");
  }

  @Test
  void whatCanBeComparedIs_andTheRestIsAGap() throws IOException {
    assertThat(rows("e-2024/units/u.html", "与2023年比较"))
        .containsExactly(
            "不变 | 5.00 / 5 | 4.50 / 5 | +0.50 分",
            "加重 | 5.10 / 6 | 4.50 / 5 | −5.00 个百分点 分值有变，比得分率",
            "新名 原为“旧名” | 2.50 / 5 | 3.00 / 5 | −0.50 分",
            "重来 | 3.00 / 4 | — | 新增",
            "整棵 | 5.00 / 5 | 5.00 / 5 | 持平",
            "枝一 | 3.00 / 3 | 2.00 / 2 | 持平 分值有变，比得分率",
            "枝三 | 2.00 / 2 | — | 新增",
            "另起 | — | 4.00 / 5 | 取消",
            "枝二 | — | 3.00 / 3 | 取消");
  }

  @Test
  void aUnitThatIsNewOrOfAnotherKind_isNotCompared() throws IOException {
    for (String unit : new String[] {"v", "w"}) {
      assertThat(text(page("e-2024/units/" + unit + ".html")))
          .contains("2023年 2023年考评 · 没有本单位的结果 | — | —")
          .contains("2023年没有本单位的结果，不作比较。")
          .doesNotContain("取消");
    }
  }

  @Test
  void aSupersededResult_isShownWhereThereIsNoOther() throws IOException {
    assertThat(rows("e-2024/units/x.html", "历年结果"))
        .contains("2023年 2023年考评 · 已被取代 | 13.00 / 25 | 第 1 名 / 共 2 个");
  }

  @Test
  void theFirstYear_hasNothingToCompare() throws IOException {
    assertThat(page("e-2021/units/u.html")).doesNotContain("历年结果", "年比较");
  }

  @Test
  void theEarlierSchemeCounts_evenWithoutResults() throws IOException {
    assertThat(text(page("e-2023/units/u.html")))
        .contains("2022年没有本单位的结果，不作比较。")
        .contains("2021年 2021年考评 | 8.00 / 10");
  }

  @Test
  void indicatorsSayWhatTheyContinue() throws IOException {
    assertThat(text(page("e-2024/indicators/new.html"))).contains("2023年“旧名”（5 分）");
    assertThat(text(page("e-2024/indicators/heavy.html"))).contains("2023年“加重”（5 分）");
    assertThat(text(page("e-2024/indicators/idle.html"))).contains("比2023年新增");
    assertThat(page("e-2024/indicators/same.html")).doesNotContain("与前一办法相比");
    assertThat(text(page("e-2024/scheme.html")))
        .contains("承接2023年“旧名”（5 分）")
        .contains("取消的指标 2023年“另起”（5 分）、2023年“枝二”（3 分）");
  }

  private static void scheme(Path workspace, int year, String indicators, int points)
      throws IOException {
    TestWorkspace.write(
        workspace.resolve("schemes/s-" + year + ".yaml"),
        "{id: s-%d, title: %d年考评, year: %d, series: s, points: %d, indicators: [%s]}"
            .formatted(year, year, year, points, indicators));
  }

  private static String unit(String id, String kind) {
    return "{id: " + id + ", name: 甲" + id + ", kind: " + kind + "}";
  }

  private static void evaluation(
      Path workspace, String id, int year, String status, String... units) throws IOException {
    TestWorkspace.write(
        workspace.resolve("data/" + id + "/evaluation.yaml"),
        "{scheme: s-%d, status: %s, date: %d-12-31}".formatted(year, status, year));
    TestWorkspace.write(
        workspace.resolve("data/" + id + "/units.yaml"),
        "units: [" + String.join(", ", units) + "]");
  }

  private static String scores(String same, String heavy, String third, String is, String idle) {
    return "same: {score: %s, reason: 一}, heavy: {score: %s, reason: 二}, %s: {score: %s, reason: 三}, idle: {score: %s, reason: 四}"
        .formatted(same, heavy, third, is, idle);
  }

  private static void result(Path workspace, String id, String unit, String records)
      throws IOException {
    TestWorkspace.write(
        workspace.resolve("data/" + id + "/results/" + unit + ".yaml"),
        "{unit: " + unit + ", assessments: [{records: {" + records + "}}]}");
  }

  /** Returns the rows of the table with a caption, without its head, bars between the cells. */
  private static String[] rows(String path, String caption) throws IOException {
    String html = page(path);
    int start = html.indexOf("<tbody>", html.indexOf(">" + caption + "<"));
    return text(html.substring(start, html.indexOf("</table>", start))).strip().split("\n");
  }

  private static String text(String html) {
    return html.replaceAll("</t[hd]>(?=\\s*<t[hd])", " | ")
        .replaceAll("</?(tr|p|h[1-6]|li|div|caption)[^>]*>", "\n")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("[ \\t]+", " ")
        .replaceAll(" ?\n\\s*", "\n");
  }

  private static String page(String path) throws IOException {
    return Files.readString(folder.resolve("site").resolve(path));
  }
}
