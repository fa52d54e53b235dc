package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules do and how they came to their points, in words that hold for every case. */
class RuleTextsTest {
  @TempDir private static Path folder;

  private static SiteText chinese;
  private static SiteText english;

  @BeforeAll
  static void build() throws IOException {
    chinese = site("zh-CN");
    english = site("en");
  }

  private static SiteText site(String language) throws IOException {
    Path workspace = folder.resolve(language);
    TestWorkspace.write(workspace.resolve("site.yaml"), "{title: T, language: " + language + "}");
    TestWorkspace.evaluation(
        workspace,
        "l",
        """
        points: 110
        indicators:
          - id: marks
            title: A
            points: 10
            measures: [{id: m, title: M, unit: '%'}]
            rules: [{id: r, measure: m, scale: [{at: 0%, points: 2}, {at: 80%, points: 6}, {at: 100%, points: 10}]}]
          - id: level
            title: B
            points: 10
            measures: [{id: m, title: M, unit: '%'}]
            rules: [{id: r, measure: m, scale: [{at: 30%, points: 10}, {at: 10%, points: 10}]}]
          - id: posts
            title: C
            points: 10
            measures: [{id: m, title: M, unit: '%'}]
            rules: [{id: r, measure: m, scale: {from: 80%, to: 20%, points: 10}}]
          - id: logarithm
            title: D
            points: 10
            measures: [{id: m, title: M, unit: '%'}]
            rules: [{id: r, measure: m, scale: {from: 1%, to: 16%, points: 10}, by: logarithm}]
          - id: one-post
            title: E
            points: 10
            measures: [{id: m, title: M, unit: '%'}]
            rules: [{id: r, measure: m, scale: {from: 5%, to: 5%, points: 10}}]
          - id: banded
            title: F
            points: 10
            measures: [{id: m, title: M, unit: '%'}]
            rules: [{id: r, measure: m, bands: [{above: 15%, points: 10}, {from: 15%, points: 6}, {points: 1}]}]
          - id: cheap
            title: G
            points: 10
            measures: [{id: m, title: M, unit: '%'}]
            rules: [{id: r, measure: m, relative: {to: least, points: 10}}]
          - id: free
            title: H
            points: 10
            measures: [{id: m, title: M, unit: '%'}]
            rules: [{id: r, measure: m, relative: {to: least, points: 10}}]
          - id: quick
            title: I
            points: 10
            measures: [{id: m, title: M, unit: '%'}]
            rules: [{id: r, measure: m, by-rank: [10, 8], best: least}]
          - id: counted
            title: J
            points: 10
            rules: [{id: r, deduct: {by-count: [0.5, 2, all]}, per: E}]
          - id: all
            title: K
            points: 10
            measures: [{id: m, title: M, unit: '%'}]
            rules:
              - {id: found, deduct: all}
              - {id: filed, deduct: all, check: true}
              - {id: low, deduct: all, measure: m, below: 60%}
        """,
        "x",
        "y",
        "z");
    unit(workspace, "x", "90", "60", "3", "16", "3", "3", "[{rule: r}, {rule: r}]");
    unit(workspace, "y", "-1", "80", "1", "15", "2.5", "0", "[{rule: r, count: 4}]");
    unit(workspace, "z", "100.5", "20", "17", "14", "4", "-1", "[{rule: r}]");
    return SiteText.build(workspace, folder.resolve("site-" + language));
  }

