package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published of the statements of two years. */
class StatementSiteTest {
  private static final String SCHEME =
      "{id: s-%1$s, title: 方案, year: %1$s, series: s, points: 100, total: stated, statements: [%2$s]}";
  private static final String TRAVEL =
      "{id: travel, title: 三公经费, unit: 万元, rows: [{id: car, title: 用车},"
          + " {id: %s, title: %s}, {id: total, title: '=合计', sum: [car, %s]}]}";

  @TempDir private static Path folder;

  @BeforeAll
  static void build() throws IOException {
    Path workspace = folder.resolve("w");
    TestWorkspace.write(
        workspace.resolve("schemes/s-2020.yaml"),
        SCHEME.formatted(
            2020,
            TRAVEL.formatted("abroad", "出国", "abroad")
                + ", {id: area, title: 面积, unit: 亩, rows: [{id: land, title: 用地}]}"
                + ", {id: spending, title: 支出, columns: [{id: now, title: 支出},"
                + " {id: gap, title: 结余}], rows: [{id: wages, title: 工资}]}"));
    TestWorkspace.write(
        workspace.resolve("schemes/s-2021.yaml"),
        SCHEME.formatted(
            2021,
            TRAVEL.formatted("guests", "接待, 会议", "guests").replace("接待, 会议", "'接待,会议'")
                + ", {id: area, title: 面积, unit: 公顷, rows: [{id: land, title: 用地}]}"
                + ", {id: spending, title: 支出, columns: [{id: now, title: 决算}, {id: plan, title: 预算},"
                + " {id: gap, title: 差额, difference: [now, plan]}], rows: [{id: wages, title: 工资}]}"
                + ", {id: debts, title: 债务, rows: [{id: all, title: 全部}]}"));
    evaluation(workspace, 2020);
    evaluation(workspace, 2021);
    result(
        workspace,
        2020,
        "jia",
        "travel: {car: 2.5, abroad: 0.125, total: 2.625}, area: {land: 3}, spending: {wages: {now: 1, gap: 1}}");
    result(workspace, 2020, "yi", "{}");
    result(
        workspace,
        2021,
        "jia",
        "travel: {car: 1.9, guests: 0}, area: {land: 2}, spending: {wages: {now: 1.25, plan: 3}}");
    result(workspace, 2021, "yi", "travel: {car: 1.91}");
    assertThat(Build.run(workspace, folder.resolve("site"), Documents.LEFT_OUT).diagnostics())
        .isEmpty();
  }

  private static void evaluation(Path workspace, int year) throws IOException {
    Path data = workspace.resolve("data/e-" + year);
    TestWorkspace.write(
        data.resolve("evaluation.yaml"),
        "{scheme: s-%s, status: final, date: %s-12-31, demo: true}".formatted(year, year));
    TestWorkspace.write(
        data.resolve("units.yaml"), "units: [{id: jia, name: 甲镇}, {id: yi, name: 乙镇}]");
  }

  private static void result(Path workspace, int year, String unit, String statements)
      throws IOException {
    TestWorkspace.write(
        workspace.resolve("data/e-%s/results/%s.yaml".formatted(year, unit)),
        "{unit: %s, assessments: [{total: %s}]%s}"
            .formatted(
                unit,
                unit.equals("jia") ? 98 : 97,
                statements.equals("{}") ? "" : ", statements: {" + statements + "}"));
  }

  private static String site(String path) throws IOException {
    return Files.readString(folder.resolve("site").resolve(path));
  }

  /** Returns the tables of a page as lines: cells with bars between, sum rows with a star. */
  private static List<String> tables(String path) throws IOException {
    return Pattern.compile("(?s)<caption>(.*?)</caption>|<tr( class=\"sum\")?>(.*?)</tr>")
        .matcher(site(path).split("class=\"figures", 2)[1])
        .results()
        .map(
            m ->
                m.group(1) != null
                    ? text(m.group(1))
                    : (m.group(2) == null ? "" : "*")
                        + text(m.group(3).replaceAll("</t[hd]>", "|")))
        .toList();
  }

  private static String text(String html) {
    return html.replaceAll("<[^>]*>|\\n", "");
  }

