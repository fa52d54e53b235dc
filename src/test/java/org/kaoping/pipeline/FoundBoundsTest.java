package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages say what a bound was for a unit and where it came from, what is shared, and factors. */
class FoundBoundsTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    write(
        "schemes/s.yaml",
        """
        id: s
        title: 方案
        year: 2024
        points: 30
        measures:
          - {id: villages, title: 行政村数, unit: 个}
          - {id: hardness, title: 难度系数, unit: 系数}
        indicators:
          - id: rooms
            title: 书屋
            points: 10
            measures:
              - {id: built, title: 建成数, unit: 个}
              - {id: target, title: 任务数, unit: 个}
              - {id: rate, title: 村均, unit: 个/村, decimals: exact, quotient: {of: built, to: villages, if-zero: 0}}
            rules:
              - {id: mean, text: 低于平均, deduct: 2, measure: rate, below: {peers: mean}}
              - {id: kind, text: 按类别, deduct: 1, measure: built, below: {by-kind: {镇: 4, 街道: 2}}}
              - {id: target, text: 没有完成, deduct: 3, measure: built, below: {measure: target}}
          - id: visits
            title: 走访
            points: 10
            factor: hardness
            judged: {}
          - id: extra
            title: 特色
            points: 10
            when-not-applicable: mean
            judged: {}
        """);
    write("data/e/evaluation.yaml", "{scheme: s, status: final, date: 2024-12-31}");
    write(
        "data/e/units.yaml",
        "units: [{id: a, name: 甲镇, kind: 镇}, {id: b, name: 乙街道, kind: 街道}, {id: c, name: 丙镇, kind: 镇}]");
    result("a", 3, "1.1", 1, "{score: 8, reason: 有缺}");
    result("b", 6, "1", 3, "{score: 7, reason: 有缺}");
    result("c", 2, "0.9", 4, "{not-applicable: 没有特色}");
  }

  private void result(String unit, int villages, String hardness, int built, String extra)
      throws IOException {
    write(
        "data/e/results/" + unit + ".yaml",
        """
        unit: %s
        measures: {villages: %d, hardness: %s}
        assessments:
          - records:
              rooms: {measures: {built: %d, target: 3}}
              visits: {score: 9, reason: 不足}
              extra: %s
        """
            .formatted(unit, villages, hardness, built, extra));
  }

  private void write(String file, String text) throws IOException {
    TestWorkspace.write(folder.resolve("w").resolve(file), text);
  }

  private String page(String path) {
    return SiteText.build(folder.resolve("w"), folder.resolve("site")).text(path);
  }

  @Test
  void unitPage_saysWhatBoundsWereAndWhereTheyCameFrom() {
    String page = page("e/units/a.html");

    assertThat(page)
        .contains("村均 约 0.333333 个/村（建成数 1 个 ÷ 行政村数 3 个），对照同组平均 约 0.944444 个/村")
        .contains("建成数 1 个，对照4 个（镇）")
        .contains("建成数 1 个，对照任务数 3 个")
        .contains("共用数据：行政村数 3 个；难度系数 1.1 系数");
  }

  @Test
  void unitPage_saysFactorsAndMeansOfOthers() {
    assertThat(page("e/units/a.html")).contains("9 × 难度系数 1.1 = 9.9");
    assertThat(page("e/units/c.html")).contains("不适用，按同组适用的 2 个单位的平均计 7.5 分：没有特色");
  }

  @Test
  void schemePage_saysBoundsAsTheyAreLaidDown() {
    assertThat(page("e/scheme.html"))
        .contains("村均低于 同组平均")
        .contains("建成数低于 按类别（镇 4 个、街道 2 个）")
        .contains("得分乘难度系数");
  }

  @Test
  void tables_haveWhatIsShared() {
    String page = page("e/indicators/rooms.html");
    SiteText site = SiteText.build(folder.resolve("w"), folder.resolve("again"));

    assertThat(page).contains("行政村数 个");
    assertThat(site.html("e/measures.csv").replace("\uFEFF", "").lines().toList())
        .startsWith(
            "单位编号,单位,来源,时段,villages 行政村数（个）,hardness 难度系数（系数）,rooms/built 建成数（个）,rooms/target 任务数（个）,rooms/rate 村均（个/村），显示 6 位小数,数据状态");
    assertThat(site.html("e/measures.csv")).contains("a,甲镇,,,3,1.1,1,3,0.333333,");
  }
}