  private static void unit(Path workspace, String id, String... recorded) throws IOException {
    Object[] all = new Object[recorded.length + 1];
    all[0] = id;
    System.arraycopy(recorded, 0, all, 1, recorded.length);
    TestWorkspace.write(
        workspace.resolve("data/l/results/" + id + ".yaml"),
        """
        unit: %1$s
        assessments:
          - records:
              marks: {measures: {m: %2$s%%}}
              level: {measures: {m: 20%%}}
              posts: {measures: {m: %3$s%%}}
              logarithm: {measures: {m: %4$s%%}}
              one-post: {measures: {m: 1%%}}
              banded: {measures: {m: %5$s%%}}
              cheap: {measures: {m: %6$s%%}}
              free: {measures: {m: %7$s%%}}
              quick: {measures: {m: %6$s%%}}
              counted: {findings: %8$s}
              all: {measures: {m: 70%%}, checks: {filed: true}}
        """
            .formatted(all));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          l/units/x | M 90%，在 80%（6 分）与 100%（10 分）之间：6 + 10% ÷ 20% × 4 分
          l/units/y | M −1%，低于 0%，按 0% 计 2 分
          l/units/z | M 100.5%，高于 100%，按 100% 计 10 分
          l/units/x | M 20%，在 10% 与 30% 之间，两点都是 10 分
          l/units/x | M 60%，距 80% 有 20%：20% ÷ 60% × 10 分；四舍五入到 4 位小数
          l/units/y | M 80%，没有越过 80%，不得分
          l/units/z | M 20%，达到 20%，得满 10 分
          l/units/x | M 3%：ln（3 ÷ 1）÷ ln（16 ÷ 1）× 10 分；四舍五入到 4 位小数
          l/units/y | M 1%，没有越过 1%，不得分
          l/units/x | M 1%，起点与终点同为 5%，都得满 10 分
          l/units/x | M 16%，高于 15%
          l/units/y | M 15%，达到 15% 档
          l/units/z | M 14%，未达到以上各档
          l/units/x | M 3%：同组最低 2.5% ÷ 3% × 10 分；四舍五入到 4 位小数
          l/units/x | M 3%，同组最低 −1%，不大于 0，不得分
          l/units/y | M 0%，不大于 0，得满 10 分
          l/units/x | M 3%，3 个单位中由低到高第 2
          l/units/x | 2 E，共计 2 分
          l/units/y | 4 E，3 E及以上共计 10 分
          l/scheme | 按M在以下各点之间的位置得分：0% 得 2 分、80% 得 6 分、100% 得 10 分
          l/scheme | 按M从 80%（0 分）到 20%（满 10 分）的位置得分
          l/scheme | 按M的对数从 1%（0 分）到 16%（满 10 分）的位置得分
          l/scheme | 按M分档：高于 15% 得 10 分、15% 及以上得 6 分、其余得 1 分
          l/scheme | 按同组最低值与M之比得分，最高 10 分
          l/scheme | 按M在同组由低到高的名次得分，依次为 10、8 分
          l/scheme | 按E数合计扣分：1 E扣 0.5 分、2 E扣 2 分、3 E及以上扣去全部 10 分
          l/scheme | 未做到扣去全部 10 分
          l/scheme | M低于 60%的，扣去全部 10 分
          """)
  void inChinese(String page, String text) {
    assertThat(chinese.html(page + ".html")).contains(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          l/units/x | M 90%, between 80% (6) and 100% (10): 6 + 10% ÷ 20% × 4
          l/units/y | M −1%: below 0%, so 2 as at 0%
          l/units/z | M 100.5%: above 100%, so 10 as at 100%
          l/units/x | M 20%, between 10% and 30%, both 10
          l/units/x | M 60%, 20% from 80%: 20% ÷ 60% × 10; rounded half up to 4 decimals
          l/units/y | M 80%: not past 80%, no points
          l/units/z | M 20%: reaches 20%, all 10
          l/units/x | M 3%: ln(3 ÷ 1) ÷ ln(16 ÷ 1) × 10; rounded half up to 4 decimals
          l/units/x | M 1%: both ends are 5%, all 10
          l/units/x | M 16%: above 15%
          l/units/z | M 14%: reaches none of the bands
          l/units/x | M 3%: least 2.5% ÷ 3% × 10; rounded half up to 4 decimals
          l/units/x | M 3%: the least is −1%, no points
          l/units/y | M 0%: not above 0, all 10
          l/units/x | M 3%: place 2 of 3, the least first
          l/units/x | 2 × E: 2 together
          l/units/y | 4 × E: 10 together, as for 3
          l/scheme | By M, in proportion between 2 at 0%, 6 at 80%, 10 at 100%
          l/scheme | By how far M has come from 80% (0) to 20% (10)
          l/scheme | By how far the logarithm of M has come from that of 1% (0) to that of 16% (10)
          l/scheme | By M: 10 above 15%, 6 from 15%, else 1
          l/scheme | In proportion of the least M among the peers to its own; at most 10
          l/scheme | By place among the peers in M, the least first: 10, 8
          l/scheme | By the number of cases (E), together: 1 × E: −0.5, 2 × E: −2, 3 × E or more: −10 (all points)
          l/scheme | −10 (all points) if not
          l/scheme | M below 60%: −10 (all points)
          """)
  void inEnglish(String page, String text) {
    assertThat(english.html(page + ".html")).contains(text);
  }
}
