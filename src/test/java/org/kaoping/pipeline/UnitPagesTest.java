package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of a unit says of it and of those that it is ranked with, computed by hand. */
class UnitPagesTest {
  @TempDir private static Path folder;

  private static SiteText site;

  @BeforeAll
  static void build() throws IOException {
    Path workspace = folder.resolve("w");
    graded(workspace);
    grouped(workspace);
    compared(workspace);
    consequences(workspace);
    site = SiteText.build(workspace, folder.resolve("site"));
  }

  /** Everybody in one ranking, with grades by points and every kind of veto. */
  private static void graded(Path workspace) throws IOException {
    TestWorkspace.write(
        workspace.resolve("schemes/g.yaml"),
        """
        id: g
        title: 定等
        year: 2024
        points: 10
        decimals: 1
        indicators:
          - {id: a, title: 甲项, points: 6, judged: {}}
          - {id: b, title: 乙项, points: 4, judged: {}}
        grades:
          bands: [{id: good, title: 好, from: 9}, {id: fair, title: 中, from: 7}, {id: poor, title: 差}]
        vetoes:
          - {id: zero, text: 造假, effect: zero}
          - {id: last, text: 出事, effect: rank-last}
          - {id: cap, text: 瞒报, effect: {grade: poor}}
        ranking: {by: [total, 'indicator:b']}
        """);
    evaluation(
        workspace, "g", "first", "second", "third", "tied-1", "tied-2", "cap", "zero", "last");
    judged(workspace, "first", "6", "4", "");
    judged(workspace, "second", "5", "4", "");
    judged(workspace, "third", "5.5", "3.5", "");
    judged(workspace, "tied-1", "4", "4", "");
    judged(workspace, "tied-2", "4", "4", "");
    judged(workspace, "cap", "5", "2.9", ", vetoes: [{veto: cap}]");
    judged(workspace, "zero", "6", "3", ", vetoes: [{veto: zero}]");
    judged(workspace, "last", "6", "3.5", ", vetoes: [{veto: last}]");
  }

  /** Vetoes that are found in results, several at once and beside recorded ones. */
  private static void consequences(Path workspace) throws IOException {
    TestWorkspace.write(
        workspace.resolve("schemes/v.yaml"),
        """
        id: v
        title: 后果
        year: 2024
        points: 10
        decimals: 1
        indicators:
          - {id: a, title: 甲项, points: 6, judged: {}}
          - {id: b, title: 乙项, points: 4, judged: {}}
        grades:
          bands:
            - {id: best, title: 优, from: 9}
            - {id: good, title: 良, from: 7}
            - {id: fair, title: 中, from: 5}
            - {id: poor, title: 差}
        vetoes:
          - {id: weak-a, title: 甲项过低, text: 一, effect: {grade: fair}, when: {indicator: a, below: 3}}
          - {id: weak-b, title: 乙项过低, text: 二, effect: {grade: fair}, when: {indicator: b, below: 2}}
          - {id: nil-b, title: 乙项没有, text: 三, effect: zero, when: {indicator: b, below: 0.1}}
          - {id: nil-a, title: 甲项没有, text: 四, effect: rank-last, when: {indicator: a, below: 0.1}}
          - {id: down, title: 甲项刚好, text: 五, effect: {demote: 2}, when: {not: {any: [{indicator: a, below: 4}, {indicator: a, above: 4}]}}}
          - {id: capped, text: 六, effect: {grade: poor}}
        """);
    evaluation(
        workspace, "v", "top", "one", "two", "both", "down", "further", "zero", "last", "mixed");
    judged(workspace, "v", "top", "6", "3.9", "");
    judged(workspace, "v", "one", "2.9", "3.9", "");
    judged(workspace, "v", "two", "2.8", "1.9", "");
    judged(workspace, "v", "both", "2.7", "3.8", ", vetoes: [{veto: capped}]");
    judged(workspace, "v", "down", "4", "3.9", "");
    judged(workspace, "v", "further", "4", "2", "");
    judged(workspace, "v", "zero", "5", "0", "");
    judged(workspace, "v", "last", "0", "3.9", "");
    judged(workspace, "v", "mixed", "0", "0", "");
  }