  @Test
  void page_hasATableForEachUnitAndBesideTheYearBefore() throws IOException {
    assertThat(tables("e-2021/statements/travel.html"))
        .containsExactly(
            "甲镇",
            "项目|数值|",
            "用车|1.90|",
            "接待,会议|0.00|",
            "*=合计|1.90|",
            "与2020年比较",
            "项目|2020年|2021年|增减|",
            "用车|2.500|1.900|−0.600|",
            "接待,会议|—|0.000|—|",
            "*=合计|2.625|1.900|−0.725|",
            "出国|0.125|—|—|",
            "乙镇",
            "项目|数值|",
            "用车|1.91|",
            "接待,会议|—|",
            "*=合计|—|");
    assertThat(site("e-2021/statements/travel.html"))
        .contains("计量单位：万元", "2 个单位填报，合计和差额均已复算。", "示例数据");
  }

  @Test
  void anotherUnitOfMeasure_isNotCompared() throws IOException {
    assertThat(tables("e-2021/statements/area.html")).containsExactly("甲镇", "项目|数值|", "用地|2|");
    assertThat(site("e-2021/statements/area.html")).contains("2020年的报表用另一种计量单位，不作比较。");
  }

  @Test
  void differences_areComputedMarkedAndNotCompared() throws IOException {
    assertThat(tables("e-2021/statements/spending.html"))
        .containsExactly(
            "甲镇",
            "项目|决算|预算|差额|",
            "工资|1.25|3.00|−1.75|",
            "与2020年比较 · 决算",
            "项目|2020年|2021年|增减|",
            "工资|1.00|1.25|+0.25|");
    assertThat(site("e-2021/statements/spending.html"))
        .contains("<td class=\"difference\">−1.75</td>");
  }

  @Test
  void statementThatNobodyRecorded_saysSo() throws IOException {
    assertThat(site("e-2021/statements/debts.html")).contains("没有单位填报。");
  }

  @Test
  void otherPages_showTheStatementsOfTheUnitAndOfTheScheme() throws IOException {
    assertThat(tables("e-2021/units/jia.html")).contains("三公经费 计量单位：万元", "*=合计|1.90|");
    assertThat(site("e-2021/units/jia.html")).contains("\"../statements/travel.html#jia\"");
    assertThat(site("e-2021/statements/travel.html")).contains("id=\"jia\"");
    assertThat(site("e-2020/units/yi.html")).doesNotContain("报表");
    assertThat(site("e-2021/index.html")).contains("statements/travel.html\">三公经费</a>");
    assertThat(site("e-2021/scheme.html")).contains("=合计 = 用车 + 接待,会议</dd>", "差额 = 决算 − 预算</dd>");
    assertThat(site("sitemap.xml")).contains("/e-2021/statements/travel.html");
  }

  @Test
  void csv_hasAFigureALineForSpreadsheets() throws IOException {
    assertThat(Files.readAllBytes(folder.resolve("site/e-2021/statements/travel.csv")))
        .isEqualTo(
            Stream.of(
                    "\uFEFF单位编号,单位名称,行编号,行名称,列编号,列名称,数值",
                    "jia,甲镇,car,用车,,,1.9",
                    "jia,甲镇,guests,\"接待,会议\",,,0",
                    "jia,甲镇,total,'=合计,,,1.9",
                    "yi,乙镇,car,用车,,,1.91",
                    "yi,乙镇,guests,\"接待,会议\",,,",
                    "yi,乙镇,total,'=合计,,,")
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8));
    assertThat(site("e-2021/statements/travel.html")).contains("href=\"travel.csv\"");
  }

  @Test
  void results_areAsWithoutStatements() throws IOException {
    assertThat(site("e-2021/results.json"))
        .doesNotContain("travel")
        .contains("\"total\":\"98.00\"");
  }

  @Test
  void aFileOfTheContentIsNotLostUnderTheData(@TempDir Path other) throws IOException {
    Path workspace = TestWorkspace.smallest(other.resolve("w"));
    TestWorkspace.write(
        workspace.resolve("schemes/s.yaml"),
        SCHEME
            .formatted(2024, "{id: t, title: 表, rows: [{id: r, title: 行}]}")
            .replace("s-2024", "s"));
    TestWorkspace.write(
        workspace.resolve("data/e/results/u.yaml"), "{unit: u, assessments: [{total: 5}]}");
    TestWorkspace.write(workspace.resolve("content/e/statements/t.csv"), "1");

    assertThat(Validation.run(workspace).diagnostics())
        .extracting(d -> d.code() + " " + d.span().file())
        .containsExactly("ADDRESS_TAKEN content/e/statements/t.csv");
  }
}
