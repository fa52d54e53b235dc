package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What parts those who have a place of an award from those who have none, and who is next. */
class AwardMarginsTest {
  private static final String TITLE = "名额增减时谁进谁出 只按成绩和排序规则，不计推荐和会议的改动；依次列出，数字是总分 ";
  private static final String HEADS = "名额 按什么分出 减少名额，依次不列入 增加名额，依次列入 ";

  @TempDir private Path folder;

  @Test
  void whereTotalsDiffer_byHowMuch_andUpToThreeOnBothSides() throws IOException {
    assertThat(page("{top: 2}", "", "甲:9:9", "乙:9:8", "丙:9:7", "丁:9:6", "戊:9:5", "己:9:4"))
        .contains(TITLE + HEADS + "2 总分相差 1.00 分 乙 17.00 甲 18.00 丙 16.00 丁 15.00 戊 14.00 怎样评定");
  }

  @Test
  void whereTotalsAreEqual_whatOfTheSchemeDecided() throws IOException {
    assertThat(page("{top: 1}", "", "甲:9:8", "乙:8:9"))
        .contains(HEADS + "1 乙：与甲总分相同，按一 8 ∶ 9 排在其后 甲 17.00 乙 17.00 怎样评定");
  }

  @Test
  void whereAllIsEqual_whoCompetesForHowManyPlaces() throws IOException {
    assertThat(page("{top: 2}", "  - {award: best, units: [u0, u2]}\n", "甲:9:9", "乙:8:8", "丙:8:8"))
        .contains(
            HEADS + "2 2 个单位完全相同，争 1 个名额： 乙 丙 丙 乙 16.00 完全相同 甲 18.00" + " 乙 丙 16.00 完全相同 怎样评定");
  }

  @Test
  void whereThereAreMorePlacesThanUnits_howManyAreLeft() throws IOException {
    assertThat(page("{top: 4}", "", "甲:9:9", "乙:8:8"))
        .contains(HEADS + "4 能评的都有名额，还空 2 个 乙 16.00 怎样评定");
    assertThat(page("{top: 2}", "", "甲:9:9", "乙:8:8"))
        .contains(HEADS + "2 能评的都有名额 乙 16.00 甲 18.00 怎样评定");
  }

  @Test
  void whereNobodyOfAGroupCanGetIt_thatIsSaid() throws IOException {
    String select = "{quota: {east: 1, west: 1}, total: 2}, eligible: {total-at-least: 17}";
    assertThat(page(select, "", "甲:9:9:east", "乙:8:8:west"))
        .contains("东片 1 能评的都有名额 甲 18.00 西片 1 没有能评的单位");
  }

  @Test
  void everyGroup_hasItsOwn_withOneOnEachSide() throws IOException {
    assertThat(
            page(
                "{quota: {east: 1, west: 1}, total: 2}",
                "",
                "甲:9:9:east",
                "乙:8:8:west",
                "丙:7:7:east",
                "丁:6:6:west",
                "戊:5:5:east"))
        .contains(
            "分组 " + HEADS + "东片 1 总分相差 4.00 分 甲 18.00 丙 14.00 西片 1 总分相差 4.00 分 乙 16.00 丁 12.00");
  }

  @Test
  void awardsOfAll_andThoseLeftToPeople_haveNone() throws IOException {
    assertThat(page("decided", "  - {award: best, units: [u0]}\n", "甲:9:9", "乙:8:8"))
        .doesNotContain("名额增减");
  }

  /** Builds a site; returns the text of the award's page. */
  private String page(String select, String decisions, String... units) throws IOException {
    Path w = folder.resolve("w" + units.length + select.hashCode());
    TestWorkspace.write(
        w.resolve("schemes/s.yaml"),
        """
        id: s
        title: 方案
        year: 2024
        points: 20
        ranking: {by: [total, "indicator:i"]}
        indicators:
          - {id: i, title: 一, points: 10, judged: {}}
          - {id: j, title: 二, points: 10, judged: {}}
        awards: [{id: best, title: 优秀镇, select: %s}]
        """
            .formatted(select));
    TestWorkspace.write(
        w.resolve("data/e/evaluation.yaml"), "{scheme: s, status: final, date: 2024-12-31}");
    StringBuilder register =
        new StringBuilder("groups: [{id: east, name: 东片}, {id: west, name: 西片}]\nunits:\n");
    for (int n = 0; n < units.length; n++) {
      String[] unit = units[n].split(":", -1);
      register.append(
          "  - {id: u%d, name: %s, group: %s}\n"
              .formatted(n, unit[0], unit.length > 3 ? unit[3] : "east"));
      TestWorkspace.write(
          w.resolve("data/e/results/u" + n + ".yaml"),
          "{unit: u%d, assessments: [{records: {i: {score: %s, reason: 无}, j: {score: %s, reason: 无}}}]}"
              .formatted(n, unit[1], unit[2]));
    }
    TestWorkspace.write(w.resolve("data/e/units.yaml"), register.toString());
    if (!decisions.isEmpty()) {
      TestWorkspace.write(w.resolve("data/e/decisions.yaml"), "decisions:\n" + decisions);
    }
    return SiteText.build(w, w.resolve("target/site")).text("e/awards/best.html");
  }
}