  private static void judged(Path workspace, String unit, String a, String b, String vetoes)
      throws IOException {
    judged(workspace, "g", unit, a, b, vetoes);
  }

  private static void judged(
      Path workspace, String id, String unit, String a, String b, String vetoes)
      throws IOException {
    result(
        workspace,
        id,
        unit,
        "[{records: {a: {score: "
            + a
            + ", reason: 一}, b: {score: "
            + b
            + ", reason: 二}}}]"
            + vetoes);
  }

  /** Two groups, of which one is a single unit, with grades by percents of a part. */
  private static void grouped(Path workspace) throws IOException {
    TestWorkspace.write(
        workspace.resolve("schemes/p.yaml"),
        """
        id: p
        title: 分组
        year: 2024
        points: 10
        parts: [{id: main, title: 主体, points: 8}, {id: extra, title: 附加, points: 2}]
        indicators:
          - id: tree
            title: 整棵
            points: 8
            part: main
            indicators:
              - id: twig
                title: 枝
                points: 5
                indicators:
                  - id: c
                    title: 丙项
                    points: 3
                    rules: [{id: error, text: 登记错误每例扣1分, deduct: 1, per: 例, at-most: 1}]
                  - {id: d, title: 丁项, points: 2, judged: {}, when-not-applicable: rescale}
              - {id: e, title: 戊项, points: 3, judged: {}}
          - {id: f, title: 己项, points: 2, part: extra, judged: {}}
        grades:
          on: main
          as: percent
          bands: [{id: good, title: 好, from: 90}, {id: poor, title: 差}]
        ranking: {within: group, by: [total, fewest-deductions]}
        """);
    TestWorkspace.write(
        workspace.resolve("data/p/evaluation.yaml"),
        "{scheme: p, status: final, date: 2024-12-31}");
    TestWorkspace.write(
        workspace.resolve("data/p/units.yaml"),
        "{groups: [{id: east, name: 东片}, {id: west, name: 西片}], units: ["
            + "{id: more, name: 多镇, group: east}, {id: few, name: 少镇, group: east},"
            + " {id: alone, name: 独镇, group: west}]}");
    result(workspace, "p", "more", records("count: 2, note: 两例登记错误", "d: {score: 1, reason: 有差距}"));
    result(workspace, "p", "few", records("note: 一例漏登", "d: {score: 1, reason: 有差距}"));
    result(
        workspace,
        "p",
        "alone",
        records(
            "note: 一例}, {rule: error, note: 一例错登}, {rule: error, note: 一例重登",
            "d: {not-applicable: 没有此项}"));
  }

  private static String records(String finding, String d) {
    return "[{records: {c: {findings: [{rule: error, "
        + finding
        + ", evidence: 台账}]}, "
        + d
        + ", e: {score: 3}, f: {score: 2}}}]";
  }

  /** Periods and a self-assessment. */
  private static void compared(Path workspace) throws IOException {
    TestWorkspace.write(
        workspace.resolve("schemes/c.yaml"),
        """
        id: c
        title: 两期
        year: 2024
        points: 10
        decimals: 1
        sources: [{id: self, title: 自评}, {id: office, title: 考评, official: true}]
        periods: [{id: mid, title: 半年, weight: 30%}, {id: end, title: 全年, weight: 70%}]
        indicators:
          - {id: a, title: 甲项, points: 6, judged: {}}
          - {id: b, title: 乙项, points: 4, judged: {}}
        """);
    evaluation(workspace, "c", "u");
    result(
        workspace,
        "c",
        "u",
        "["
            + assessment("office", "mid", "4", "4")
            + ", "
            + assessment("office", "end", "6", "3")
            + ", "
            + assessment("self", "mid", "6", "4")
            + ", "
            + assessment("self", "end", "6", "3")
            + "]");
  }

  private static String assessment(String source, String period, String a, String b) {
    return "{source: %s, period: %s, records: {a: {score: %s, reason: 一}, b: {score: %s, reason: 二}}}"
        .formatted(source, period, a, b);
  }

