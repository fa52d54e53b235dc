package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoping.diagnostic.Language;
import org.kaoping.reckon.LeafScore;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Tree;
import org.kaoping.result.UnitResult;
import org.kaoping.wording.LossWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.SumWords;
import org.kaoping.wording.Words;

/** A loss is explained by what makes it up, to the last digit, in Chinese and in English. */
class LossTextsTest {
  /** Parts that are told, as on the page of a unit. */
  private static final int MOST = 3;

  @TempDir private static Path folder;

  private static List<RankedEvaluation> evaluations;

  @BeforeAll
  static void check() throws IOException {
    inOnePeriod(folder);
    inPeriods(folder);
    evaluations = Validation.run(folder).value().orElseThrow().evaluations();
  }

  /**
   * Returns what is said of all leaves of a unit.
   *
   * @param of id of the evaluation, a stroke, and that of the unit
   */
  private static List<String> said(String of, Language language) {
    Words words = Words.of(language);
    List<String> said = new ArrayList<>();
    for (RankedEvaluation ranked : evaluations) {
      SchemeWords scheme = new SchemeWords(ranked.scheme(), words);
      SumWords sums = new SumWords(ranked.scheme(), words);
      LossWords losses = new LossWords(words, scheme, sums, MOST);
      for (UnitResult result : ranked.results()) {
        if (of.equals(ranked.evaluation().id() + "/" + result.unit())) {
          List<LeafScore> leaves = ranked.scorer().derive(result);
          Tree tree = ranked.scorer().sums(result.unit(), leaves);
          leaves.forEach(leaf -> losses.of(leaf, tree).ifPresent(said::add));
        }
      }
    }
    return said;
  }

  private static void inOnePeriod(Path workspace) throws IOException {
    TestWorkspace.evaluation(
        workspace,
        "l",
        """
        points: 110
        indicators:
          - id: banded
            title: A
            points: 10
            start: zero
            measures: [{id: m, title: M, unit: '%'}]
            rules:
              - {id: band, measure: m, bands: [{from: 10%, points: 4}, {points: 10}]}
              - {id: over, text: over, deduct: 2, measure: m, above: 15%}
          - id: shared
            title: B
            points: 10
            measures: [{id: m, title: M, unit: '%'}]
            rules:
              - {id: share, measure: m, proportional: {full-at: 100%, points: 4}}
              - {id: place, measure: m, by-rank: [6, 3]}
          - id: answered
            title: C
            points: 10
            rules:
              - {id: plan, text: plan, award: 4, check: true}
              - {id: prize, text: prize, award: 6}
          - id: started
            title: D
            points: 10
            start: 8
            rules: [{id: error, text: error, deduct: 1, per: E, at-most: 1}]
          - id: ceiling
            title: E
            points: 10
            start: full
            ceiling: 9
            note: note
            rules: [{id: error, text: error, deduct: 0.5}]
          - id: floor
            title: F
            points: 10
            floor: 2
            rules: [{id: error, text: error, deduct: 9}]
          - {id: judged, title: G, points: 10, judged: {}}
          - {id: exempt, title: H, points: 10, judged: {}, when-not-applicable: zero}
          - id: many
            title: I
            points: 10
            rules:
              - {id: one, text: one, deduct: 0.2}
              - {id: two, text: two, deduct: 2}
              - {id: three, text: three, deduct: 0.3}
              - {id: four, text: four, deduct: 1}
              - {id: five, text: five, deduct: 0.5}
          - id: endless
            title: J
            points: 10
            rules: [{id: win, text: win, award: 3, per: W}]
          - id: capped
            title: K
            points: 10
            rules: [{id: win, text: win, award: 3, per: W, at-most: 10}]
        """,
        "x",
        "y");
    String wins = "{findings: [{rule: win, count: 2}]}";
    String many =
        "{findings: [{rule: one}, {rule: two}, {rule: three}, {rule: four}, {rule: five}]}";
    String records =
        """
        unit: %s
        assessments:
          - records:
              banded: {measures: {m: 20%%}}
              shared: {measures: {m: %s%%}}
              answered: {checks: {plan: false}, findings: [{rule: prize}]}
              started: {findings: [{rule: error, count: 2, note: note}]}
              ceiling: {findings: [{rule: error}]}
              floor: {findings: [{rule: error}]}
              judged: {score: 9.5, reason: reason}
              exempt: {not-applicable: reason}
              many: %s
              endless: %s
              capped: %s
        """;
    TestWorkspace.write(
        workspace.resolve("data/l/results/x.yaml"), records.formatted("x", "50", many, wins, wins));
    TestWorkspace.write(
        workspace.resolve("data/l/results/y.yaml"), records.formatted("y", "80", many, wins, wins));
  }

