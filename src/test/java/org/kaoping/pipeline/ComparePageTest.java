package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the comparison of units gets, where it is offered, and what tables tell scripts. */
class ComparePageTest {
  private static final String SCHEME =
      "{id: s, title: 方案, year: 2024, points: 10, indicators: ["
          + "{id: b, title: 基础, points: 6, indicators: ["
          + "{id: i, title: 登记, points: 4, judged: {}}, {id: j, title: 培训, points: 2, judged: {}}]},"
          + " {id: k, title: 创新, points: 4, floor: none, rules: [{id: late, deduct: 1, per: 例}]}]}";

  @TempDir private Path folder;

  @Test
  void dataAreExact_inTheOrderOfTheTree() throws IOException {
    SiteText site = build(SCHEME, "final", "甲镇");

    assertThat(site.html("e/compare.js"))
        .isEqualTo(
            """
            kaopingCompare({"none":"—","folder":"../e/",\
            "totals":[["总分","满分 10","10"],["名次","",""],["等次","",""],["奖项","",""],["一票否决","",""]],\
            "indicators":[["基础","../e/indicators/b.html",1,"6",false],\
            ["登记","../e/indicators/i.html",2,"4",true],\
            ["培训","../e/indicators/j.html",2,"2",true],\
            ["创新","../e/indicators/k.html",1,"4",true]],\
            "medians":[],\
            "units":[["a","甲镇","镇 · 东片",\
            ["4.85","第 1 名 / 共 2 个","","",""],["2.85","1.35","1.50","2.00"],-1,"c","worse"],\
            ["c","丙街道","街道",\
            ["3.75","第 2 名 / 共 2 个","","",""],["4.75","3.25","1.50","−1.00"],-1,"a","better"]]});
            """);
    assertThat(site.html("e/compare.html"))
        .containsSubsequence(
            "<script src=\"../assets/reader.js\" defer>",
            "<script src=\"../assets/compare.js\" defer>",
            "<script src=\"../e/compare.js\" defer>")
        .containsSubsequence("results.json</a>", "<noscript>", "脚本", "</noscript>");
    assertThat(site.html("e/index.html")).contains("href=\"compare.html\"");
    assertThat(site.html("e/units/c.html")).contains("href=\"../compare.html?u=c\"");
    assertThat(site.html("sitemap.xml")).contains("/e/compare.html");
  }

  @Test
  void ofThreeUnitsOfARanking_theMediansAreThere() throws IOException {
    Path workspace = folder.resolve("w");
    build(SCHEME, "final", "甲镇");
    TestWorkspace.write(
        workspace.resolve("data/e/units.yaml"),
        "units: [{id: a, name: 甲镇}, {id: b, name: 乙镇}, {id: c, name: 丙镇}, {id: d, name: 丁镇}]");
    result(workspace, "b", "2", "1", "1");
    result(workspace, "d", "2.345", "2", "1");
    SiteText site = SiteText.build(workspace, folder.resolve("four"));

    assertThat(site.html("e/compare.js"))
        .contains(
            "\"medians\":[[\"中位数\",\"全部 4 个单位\",[\"5.425\",\"\",\"\",\"\",\"\"],"
                + "[\"3.673\",\"2.173\",\"1.50\",\"2.50\"]]]",
            "0,\"b\",\"worse\"]",
            "0,\"d\",\"better\"]");
  }

  @Test
  void aName_cannotEndAScript() throws IOException {
    SiteText site = build(SCHEME, "final", "甲</script>\\\"镇");

    assertThat(site.html("e/compare.js")).contains("\"甲\\u003C/script>\\\"镇\"").doesNotContain("<");
    assertThat(site.html("e/index.html")).doesNotContain("甲</script>");
  }

  @Test
  void rows_sayTheirKindAndGroup() throws IOException {
    SiteText site = build(SCHEME, "final", "甲镇");

    assertThat(site.html("e/index.html"))
        .contains("<tr data-kind=\"镇\" data-group=\"东片\"><td class=\"rank\">1</td>")
        .contains("<tr data-kind=\"街道\"><td class=\"rank\">2</td>");
    assertThat(site.html("e/index.html").indexOf("id=\"_finder\" hidden")).isPositive();
  }

  @Test
  void whereNothingIsToBeCompared_nothingIsOffered() throws IOException {
    SiteText open = build(SCHEME, "open", "甲镇");
    assertThat(open.has("e/compare.html") || open.has("e/compare.js")).isFalse();

    TestWorkspace.smallest(folder.resolve("one"));
    SiteText single = SiteText.build(folder.resolve("one"), folder.resolve("one-site"));
    assertThat(single.has("e/compare.html")).isFalse();
    assertThat(single.html("e/index.html")).doesNotContain("<script", "_finder", "compare");
    assertThat(single.html("e/units/u.html")).doesNotContain("compare");
  }

  private SiteText build(String scheme, String status, String name) throws IOException {
    Path workspace = folder.resolve("w");
    TestWorkspace.write(workspace.resolve("schemes/s.yaml"), scheme);
    TestWorkspace.write(
        workspace.resolve("data/e/evaluation.yaml"),
        "{scheme: s, status: %s%s}"
            .formatted(status, status.equals("final") ? ", date: 2024-12-30" : ""));
    TestWorkspace.write(
        workspace.resolve("data/e/units.yaml"),
        """
        groups: [{id: east, name: 东片}]
        units: [{id: a, name: "%s", kind: 镇, group: east}, {id: c, name: 丙街道, kind: 街道}]
        """
            .formatted(name));
    result(workspace, "a", "1.35", "1.5", "2");
    result(workspace, "c", "3.25", "1.5", "5");
    return SiteText.build(workspace, folder.resolve("site"));
  }

  private static void result(Path workspace, String unit, String i, String j, String cases)
      throws IOException {
    TestWorkspace.write(
        workspace.resolve("data/e/results/" + unit + ".yaml"),
        ("{unit: %s, assessments: [{records: {i: {score: %s, reason: 无}, j: {score: %s, reason: 无},"
                + " k: {findings: [{rule: late, count: %s}]}}}]}")
            .formatted(unit, i, j, cases));
  }
}