  private static void evaluation(Path workspace, String id, String... units) throws IOException {
    TestWorkspace.write(
        workspace.resolve("data/" + id + "/evaluation.yaml"),
        "{scheme: " + id + ", status: final, date: 2024-12-31}");
    StringBuilder all = new StringBuilder("units:\n");
    for (String unit : units) {
      all.append("  - {id: ").append(unit).append(", name: ").append(unit).append("镇}\n");
    }
    TestWorkspace.write(workspace.resolve("data/" + id + "/units.yaml"), all.toString());
  }

  private static void result(Path workspace, String id, String unit, String assessments)
      throws IOException {
    TestWorkspace.write(
        workspace.resolve("data/" + id + "/results/" + unit + ".yaml"),
        "{unit: " + unit + ", assessments: " + assessments + "}");
  }

  private static void assertDistance(String page, String expected) {
    assertThat(site.html(page)).contains("<p class=\"distance\">" + expected + "</p>");
  }

  @Test
  void distances_areThoseToTheNextGradeAndTheNextPlace() {
    assertDistance("g/units/first.html", "已是最高等次，比下限（9 分）多 1.0 分；比第 2 名多 1.0 分。");
    assertDistance("g/units/second.html", "已是最高等次，刚好达到下限（9 分）；离第 1 名差 1.0 分。");
    assertDistance("g/units/third.html", "已是最高等次，刚好达到下限（9 分）；与第 2 名总分相同，乙项差 0.5 分。");
    assertDistance("g/units/tied-1.html", "离“好”（9 分起）差 1.0 分；离第 3 名差 1.0 分。");
    assertDistance("g/units/tied-2.html", "离“好”（9 分起）差 1.0 分；离第 3 名差 1.0 分。");
  }

  @Test
  void distances_doNotPromiseWhatAVetoKeepsAway() {
    assertDistance("g/units/cap.html", "离第 4 名差 0.1 分；因一票否决，等次不随得分提高。");
    assertDistance("g/units/zero.html", "因一票否决，等次、名次不随得分提高。");
    assertDistance("g/units/last.html", "已是最高等次，比下限（9 分）多 0.5 分；因一票否决，名次不随得分提高。");
  }

  @Test
  void distances_nameTheVetoesThatHaveToEnd() {
    assertDistance("v/units/one.html", "离第 2 名差 1.1 分；“甲项过低”不再成立，等次才会提高。");
    assertDistance("v/units/two.html", "离“中”（5 分起）差 0.3 分；离第 5 名差 1.3 分。");
    assertDistance("v/units/both.html", "离第 3 名差 0.3 分；因一票否决，等次不随得分提高。");
    assertDistance("v/units/down.html", "离第 1 名差 2.0 分；因“甲项刚好”，等次比按得分所得的低 2 级。");
    assertDistance("v/units/further.html", "离第 4 名差 0.5 分；因“甲项刚好”，等次降 2 级，最低为“差”。");
    assertDistance("v/units/zero.html", "“乙项没有”不再成立，等次、名次才会提高。");
    assertDistance("v/units/last.html", "离“中”（5 分起）差 1.1 分；“甲项没有”不再成立，名次才会提高。");
    assertDistance("v/units/mixed.html", "“乙项没有”不再成立，等次才会提高；“乙项没有、甲项没有”不再成立，名次才会提高。");
  }

  @Test
  void distances_knowPercentsOfPartsAndCountsOfDeductions() {
    assertDistance("p/units/more.html", "主体得分离“好”（7.2 分起）差 1.20 分；与第 1 名总分相同，扣分多 1 次。");
    assertDistance("p/units/few.html", "主体得分离“好”（7.2 分起）差 1.20 分；与第 2 名总分相同，扣分少 1 次。");
  }

  @Test
  void whoStandsAlone_hasNeitherNeighboursNorMedians() {
    assertDistance("p/units/alone.html", "主体得分离“好”（7.2 分起）差 0.87 分。");
    assertThat(site.html("p/units/alone.html"))
        .doesNotContain("中位数", "rel=\"prev\"", "rel=\"next\"", "第 1 名");
  }