  private static void inPeriods(Path workspace) throws IOException {
    TestWorkspace.evaluation(
        workspace,
        "p",
        """
        points: 30
        periods:
          - {id: p1, title: P1, weight: 30%}
          - {id: p2, title: P2, weight: 20%}
          - {id: p3, title: P3, weight: 50%}
        indicators:
          - {id: a, title: A, points: 10, judged: {}, when-not-applicable: rescale}
          - id: b
            title: B
            points: 10
            when-not-applicable: rescale
            rules:
              - {id: one, text: one, deduct: 1}
              - {id: two, text: two, deduct: 1}
              - {id: three, text: three, deduct: 1}
              - {id: four, text: four, deduct: 1}
          - {id: c, title: C, points: 10, judged: {}, when-not-applicable: rescale}
        """,
        "x",
        "y");
    String some =
        """
        unit: %s
        assessments:
          - {period: p1, records: {a: {score: 9, reason: reason}, b: {not-applicable: none}, c: %s}}
          - {period: p2, records: {a: {score: 8, reason: reason}, b: clean, c: %s}}
          - period: p3
            records:
              a: {score: 10}
              b: {findings: [{rule: one}, {rule: two}, {rule: three}, {rule: four}]}
              c: %s
        """;
    String not = "{not-applicable: none}";
    TestWorkspace.write(
        workspace.resolve("data/p/results/x.yaml"),
        some.formatted("x", "{score: 10}", "{score: 10}", "{score: 10}"));
    TestWorkspace.write(
        workspace.resolve("data/p/results/y.yaml"), some.formatted("y", not, not, not));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what of the points that rules can give was not reached, and what others took
          l/x | 少得 8 分：M 20%，达到 10% 档（最多 10 分，得 4 分，−6）；over（M 20%，−2）
          l/x | 少得 5 分：M 50%：50% ÷ 100% × 4 分（最多 4 分，得 2 分，−2）；M 50%，2 个单位中第 2（最多 6 分，得 3 分，−3）
          l/x | 少得 4 分：plan（未做到，−4）
          # a start below the full points, a cap, a ceiling, a floor
          l/x | 少得 3 分：起评分 8 分，满分 10 分（−2）；note（2 E × 1 分；本规则最多计 1 分，−1）
          l/x | 少得 1 分：error（−0.5）；合计 9.5 分，高于最高分，计 9 分（−0.5）
          l/x | 少得 8 分：error（−9）；合计 1 分，低于最低分，计 2 分（+1）
          # a judgement, not applicable, more than a line holds
          l/x | 少得 0.5 分：reason
          l/x | 少得 10 分：不适用，计 0 分：reason
          l/x | 少得 4 分：two（−2）；four（−1）；five（−0.5）；其余 2 项合计（−0.5）
          # what is given without an end makes good what the start lacks
          l/x | 少得 4 分：起评分 0 分，满分 10 分（−10）；win（2 W × 3 分，+6）
          l/x | 少得 4 分：win（2 W × 3 分；最多 10 分，得 6 分，−4）
          # by weight, over some of the periods, rounded, and in the total
          p/x | 少得 0.7 分：P1 reason（−1 × 30% = −0.3）；P2 reason（−2 × 20% = −0.4）
          p/x | 少得 2.8571 分：P3 one（−1 × 50% ÷ 70% ≈ −0.7143）；P3 two（−1 × 50% ÷ 70% ≈ −0.7143）；P3 three（−1 × 50% ÷ 70% ≈ −0.7143）；其余 2 项合计（−0.7142）；P1不适用，由其余时段计分
          p/y | 少得 0.7 分：P1 reason（−1 × 30% = −0.3）；P2 reason（−2 × 20% = −0.4）；有指标不适用，按分值折算，总分少 1.05 分
          """)
  void inChinese(String unit, String line) {
    assertThat(said(unit, Language.CHINESE)).contains(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          l/x | 8 points lost: M 20%: reaches the band from 10% (4 of at most 10, −6); over (M 20%, −2)
          l/x | 5 points lost: M 50%: 50% ÷ 100% × 4 (2 of at most 4, −2); M 50%: place 2 of 2 (3 of at most 6, −3)
          l/x | 4 points lost: plan (not done, −4)
          l/x | 3 points lost: starts with 8 of 10 (−2); note (2 × 1 per E; this rule counts at most 1, −1)
          l/x | 1 point lost: error (−0.5); adds up to 9.5, above the ceiling: counts as 9 (−0.5)
          l/x | 8 points lost: error (−9); adds up to 1, below the floor: counts as 2 (+1)
          l/x | 0.5 points lost: reason
          l/x | 10 points lost: not applicable, 0 points: reason
          l/x | 4 points lost: two (−2); four (−1); five (−0.5); 2 more together (−0.5)
          l/x | 4 points lost: starts with 0 of 10 (−10); win (2 × 3 per W, +6)
          l/x | 4 points lost: win (2 × 3 per W; 6 of at most 10, −4)
          p/x | 0.7 points lost: P1: reason (−1 × 30% = −0.3); P2: reason (−2 × 20% = −0.4)
          p/y | 0.7 points lost: P1: reason (−1 × 30% = −0.3); P2: reason (−2 × 20% = −0.4); other indicators do not apply and this one stands for them: 1.05 less in the total
          """)
  void inEnglish(String unit, String line) {
    assertThat(said(unit, Language.ENGLISH)).contains(line);
  }
}
