package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages say that a number was rounded or rescaled where it was, and nowhere else. */
class WorkingTextsTest {
  @TempDir private static Path folder;

  private static SiteText site;

  @BeforeAll
  static void build() throws IOException {
    Path workspace = folder.resolve("w");
    weighted(workspace);
    ruled(workspace);
    added(workspace);
    site = SiteText.build(workspace, folder.resolve("site"));
  }

  private static void weighted(Path workspace) throws IOException {
    TestWorkspace.evaluation(
        workspace,
        "w",
        """
        points: 40
        decimals: 0
        periods:
          - {id: p1, title: 一期, weight: 30%}
          - {id: p2, title: 二期, weight: 20%}
          - {id: p3, title: 三期, weight: 50%}
        indicators:
          - {id: a, title: 甲, points: 10, judged: {}}
          - {id: b, title: 乙, points: 10, judged: {}}
          - {id: c, title: 丙, points: 10, judged: {}, when-not-applicable: rescale}
          - {id: d, title: 丁, points: 10, judged: {}, when-not-applicable: rescale}
        """,
        "x");
    TestWorkspace.write(
        workspace.resolve("data/w/results/x.yaml"),
        """
        unit: x
        assessments:
          - period: p1
            records: {a: {score: 9.9999, reason: 略}, b: {score: 9, reason: 略}, c: {score: 8, reason: 略}, d: {not-applicable: 无}}
          - period: p2
            records: {a: {score: 10}, b: {score: 9, reason: 略}, c: {not-applicable: 无}, d: {score: 8, reason: 略}}
          - period: p3
            records: {a: {score: 10}, b: {score: 9.0002, reason: 略}, c: {score: 9, reason: 略}, d: {score: 9, reason: 略}}
        """);
  }

  private static void ruled(Path workspace) throws IOException {
    TestWorkspace.evaluation(
        workspace,
        "r",
        """
        points: 10
        indicators:
          - id: a
            title: 甲
            points: 10
            start: full
            measures: [{id: m, title: 率, unit: '%'}, {id: n, title: 数, unit: 个}]
            rules:
              - {id: cases, deduct: 0.0625, per: 例}
              - {id: whole, measure: m, proportional: {full-at: 100%, points: 6}}
              - {id: part, measure: m, proportional: {full-at: 80%, points: 0.0625}}
              - {id: third, deduct: 1, per: 3%, measure: m, below: 100%, steps: exact}
              - {id: eighth, deduct: 0.0625, per: 1%, measure: m, below: 41%, steps: exact}
              - {id: capped, deduct: 1, per: 3%, measure: m, below: 100%, steps: exact, at-most: 0.3333}
              - {id: best, measure: n, relative: {to: best, points: 5}}
              - {id: least, measure: n, relative: {to: best, points: 3}, at-most: 1.0001}
        """,
        "x",
        "y");
    result(workspace, "r", "x", "{a: {measures: {m: 40%, n: 3333}, findings: [{rule: cases}]}}");
    result(
        workspace, "r", "y", "{a: {measures: {m: 99.9999%, n: 9999}, findings: [{rule: cases}]}}");
  }

  private static void added(Path workspace) throws IOException {
    TestWorkspace.evaluation(
        workspace,
        "t",
        """
        points: 20
        decimals: 1
        parts: [{id: main, title: 主要, points: 16}, {id: extra, title: 附加, points: 4}]
        indicators:
          - id: tree
            title: 整棵
            points: 10
            indicators:
              - {id: a, title: 甲, points: 4, judged: {}, when-not-applicable: rescale}
              - {id: b, title: 乙, points: 3, judged: {}, when-not-applicable: rescale}
              - {id: c, title: 丙, points: 3, judged: {}, when-not-applicable: rescale}
          - {id: d, title: 丁, points: 6, judged: {}, when-not-applicable: rescale}
          - {id: e, title: 戊, points: 4, part: extra, judged: {}, when-not-applicable: rescale}
        """,
        "exact",
        "rounded",
        "part",
        "without");
    String not = "{not-applicable: 无}";
    result(
        workspace, "t", "exact", scores(score("3.0001"), score("2"), not, score("6"), score("4")));
    result(
        workspace,
        "t",
        "rounded",
        scores(not, score("3"), score("2.2501"), score("5"), score("4")));
    result(workspace, "t", "part", scores(score("4"), score("2.05"), score("3"), not, score("3")));
    result(workspace, "t", "without", scores(score("4"), score("2"), score("3"), score("5"), not));
  }

