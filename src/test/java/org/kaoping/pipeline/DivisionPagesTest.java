package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of groups and kinds, and what leads to them. */
class DivisionPagesTest {
  private static final String SCHEME =
      "{id: s, title: 方案, year: 2024, points: 10, indicators: [{id: i, title: 基础, points: 6, judged: {}},"
          + " {id: j, title: 创新, points: 4, judged: {}}]";

  @TempDir private Path folder;

  @Test
  void aGroup_hasPlacesOfItsOwnBesideThoseOfAll() throws IOException {
    SiteText site = build(SCHEME + "}");

    assertThat(site.row("e/groups/east.html", "乙镇")).isEqualTo("1（并列） 乙镇 镇 8.00 2（并列）");
    assertThat(site.row("e/groups/east.html", "丁街道")).isEqualTo("1（并列） 丁街道 街道 8.00 2（并列）");
    assertThat(site.row("e/groups/east.html", "甲镇")).isEqualTo("3 甲镇 镇 5.00 5");
    assertThat(site.text("e/groups/east.html"))
        .contains("3 个单位，平均 7.000 分，最高 8.00 分，最低 5.00 分。比全部单位的平均 7.400 分低 0.400 分。")
        .contains("基础 6 4.667 −0.133 4.800")
        .doesNotContain("丙镇");
  }

  @Test
  void aRankingWithinGroups_givesTheSamePlacesOnBothPages() throws IOException {
    SiteText site = build(SCHEME + ", ranking: {within: group}}");

    assertThat(site.row("e/groups/east.html", "乙镇")).isEqualTo("1（并列） 乙镇 镇 8.00");
    assertThat(site.text("e/index.html")).contains("排名 · 东片", "排名 · 西片", "排名 · 其他单位");
    assertThat(site.html("e/index.html")).contains("<a href=\"groups/east.html\">排名 · 东片</a>");
    assertThat(site.row("e/index.html", "戊镇")).isEqualTo("戊镇 镇 6.00");
  }

  @Test
  void aKind_hasAnAddressThatEveryFileSystemTakes() throws IOException {
    SiteText site = build(SCHEME + "}");

    assertThat(site.html("e/index.html"))
        .contains("<a href=\"kinds/9547.html\">镇</a>", "\"kinds/8857-9053.html\"");
    assertThat(site.row("e/kinds/9547.html", "丙镇")).isEqualTo("1 丙镇 西片 10.00 1");
    assertThat(site.html("e/units/a.html"))
        .contains("<a href=\"../kinds/9547.html\">镇</a> · <a href=\"../groups/east.html\">东片</a>");
    assertThat(site.html("sitemap.xml")).contains("/e/kinds/9547.html", "/e/groups/west.html");
  }

  @Test
  void aVeryLongKind_hasAShorterAddress() throws IOException {
    workspace(SCHEME + "}");
    String kind = "长".repeat(300);
    TestWorkspace.write(
        folder.resolve("w/data/e/units.yaml"),
        "units: [{id: a, name: 甲, kind: %s一}, {id: b, name: 乙, kind: %s二}]".formatted(kind, kind));
    for (String other : List.of("c", "d", "f")) {
      assertThat(folder.resolve("w/data/e/results/" + other + ".yaml").toFile().delete()).isTrue();
    }
    SiteText.build(folder.resolve("w"), folder.resolve("site"));

    assertThat(folder.resolve("site/e/kinds").toFile().list())
        .hasSize(2)
        .allSatisfy(name -> assertThat(name).hasSizeLessThan(200).matches("[0-9a-f-]+\\.html"));
  }

  @Test
  void unitsOfOneKind_makeNoPageOfIt() throws IOException {
    workspace(SCHEME + "}");
    TestWorkspace.write(
        folder.resolve("w/data/e/units.yaml"),
        "units: ["
            + unit("a", "镇")
            + unit("b", "镇")
            + unit("c", "镇")
            + unit("d", "镇")
            + unit("f", "镇")
            + "]");
    SiteText site = SiteText.build(folder.resolve("w"), folder.resolve("site"));

    assertThat(site.has("e/kinds/9547.html")).isFalse();
    assertThat(site.text("e/units/a.html")).startsWith("a 镇");
    assertThat(site.text("e/index.html")).doesNotContain("类别");
  }

  private static String unit(String id, String kind) {
    return "{id: %s, name: %s, kind: %s}, ".formatted(id, id, kind);
  }

