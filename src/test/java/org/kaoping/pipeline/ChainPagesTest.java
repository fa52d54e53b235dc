package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an award came to its units: by the ranking, nominated, reviewed, decided. */
class ChainPagesTest {
  private static final String PAGE = "e/awards/best.html";
  private static final String QUOTA = "{quota: {east: 2, west: 1}, total: 3}";
  private static final String DECISION =
      "  - award: best\n"
          + "    nominated:\n"
          + "      - {units: [a, c, v], by: 东片协会, date: 2024-12-01, reason: 丙镇项目突出；丁镇整改快}\n"
          + "      - {units: [w], by: 西片协会}\n"
          + "    reviewed: {units: [a, b, w, y], by: 指导处, date: 2024-12-10,"
          + " reason: 乙镇改回；丁镇被否决}\n"
          + "    units: [a, c, w]\n"
          + "    supplementary: [{unit: y, reason: 承办培训班}]\n"
          + "    by: 办公会\n"
          + "    date: 2024-12-20\n"
          + "    reason: 丙镇与乙镇只评一个，评丙镇\n";

  @TempDir private Path folder;

  @Test
  void thePage_beginsWithHowManyHaveItAndWhetherTheRankingSaysSo() throws IOException {
    assertThat(build(QUOTA, DECISION).text(PAGE))
        .contains("4 个单位获得。办公会2024年12月20日决定。与名次不同的 3 个。 名额 3 获得 4 含增补 1 个 不能评 1");
  }

  @Test
  void everyGroup_hasTheLowestTotalThatHasIt_andWhoCouldHaveItNext() throws IOException {
    assertThat(build(QUOTA, DECISION).text(PAGE))
        .contains(
            "分数线：东片最高（8.00 分），西片最低（7.00 分）",
            "东片 5 2 2 8.00 甲镇 丙镇 乙镇 +1.00 西片 3 1 1 1 7.00 戊镇 庚镇 增补 己镇 同分",
            "不能评的单位 被一票否决，不能评 丁镇");
  }

  @Test
  void whereThereAreNoQuotas_theLineIsAmongTheFigures() throws IOException {
    assertThat(build("{top: 2}", "  - {award: best, units: [a, b]}\n").text(PAGE))
        .contains("2 个单位获得。与名次一致。 名额 2 获得 2 分数线 9.00 乙镇", "下一个 丙镇 · 与线相差 −1.00");
  }

  @Test
  void whereNobodyHasIt_thereIsNoLine() throws IOException {
    assertThat(build("decided", "  - {award: best, units: []}\n").text(PAGE))
        .contains("没有单位获得。", "下一个 甲镇")
        .doesNotContain("分数线 ", "与线相差");
  }

  @Test
  void theStages_areCountedWithTheDifferences() throws IOException {
    SiteText site = build(QUOTA, DECISION);

    String lead = "按名次 2 个（另有 2 个并列待定），推荐 4 个，复审 4 个，决定 4 个（含增补 1 个）；与名次不同的 3 个。";
    assertThat(site.text(PAGE)).contains(lead);
    assertThat(site.text("e/index.html")).contains(lead + " 看评定过程");
  }

  @Test
  void theStages_sayWhoAndWhen() throws IOException {
    assertThat(build(QUOTA, DECISION).text(PAGE))
        .contains(
            "推荐 东片协会，2024年12月1日，3 个 理由：丙镇项目突出；丁镇整改快 西片协会，1 个",
            "复审 指导处，2024年12月10日，4 个 理由：乙镇改回；丁镇被否决",
            "决定 办公会，2024年12月20日，4 个（含增补 1 个） 理由：丙镇与乙镇只评一个，评丙镇");
  }

  @Test
  void everyUnitOfAnyStage_hasARowUnderItsGroupWithTheReasonsOfItsDifferences() throws IOException {
    assertThat(build(QUOTA, DECISION).text(PAGE))
        .containsSubsequence(
            "东片 1 甲镇 10.00 是 是 是 是",
            "2 丁镇 9.50 否 是 否 否 被一票否决，不能评 · 各环节有变动 推荐：丁镇整改快 复审：丁镇被否决",
            "3 乙镇 9.00 是 否 是 否 按名次列入，决定没有列入 推荐：丙镇项目突出；丁镇整改快 复审：乙镇改回" + " 决定：丙镇与乙镇只评一个，评丙镇",
            "4 丙镇 8.00 否 是 否 是 按名次没有列入，决定列入 推荐：丙镇项目突出",
            "西片 5（并列） 戊镇 7.00 并列待定 是 是 是",
            "5（并列） 己镇 7.00 并列待定 否 否 否",
            "7 庚镇 6.00 否 否 是 增补 复审：乙镇改回；丁镇被否决 增补：承办培训班")
        .doesNotContain("辛镇");
  }

  @Test
  void quotas_addUpInBothColumns() throws IOException {
    SiteText site = build(QUOTA, DECISION);

    assertThat(site.text(PAGE)).contains("合计 8 3 3 1");
    assertThat(site.text("e/groups/west.html")).contains("名额 1 个，使用 1 个，另增补 1 个 戊镇 庚镇");
  }