  private static String score(String score) {
    return "{score: " + score + ", reason: 略}";
  }

  private static String scores(String a, String b, String c, String d, String e) {
    return "{a: %s, b: %s, c: %s, d: %s, e: %s}".formatted(a, b, c, d, e);
  }

  private static void result(Path workspace, String evaluation, String unit, String records)
      throws IOException {
    TestWorkspace.write(
        workspace.resolve("data/" + evaluation + "/results/" + unit + ".yaml"),
        "unit: " + unit + "\nassessments: [{records: " + records + "}]\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # over periods: rounded to a whole number, exact with four digits, over some periods
          w/units/x | 30% × 9.9999 + 20% × 10 + 50% × 10 = 10；四舍五入到 4 位小数
          w/units/x | 30% × 9 + 20% × 9 + 50% × 9.0002 = 9.0001
          w/units/x | （30% × 8 + 50% × 9）÷ 80% = 8.625
          w/units/x | （20% × 8 + 50% × 9）÷ 70% = 8.7143；四舍五入到 4 位小数
          w/units/x | 10 + 9.0001 + 8.625 + 8.7143 = 36.3394，四舍五入为 36
          # branches and parts: rescaled exactly, rescaled and rounded, left out, published
          t/units/exact | （3.0001 + 2）÷ 7 × 10 = 7.143，有指标不适用，由其余指标按分值折算
          t/units/rounded | （3 + 2.2501）÷ 6 × 10 = 8.7502，有指标不适用，由其余指标按分值折算；四舍五入到 4 位小数
          t/units/rounded | 8.7502 + 5 + 4 = 17.7502，四舍五入为 17.8
          t/units/part | 4 + 2.05 + 3 = 9.05
          t/units/part | 主要 9.05 ÷ 10 × 16 = 14.48，有指标不适用，由其余指标按分值折算；14.48 + 3 = 17.48，四舍五入为 17.5
          t/units/without | 9 + 5 = 14.0；附加不适用，不计入总分
          """)
  void sumsSayWhetherTheyWereRoundedOrRescaled(String page, String working) {
    assertThat(site.html(page + ".html")).contains(working + "</p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          r/units/x | 1 例 × 0.0625 分
          r/units/x | 率 40%：40% ÷ 80% × 0.0625 分；四舍五入到 4 位小数
          r/units/x | 率 40%，相差 60%：60% ÷ 3% × 1 分
          r/units/x | 率 40%，相差 1%：1% ÷ 1% × 0.0625 分
          r/units/x | 率 40%，相差 60%：60% ÷ 3% × 1 分；本规则最多计 0.3333 分
          r/units/x | 数 3333 个：3333 个 ÷ 同组最高 9999 个 × 5 分；四舍五入到 4 位小数
          r/units/x | 数 3333 个：3333 个 ÷ 同组最高 9999 个 × 3 分
          r/units/y | 率 99.9999%：99.9999% ÷ 100% × 6 分；四舍五入到 4 位小数
          r/units/y | 率 99.9999%，相差 0.0001%：0.0001% ÷ 3% × 1 分；四舍五入到 4 位小数
          r/units/y | 数 9999 个：9999 个 ÷ 同组最高 9999 个 × 5 分
          """)
  void rulesSayWhetherTheirPointsWereRounded(String page, String working) {
    assertThat(site.html(page + ".html")).contains("<i>" + working + "</i>");
  }

  @Test
  void aPartThatIsLeftOut_rescalesNothing() {
    assertThat(site.html("t/units/without.html")).doesNotContain("由其余指标按分值折算</p>");
  }
}