  @Test
  void neighbours_walkThroughTheRankingInItsOrder() {
    assertThat(site.html("g/units/first.html"))
        .doesNotContain("rel=\"prev\"")
        .contains("<a rel=\"next\" href=\"second.html\"><small>下一名</small> 第 2 名 second镇</a>");
    assertThat(site.html("g/units/tied-2.html"))
        .contains("<a rel=\"prev\" href=\"tied-1.html\"><small>上一名</small> 第 4 名（并列）tied-1镇</a>")
        .contains("<a rel=\"next\" href=\"cap.html\">");
    assertThat(site.html("g/units/last.html")).doesNotContain("rel=\"next\"");
    assertThat(site.html("p/units/more.html"))
        .contains("<a rel=\"prev\" href=\"few.html\">")
        .doesNotContain("rel=\"next\"");
  }

  @Test
  void theMedian_isExactAndShownBesideTheScore() {
    // 甲项: 4 4 5 5 5.5 6 6 6 → 5.25; 乙项: 2.9 3 3.5 3.5 4 4 4 4 → 3.75
    assertThat(site.row("g/units/second.html", "甲项")).isEqualTo("甲项 6 5.0 −1.0 5.25");
    assertThat(site.html("g/units/second.html"))
        .contains("<rect width=\"83.3%\"/><use href=\"#_k\" x=\"87.5%\" y=\"-8\"/>")
        .contains("<rect width=\"100%\"/><use href=\"#_k\" x=\"93.8%\" y=\"-8\"/>");
    assertThat(site.text("g/units/second.html"))
        .contains("与所有单位的中位数相比，少得最多的是“甲项”（少 0.25 分），多得最多的是“乙项”（多 0.25 分）。")
        .contains("弱项：低于中位数 甲项 少 0.25 分 得 5.0，中位数 5.25")
        .contains("强项：高于中位数 乙项 多 0.25 分 得 4.0，中位数 3.75");
  }

  @Test
  void aShortDerivation_standsInTheOpen() {
    String html = site.html("p/units/more.html");
    String leaf = html.substring(html.indexOf("<div id=\"c\">"), html.indexOf("<div id=\"d\">"));
    assertThat(leaf).contains("丙项</a>", "起评分", "登记错误每例扣1分", "依据：台账");
    assertThat(html).doesNotContain("<details class=\"leaf\"");
  }

  @Test
  void aClosedCard_saysWhatWasLostAndWhy_andHoldsTheLongDerivation() {
    String html = site.html("p/units/alone.html");
    String card = html.substring(html.indexOf("<details"), html.indexOf("</details>"));
    assertThat(card).contains("<span>丙项", "少得 1 分：");
    assertThat(card.substring(card.indexOf("</summary>")))
        .contains("<div id=\"c\">", "起评分", "登记错误每例扣1分", "依据：台账");
  }

  @Test
  void branches_areAddedUpOnThePage_alsoWhereTheyAreRescaled() {
    assertThat(site.html("p/units/more.html")).contains("<p>枝 2 + 1 = 3</p>\n<p>3 + 3 = 6</p>");
    assertThat(site.text("p/units/alone.html"))
        .contains("枝 2 ÷ 3 × 5 = 3.3333，有指标不适用，由其余指标按分值折算；四舍五入到 4 位小数");
  }

  @Test
  void periodsAndSources_areComparedInASentence() {
    assertThat(site.text("c/units/u.html"))
        .contains("全年比半年多 1.0 分；多得最多的是“甲项”（多 2.0 分）；少得最多的是“乙项”（少 1.0 分）。")
        .contains("自评比考评多 0.6 分；多得最多的是“甲项”（多 0.6 分）。");
  }

  @Test
  void theWayBack_leadsThroughWhatLiesAbove() {
    assertThat(site.html("p/units/more.html"))
        .contains("<li><a href=\"../groups/east.html\">东片</a></li>\n</ol>\n</nav>");
    assertThat(site.html("p/indicators/c.html"))
        .contains(
            """
            <li><a href="../scheme.html">考评方案</a></li>
            <li><a href="tree.html">整棵</a></li>
            <li><a href="twig.html">枝</a></li>
            </ol>""");
  }
}