  @Test
  void theTable_hasTheSameRows() throws IOException {
    build(QUOTA, DECISION);

    assertThat(Files.readAllLines(folder.resolve("site/e/awards/best.csv")))
        .hasSize(8)
        .contains(
            "\uFEFF分组,单位编号,单位,名次,总分,按名次,推荐,复审,决定,说明",
            "东片,a,甲镇,1,10.00,是,是,是,是,",
            "西片,y,庚镇,7,6.00,否,否,是,增补,复审：乙镇改回；丁镇被否决；增补：承办培训班");
  }

  @Test
  void aUnit_readsWhatBecameOfIt() throws IOException {
    SiteText site = build(QUOTA, DECISION);

    assertThat(site.text("e/units/y.html"))
        .contains("优秀镇：办公会2024年12月20日决定；复审：乙镇改回；丁镇被否决；增补：承办培训班 看评定过程");
    assertThat(site.text("e/units/b.html")).contains("优秀镇：按名次列入，决定没有列入；");
    assertThat(site.text("e/units/z.html")).doesNotContain("看评定过程");
    assertThat(site.html("sitemap.xml")).contains("/" + PAGE);
  }

  @Test
  void whereOnlyPeopleDecide_nothingIsProposed() throws IOException {
    SiteText site = build("decided", "  - {award: best, units: [c], by: 办公会}\n");

    assertThat(site.text(PAGE))
        .contains("1 个单位获得。办公会决定。", "名次 单位 总分 决定 东片 4 丙镇 8.00 是")
        .doesNotContain("按名次", "推荐", "名额");
    assertThat(site.text("e/units/c.html")).contains("优秀镇：办公会决定 看评定过程");
  }

  @Test
  void aDecisionThatFollowsTheRanking_saysSo() throws IOException {
    SiteText site = build("{top: 2}", "  - {award: best, units: [a, b]}\n");

    assertThat(site.text(PAGE)).contains("按名次 2 个，决定 2 个；与名次一致。");
  }

  @Test
  void aDifferenceThatNobodyExplained_isShownAsSuch() throws IOException {
    SiteText site =
        build("{top: 2}", "  - {award: best, nominated: {units: [a]}, units: [a, b]}\n");

    assertThat(site.text(PAGE)).contains("3 乙镇 9.00 是 否 是 各环节有变动 没有写明理由");
  }

  @Test
  void numbersOfPlacesWithoutADecision_haveAPageAndOtherSelectionsNone() throws IOException {
    assertThat(build("{quota: {east: 2, west: 3}, total: 5}", "").text(PAGE))
        .contains("5 个单位获得。 名额 5", "按名次 5 个。", "合计 8 5 5");
    assertThat(build("{top: 2}", "").has(PAGE)).isTrue();
    assertThat(build("all", "").has(PAGE)).isFalse();
  }

  private SiteText build(String select, String decisions) throws IOException {
    Path w = folder.resolve("w");
    TestWorkspace.write(
        w.resolve("schemes/s.yaml"),
        "{id: s, title: 方案, year: 2024, points: 10,"
            + " indicators: [{id: i, title: 指标, points: 10, judged: {}}],"
            + " vetoes: [{id: no, text: 重大事故, effect: ineligible}],"
            + " awards: [{id: best, title: 优秀镇, select: "
            + select
            + "}]}");
    TestWorkspace.write(
        w.resolve("data/e/evaluation.yaml"), "{scheme: s, status: final, date: 2024-12-31}");
    TestWorkspace.write(
        w.resolve("data/e/units.yaml"),
        "groups: [{id: east, name: 东片}, {id: west, name: 西片}]\n"
            + "units:\n"
            + unit(w, "a", "甲镇", "east", "10")
            + unit(w, "b", "乙镇", "east", "9")
            + unit(w, "c", "丙镇", "east", "8")
            + unit(w, "v", "丁镇", "east", "9.5")
            + unit(w, "w", "戊镇", "west", "7")
            + unit(w, "x", "己镇", "west", "7")
            + unit(w, "y", "庚镇", "west", "6")
            + unit(w, "z", "辛镇", "east", "5"));
    if (!decisions.isEmpty()) {
      TestWorkspace.write(w.resolve("data/e/decisions.yaml"), "decisions:\n" + decisions);
    }
    return SiteText.build(w, folder.resolve("site"));
  }

  private static String unit(Path w, String id, String name, String group, String score)
      throws IOException {
    TestWorkspace.write(
        w.resolve("data/e/results/" + id + ".yaml"),
        "{unit: %s, assessments: [{records: {i: {score: %s, reason: 无}}}]%s}"
            .formatted(id, score, id.equals("v") ? ", vetoes: [{veto: no}]" : ""));
    return "  - {id: %s, name: %s, group: %s}\n".formatted(id, name, group);
  }
}
