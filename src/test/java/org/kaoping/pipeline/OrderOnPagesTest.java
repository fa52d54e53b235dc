package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where totals do not say why a unit stands before another, the pages do. */
class OrderOnPagesTest {
  @TempDir private static Path folder;

  private static SiteText site;

  @BeforeAll
  static void build() throws IOException {
    write(
        "schemes/s.yaml",
        """
        id: s
        title: 方案
        year: 2024
        points: 10
        decimals: 1
        indicators:
          - {id: work, title: 工作, points: 6, judged: {}}
          - {id: letters, title: 信访, points: 4, judged: {}}
        grades: {bands: [{id: a, title: 优秀, from: 9}, {id: b, title: 合格}]}
        ranking: {by: [total, 'indicator:letters']}
        vetoes:
          - {id: cap, text: 弄虚作假, effect: {grade: b}}
          - {id: last, text: 重大事故, effect: rank-last}
        uses: [{id: praise, title: 通报表扬, place: first}]
        """);
    write("data/e/evaluation.yaml", "{scheme: s, status: final, date: 2024-12-31}");
    write(
        "data/e/units.yaml",
        "groups: [{id: east, name: 东片}, {id: west, name: 西片}]\n"
            + "units: [{id: a, name: 甲镇, group: east}, {id: b, name: 乙镇, group: east},"
            + " {id: c, name: 丙镇, group: east}, {id: d, name: 丁镇, group: west},"
            + " {id: f, name: 戊镇, group: west}]");
    Map<String, String> scores =
        Map.of("a", "5.5 4", "b", "5 3", "c", "6 2", "d", "6 2", "f", "6 4");
    for (Map.Entry<String, String> unit : scores.entrySet()) {
      String[] score = unit.getValue().split(" ", -1);
      String veto =
          switch (unit.getKey()) {
            case "a" -> "vetoes: [{veto: cap}]\n";
            case "f" -> "vetoes: [{veto: last}]\n";
            default -> "";
          };
      write(
          "data/e/results/" + unit.getKey() + ".yaml",
          """
          unit: %s
          assessments: [{records: {work: {score: %s, reason: 评议}, letters: {score: %s, reason: 评议}}}]
          %s"""
              .formatted(unit.getKey(), score[0], score[1], veto));
    }
    write(
        "content/notices/n.md",
        """
        title=通报
        type=notice
        kind=results
        evaluation=e
        date=2024-12-31
        issuer=某办
        ~~~~~~
        {{ranking}}
        """);
    write(
        "content/notices/f.md",
        """
        title=函
        type=notice
        kind=feedback
        evaluation=e
        date=2024-12-31
        deadline=2025-01-31
        issuer=某办
        ~~~~~~
        {{losses}}
        """);
    site = SiteText.build(folder.resolve("w"), folder.resolve("site"));
  }

  private static void write(String file, String text) throws IOException {
    TestWorkspace.write(folder.resolve("w").resolve(file), text);
  }

  @Test
  void brokenTies_sayInTheRankingWhatBrokeThem() {
    assertThat(site.row("e/index.html", "丙镇")).contains("与乙镇总分相同，按信访 2 ∶ 3 排在其后");
    assertThat(site.row("e/groups/east.html", "丙镇")).contains("与乙镇总分相同，按信访 2 ∶ 3 排在其后");
    assertThat(site.row("e/index.html", "丁镇")).doesNotContain("总分相同");
    assertThat(site.row("e/groups/west.html", "丁镇")).doesNotContain("总分相同");
  }

  @Test
  void unitPages_sayWhoStandsBesideThemAndWhy() {
    assertThat(site.text("e/units/b.html")).contains("与丙镇总分相同，按信访 3 ∶ 2 排在其前。");
    assertThat(site.text("e/units/c.html")).contains("与乙镇总分相同，按信访 2 ∶ 3 排在其后。", "与丁镇并列：总分、信访相同。");
    assertThat(site.text("e/units/a.html")).doesNotContain("总分相同", "并列");
  }

  @Test
  void letters_sayWhoStandsBesideTheUnitAndWhy() {
    assertThat(site.text("notices/f/b.html")).contains("名次：与丙镇总分相同，按信访3 ∶ 2排在其前。");
    assertThat(site.text("notices/f/c.html")).contains("名次：与乙镇总分相同，按信访2 ∶ 3排在其后。与丁镇并列：总分、信访相同。");
    assertThat(site.text("notices/f/a.html")).contains("一票否决：弄虚作假").doesNotContain("名次：");
  }

  @Test
  void rankingInNotices_remarksWhatBrokeTies() {
    assertThat(site.text("notices/n.html"))
        .containsSubsequence("备注", "1 甲镇 9.5 合格 一票否决：等次不高于“合格”", "乙镇 8.0 合格 3（并列） 丙镇 8.0")
        .contains("丙镇 8.0 合格 与乙镇总分相同，按信访2 ∶ 3排在其后", "丁镇 8.0 合格 5 戊镇 10.0 优秀 一票否决：列末位");
  }

  @Test
  void vetoes_standBesideNamesWhereTotalsCount() {
    String mark = "甲镇 一票否决：等次不高于“合格”";
    assertThat(site.text("index.html")).contains("戊镇 一票否决：列末位 10.0");
    assertThat(site.text("e/index.html")).contains("1 " + mark + " 9.5");
    assertThat(site.text("e/index.html")).contains("通报表扬 适用于第一名 " + mark);
    assertThat(site.row("e/indicators/work.html", "甲镇")).doesNotContain("一票否决");
  }

  @Test
  void vetoes_standBesideTotalsWithWhatTheyDo() {
    assertThat(site.row("e/index.html", "甲镇")).startsWith("1 甲镇 东片 一票否决：等次不高于“合格” 合格 9.5");
    assertThat(site.row("e/index.html", "戊镇")).startsWith("5 戊镇 西片 一票否决：列末位 优秀 10.0");
    assertThat(site.row("e/groups/west.html", "戊镇")).contains("一票否决：列末位");
  }

  @Test
  void comparisons_sayWhatPutsAUnitBehindAndWhatVetoesDo() {
    assertThat(site.html("e/compare.js"))
        .contains("\"第 3 名（并列）/ 共 5 个，与乙镇总分相同，按信访 2 ∶ 3 排在其后\"")
        .contains("弄虚作假（等次不高于“合格”）");
  }
}
