package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short titles stand in heads of columns, whole titles beside them and everywhere else. */
class ShortTitlesTest {
  private static final int MANY = 13;

  @TempDir private static Path folder;
  private static SiteText site;

  @BeforeAll
  static void build() throws IOException {
    Path workspace = folder.resolve("w");
    String tops =
        """
        points: 12
        indicators:
          - {id: a, title: 加强组织领导和统筹协调, short: 组织领导, points: 2, judged: {}}
          - {id: b, title: 宣传教育, points: 2, judged: {}}
          - {id: c, title: 提高优生优育服务水平, short: 优生优育, points: 2, judged: {}}
          - {id: d, title: 队伍建设, points: 2, judged: {}}
          - {id: e, title: 经费保障, points: 2, judged: {}}
          - {id: f, title: 信息化, points: 2, judged: {}}
        """;
    evaluation(workspace, "few", tops, 3, "a", "b", "c", "d", "e", "f");
    evaluation(workspace, "many", tops, MANY, "a", "b", "c", "d", "e", "f");
    String branches =
        """
        points: 8
        indicators:
          - id: x
            title: 上半年
            points: 4
            indicators:
              - {id: x-a, title: 上半年宣传教育情况, short: 宣传, points: 2, judged: {}}
              - {id: x-b, title: 上半年走访慰问情况, short: 走访, points: 2, judged: {}}
          - id: y
            title: 下半年
            points: 4
            indicators:
              - {id: y-a, title: 下半年宣传教育情况, short: 宣传, points: 2, judged: {}}
              - {id: y-b, title: 下半年经费保障情况, points: 2, judged: {}}
        """;
    evaluation(workspace, "alike", branches, 3, "x-a", "x-b", "y-a", "y-b");
    site = SiteText.build(workspace, folder.resolve("site"));
  }

  /** Everybody loses in every indicator. */
  private static void evaluation(
      Path workspace, String id, String scheme, int units, String... leaves) throws IOException {
    String[] names = IntStream.range(0, units).mapToObj(i -> "u" + i).toArray(String[]::new);
    TestWorkspace.evaluation(workspace, id, scheme, names);
    for (String name : names) {
      StringBuilder records = new StringBuilder();
      for (String leaf : leaves) {
        records.append(leaf).append(": {score: 1.5, reason: 差}, ");
      }
      TestWorkspace.write(
          workspace.resolve("data/" + id + "/results/" + name + ".yaml"),
          "{unit: " + name + ", assessments: [{records: {" + records + "}}]}");
    }
  }

  @Test
  void fewUnits_standSideBySide_soThatIndicatorsHaveTheirWholeTitles() {
    assertThat(site.text("few/index.html"))
        .contains(
            "指标 u0 u1 u2 平均少得 加强组织领导和统筹协调 满分 2 0.5 0.5 0.5 0.500",
            "提高优生优育服务水平 满分 2 0.5 0.5 0.5 0.500");
  }

  @Test
  void manyUnits_haveShortTitlesInTheHeads_withTheWholeOnesBeside() {
    assertThat(site.text("many/index.html")).contains("单位 组织领导 满分 2 宣传教育 满分 2 优生优育 满分 2 队伍建设 满分 2");
    assertThat(site.html("many/index.html"))
        .contains("title=\"加强组织领导和统筹协调\">组织领导</a>")
        .contains(">宣传教育</a>");
  }

  @Test
  void indicatorsOfOneShortTitle_areToldApartByTheirTitles() {
    assertThat(site.text("alike/index.html"))
        .contains("单位 上半年宣传教育情况 满分 2 走访 满分 2 下半年宣传教育情况 满分 2 下半年经费保障情况 满分 2");
  }

  @Test
  void aRanking_saysWhatItsNumberedLossesAre() {
    assertThat(site.text("many/index.html"))
        .contains("同一比例：1 组织领导；2 宣传教育；3 优生优育；4 队伍建设；5 经费保障；6 信息化");
  }

  @Test
  void elsewhere_titlesAreWhole() {
    assertThat(site.text("many/scheme.html")).contains("加强组织领导和统筹协调").doesNotContain("组织领导 ");
    assertThat(site.text("many/units/u0.html")).contains("加强组织领导和统筹协调");
  }
}