  @Test
  void manyRankings_areListedBeforeThem() throws IOException {
    workspace(SCHEME + ", ranking: {within: kind}}");
    TestWorkspace.write(
        folder.resolve("w/data/e/units.yaml"),
        "units: ["
            + unit("f", "戊类")
            + unit("a", "乙类")
            + unit("b", "乙类")
            + unit("c", "丙类")
            + unit("d", "丁类")
            + "]");
    SiteText site = SiteText.build(folder.resolve("w"), folder.resolve("site"));

    assertThat(site.text("e/index.html"))
        .containsSubsequence("类别", "排名 · 戊类", "排名 · 乙类", "排名 · 丙类");
    assertThat(site.html("e/index.html")).contains("id=\"_ranking-4e59-7c7b\"");
  }

  @Test
  void homeNamesTheHighestAndTheLowest_whateverTheRankings() throws IOException {
    SiteText site = build(SCHEME + ", ranking: {within: kind}}");

    assertThat(site.row("index.html", "方案")).contains("丙镇 10.00");
  }

  @Test
  void anAwardForOtherKinds_isShownWithTheSchemeOnly() throws IOException {
    SiteText site =
        build(
            SCHEME
                + ", awards: [{id: x, title: 优秀县, kinds: [县], select: {top: 1}},"
                + " {id: y, title: 优秀镇, kinds: [镇], select: {top: 1}}]}");

    assertThat(site.text("e/index.html")).contains("优秀镇").doesNotContain("优秀县");
    assertThat(site.text("e/scheme.html")).contains("优秀镇", "优秀县");
    assertThat(site.text("e/groups/west.html")).contains("奖项 优秀镇 丙镇");
    assertThat(site.text("e/groups/east.html")).doesNotContain("优秀镇");
  }

  @Test
  void aSingleUnit_isNotRanked() throws IOException {
    Path workspace = TestWorkspace.smallest(folder.resolve("w"));
    SiteText site = SiteText.build(workspace, folder.resolve("site"));

    assertThat(site.text("e/index.html"))
        .contains("甲镇总分 4.50 分，满分 5 分。", "单位 甲镇")
        .doesNotContain("名次 单位", "排名", "平均");
    assertThat(site.text("e/units/u.html")).doesNotContain("名次", "第 1 名", "中位数");
    assertThat(site.text("index.html")).contains("甲镇总分 4.50 分");
    assertThat(site.text("e/indicators/i.html")).contains("得 4.50 分。").doesNotContain("平均");
  }

  @Test
  void aSingleStatedTotal_isNotRanked() throws IOException {
    Path workspace = TestWorkspace.smallest(folder.resolve("w"));
    TestWorkspace.write(
        workspace.resolve("schemes/s.yaml"),
        "{id: s, title: 方案, year: 2024, points: 100, decimals: 0, total: stated}");
    TestWorkspace.write(
        workspace.resolve("data/e/results/u.yaml"),
        "{unit: u, assessments: [{total: 98, grade: 良好}]}");
    SiteText site = SiteText.build(workspace, folder.resolve("site"));

    assertThat(site.text("e/index.html"))
        .contains("甲镇总分 98 分，满分 100 分，等次为“良好”。")
        .doesNotContain("名次 单位", "排名");
    assertThat(site.text("e/units/u.html")).doesNotContain("名次");
  }

  private SiteText build(String scheme) throws IOException {
    workspace(scheme);
    return SiteText.build(folder.resolve("w"), folder.resolve("site"));
  }

  /** Three units of the east, one of the west, one of no group. */
  private void workspace(String scheme) throws IOException {
    Path workspace = folder.resolve("w");
    TestWorkspace.write(workspace.resolve("schemes/s.yaml"), scheme);
    TestWorkspace.write(
        workspace.resolve("data/e/evaluation.yaml"),
        "{scheme: s, status: final, date: 2024-12-31}");
    TestWorkspace.write(
        workspace.resolve("data/e/units.yaml"),
        "groups: [{id: west, name: 西片}, {id: east, name: 东片}, {id: empty, name: 空片}]\n"
            + "units: [{id: a, name: 甲镇, kind: 镇, group: east}, {id: b, name: 乙镇, kind: 镇, group: east},"
            + " {id: c, name: 丙镇, kind: 镇, group: west}, {id: d, name: 丁街道, kind: 街道, group: east},"
            + " {id: f, name: 戊镇, kind: 镇}]");
    result(workspace, "a", "4", "1");
    result(workspace, "b", "5", "3");
    result(workspace, "c", "6", "4");
    result(workspace, "d", "5", "3");
    result(workspace, "f", "4", "2");
  }

  private static void result(Path workspace, String unit, String i, String j) throws IOException {
    TestWorkspace.write(
        workspace.resolve("data/e/results/" + unit + ".yaml"),
        "{unit: %s, assessments: [{records: {i: {score: %s, reason: 无}, j: {score: %s, reason: 无}}}]}"
            .formatted(unit, i, j));
  }
}
