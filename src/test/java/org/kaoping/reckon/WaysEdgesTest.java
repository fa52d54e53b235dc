package org.kaoping.reckon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;

/** Ways to the next grade, where there are few or none. */
class WaysEdgesTest {
  static final String GRADES =
      """
      grades:
        bands: [{id: good, title: 良, from: 18}, {id: fair, title: 中, from: 15}, {id: poor, title: 差}]
      """;
  static final String TWO =
      """
      points: 20
      decimals: 1
      indicators:
        - {id: x, title: 甲, points: 10, rules: [{id: r, deduct: 1, per: 例}]}
        - {id: y, title: 乙, points: 10, when-not-applicable: rescale, judged: {step: 0.5}}
      """;

  @TempDir Path folder;

  private GradeProspect prospect(String scheme, String result) throws IOException {
    RankedEvaluation ranked = Sample.ranked(folder, scheme, List.of(result));
    Standing standing = ranked.awards().standings().get(0);
    return Prospects.of(ranked)
        .grade(standing, Leaves.of(ranked, standing), Leaves.sums(ranked, standing));
  }

  private GradeProspect.Ways ways(String scheme, String result) throws IOException {
    return (GradeProspect.Ways) prospect(scheme, result);
  }

  /** Returns the ways of a leaf {@code x} of 10 points, with a grade from 9 points on. */
  private GradeProspect.Ways leaf(String leaf, String record) throws IOException {
    return ways(
        """
        points: 10
        indicators: [{id: x, title: 指标, points: 10, %s}]
        grades: {bands: [{id: good, title: 良, from: 9}, {id: poor, title: 差}]}
        """
            .formatted(leaf),
        "assessments: [{records: {x: %s}}]\n".formatted(record));
  }

  static String two(int cases, String score) {
    String findings = cases == 0 ? "clean" : "{findings: [{rule: r, count: " + cases + "}]}";
    String reason = score.equals("10") ? "" : ", reason: 材料不全";
    return "assessments: [{records: {x: %s, y: {score: %s%s}}}]\n"
        .formatted(findings, score, reason);
  }

  private static GradeProspect none(GradeProspect.Reason reason) {
    return new GradeProspect.None(reason);
  }

  static Change.MeasureTo to(String from, String to) {
    return new Change.MeasureTo(moved("m", from, to), Optional.empty());
  }

  private static Change.Moved moved(String measure, String from, String to) {
    return new Change.Moved(measure, Fraction.of(Decimal.of(from)), Fraction.of(Decimal.of(to)));
  }

  static Change enough(Way way) {
    return way.enough().orElseThrow().change();
  }

  @Test
  void withoutGradesThereIsNoBetterOne() throws IOException {
    assertThat(prospect(TWO, two(3, "9"))).isEqualTo(none(GradeProspect.Reason.NO_GRADES));
  }

  @Test
  void aStatedTotalHasNoWays() throws IOException {
    assertThat(prospect("points: 100\ntotal: stated\n", "assessments: [{total: 80}]\n"))
        .isEqualTo(none(GradeProspect.Reason.STATED));
  }

  @Test
  void withoutPointsThereIsNoGrade() throws IOException {
    String scheme =
        """
        points: 10
        indicators: [{id: x, title: 甲, points: 10, when-not-applicable: rescale, judged: {}}]
        """;

    assertThat(prospect(scheme + GRADES, "assessments: [{records: {x: {not-applicable: 无}}}]\n"))
        .isEqualTo(none(GradeProspect.Reason.NO_POINTS));
  }

  @Test
  void theBestGradeHasNoBetterOneAlsoExactlyOnItsBound() throws IOException {
    assertThat(prospect(TWO + GRADES, two(2, "10"))).isEqualTo(none(GradeProspect.Reason.BEST));
  }

  @ParameterizedTest
  @CsvSource({"zero, ZEROED", "{grade: poor}, CAPPED", "{grade: fair}, CAPPED"})
  void aVetoKeepsFromABetterGrade(String effect, GradeProspect.Reason reason) throws IOException {
    String scheme = TWO + GRADES + "vetoes: [{id: v, text: 否决, effect: " + effect + "}]\n";

    assertThat(prospect(scheme, two(3, "9") + "vetoes: [{veto: v}]\n")).isEqualTo(none(reason));
  }

  @Test
  void aVetoThatCapsAtTheNextGradeLeavesThatOne() throws IOException {
    String scheme = TWO + GRADES + "vetoes: [{id: v, text: 否决, effect: {grade: fair}}]\n";

    GradeProspect.Ways ways = ways(scheme, two(8, "10") + "vetoes: [{veto: v}]\n");

    assertThat(ways.target().id()).isEqualTo("fair");
    assertThat(ways.gap()).contains(Decimal.of(3));
    assertThat(ways.cheapest().orElseThrow().greatest().grade()).contains("fair");
    assertThat(enough(ways.cheapest().orElseThrow())).isEqualTo(new Change.FewerCases(8, 5));
  }

  @Test
  void theCheapestWayHasTheLeastGainThatIsEnough() throws IOException {
    GradeProspect.Ways ways = ways(TWO + GRADES, two(3, "9.5"));

    assertThat(ways.target().id()).isEqualTo("good");
    assertThat(ways.gap()).contains(Decimal.of("1.5"));
    assertThat(enough(ways.computed().get(0))).isEqualTo(new Change.FewerCases(3, 1));
    assertThat(ways.judged().get(0).isJudged()).isTrue();
    assertThat(ways.judged().get(0).greatest().gain()).isEqualTo(Decimal.of("0.5"));
    assertThat(ways.judged().get(0).enough()).isEmpty();
    assertThat(ways.cheapest()).isEqualTo(ways.cheapestComputed());
    assertThat(ways.together()).isEmpty();
  }

  @Test
  void exactlyOnTheBoundIsEnough() throws IOException {
    GradeProspect.Ways ways = ways(TWO + GRADES, two(3, "10"));

    assertThat(ways.gap()).contains(Decimal.ONE);
    assertThat(enough(ways.computed().get(0))).isEqualTo(new Change.FewerCases(3, 2));
    assertThat(ways.computed().get(0).enough().orElseThrow().gain()).isEqualTo(Decimal.ONE);
  }

  @Test
  void waysGoTogetherWhereNoneIsEnough() throws IOException {
    GradeProspect.Ways ways = ways(TWO + GRADES, two(2, "8.5"));

    assertThat(ways.computed()).hasSize(1);
    assertThat(enough(ways.computed().get(0))).isEqualTo(new Change.FewerCases(2, 0));

    GradeProspect.Ways far = ways(TWO + GRADES.replace("18", "19.5"), two(2, "8.5"));

    assertThat(far.cheapest()).isEmpty();
    assertThat(far.together().orElseThrow().ways()).hasSize(2);
    assertThat(far.together().orElseThrow().gain()).isEqualTo(Decimal.of("3.5"));
    assertThat(far.together().orElseThrow().grade()).contains("good");
  }

  @Test
  void aLeafThatDoesNotApplyIsNoWayAndOthersStandForIt() throws IOException {
    String result =
        "assessments: [{records: {x: {findings: [{rule: r, count: 2}]}, y: {not-applicable: 无}}}]\n";

    GradeProspect.Ways ways = ways(TWO + GRADES, result);

    assertThat(ways.judged()).isEmpty();
    assertThat(ways.computed()).hasSize(1);
    assertThat(ways.computed().get(0).greatest().gain()).isEqualTo(Decimal.of(4));
    assertThat(enough(ways.computed().get(0))).isEqualTo(new Change.FewerCases(2, 1));
  }

  @Test
  void periodsWeighTheGain() throws IOException {
    String scheme =
        """
        points: 10
        periods: [{id: p, title: 半年, weight: 30%}, {id: q, title: 年终, weight: 70%}]
        indicators: [{id: x, title: 甲, points: 10, rules: [{id: r, deduct: 2, per: 例}]}]
        grades: {bands: [{id: good, title: 良, from: 9}, {id: poor, title: 差}]}
        """;
    String result =
        """
        assessments:
          - {period: p, records: {x: {findings: [{rule: r, count: 3}]}}}
          - {period: q, records: {x: {findings: [{rule: r}]}}}
        """;

    GradeProspect.Ways ways = ways(scheme, result);

    assertThat(ways.gap()).contains(Decimal.of("2.2"));
    assertThat(ways.computed())
        .extracting(way -> way.period().orElseThrow(), way -> way.greatest().gain().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("p", "1.8"),
            org.assertj.core.groups.Tuple.tuple("q", "1.4"));
    assertThat(ways.together().orElseThrow().gain()).isEqualTo(Decimal.of("3.2"));
  }

  @Test
  void aNegativeTotalIsLifted() throws IOException {
    GradeProspect.Ways ways =
        leaf(
            "floor: none, rules: [{id: r, deduct: 3, per: 例}]",
            "{findings: [{rule: r, count: 999999999}]}");

    assertThat(ways.gap()).contains(Decimal.of(2_999_999_996L));
    assertThat(enough(ways.computed().get(0))).isEqualTo(new Change.FewerCases(999_999_999, 0));
  }

  @Test
  void aGainThatTheFloorSwallowsIsNone() throws IOException {
    String rules = "rules: [{id: r, deduct: 2, per: 例}, {id: s, deduct: 20}]";

    GradeProspect.Ways ways = leaf(rules, "{findings: [{rule: r, count: 3}, {rule: s}]}");

    assertThat(ways.computed())
        .extracting(way -> way.rule().orElseThrow().id())
        .containsExactly("s");
    assertThat(ways.computed().get(0).greatest().gain()).isEqualTo(Decimal.of(4));
  }

  @Test
  void beyondTheCeilingNothingIsGained() throws IOException {
    GradeProspect.Ways ways =
        leaf(
            "start: 12, note: 原文, rules: [{id: r, deduct: 1, per: 例}]",
            "{findings: [{rule: r, count: 4}, {rule: r, count: 2}]}");

    assertThat(ways.computed().get(0).greatest().change()).isEqualTo(new Change.FewerCases(6, 2));
    assertThat(enough(ways.computed().get(0))).isEqualTo(new Change.FewerCases(6, 3));
  }

  @Test
  void casesAboveTheCapCostNothing() throws IOException {
    GradeProspect.Ways ways =
        leaf(
            "rules: [{id: r, deduct: 1, per: 例, at-most: 3}]", "{findings: [{rule: r, count: 9}]}");

    assertThat(enough(ways.computed().get(0))).isEqualTo(new Change.FewerCases(9, 1));
  }

  @Test
  void theGreatestAmountsGoFirst() throws IOException {
    GradeProspect.Ways ways =
        leaf(
            "rules: [{id: r, deduct: {from: 0.5, to: 5}}]",
            "{findings: [{rule: r, amount: 0.5}, {rule: r, amount: 4}, {rule: r, amount: 0.5}]}");

    assertThat(enough(ways.computed().get(0))).isEqualTo(new Change.FewerCases(3, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # by whole ones, by hundredths where the record or the rule has decimals
          {id: r, deduct: 1, per: 1%, measure: m, below: 95%, steps: exact} | 90%   | 95 | 94
          {id: r, deduct: 1, per: 1%, measure: m, below: 95%, steps: exact} | 90.5% | 95 | 94
          {id: r, deduct: 1, per: 0.5%, measure: m, below: 95%, steps: started} | 90% | 95 | 94.5
          {id: r, deduct: 1, per: 1%, measure: m, below: 95%, steps: whole} | 90.5% | 94.01 | 93.01
          {id: r, deduct: 2, measure: m, above: 5%}                         | 7%    | 5  | 5
          {id: r, proportional: {full-at: 100%, points: 10}, measure: m}    | 30%   | 100 | 90
          {id: r, measure: m, bands: [{from: 95%, points: 10}, {from: 90%, points: 9}, {points: 0}]} | 12% | 95 | 90
          {id: r, measure: m, bands: [{from: 95%, points: 1}, {from: 90%, points: 9}, {points: 0}]}  | 97% | 94 | 94
          # past a bound that is left out, to the mark or post with most, never to what has no logarithm
          {id: r, measure: m, bands: [{above: 95%, points: 10}, {from: 95%, points: 9}, {points: 0}]} | 12% | 96 | 95
          {id: r, measure: m, scale: [{at: 0%, points: 0}, {at: 80%, points: 8}, {at: 100%, points: 10}]} | 70% | 100 | 90
          {id: r, measure: m, scale: [{at: 30%, points: 0}, {at: 10%, points: 10}]} | 20% | 10 | 12
          {id: r, measure: m, scale: {from: 60%, to: 10%, points: 10}}      | 30%   | 10 | 15
          {id: r, measure: m, scale: {from: 64%, to: 1%, points: 10}, by: logarithm} | 8% | 1 | 1
          # up to what counts
          {id: r, award: 1, per: 1%, measure: m, above: 80%, steps: whole}  | 85%   | 90 | 89
          {id: r, award: 10, measure: m, above: 80%}                        | 80%   | 81 | 81
          """)
  void measuresMoveToWhereTheKindGivesAll(String rule, String measured, String best, String enough)
      throws IOException {
    String m = "measures: [{id: m, title: 率, unit: '%'}], ";
    GradeProspect.Ways ways =
        leaf(m + "rules: [" + rule + "]", "{measures: {m: " + measured + "}}");

    String from = measured.replace("%", "");
    assertThat(ways.computed().get(0).greatest().change()).isEqualTo(to(from, best));
    assertThat(enough(ways.computed().get(0))).isEqualTo(to(from, enough));
  }

  @Test
  void aFindingIsGoneWhereItIsNotDue() throws IOException {
    GradeProspect.Ways ways =
        leaf(
            "measures: [{id: m, title: 率, unit: '%'}],"
                + " rules: [{id: r, deduct: {from: 1, to: 5}, measure: m, below: 90%}]",
            "{measures: {m: 80%}, findings: [{rule: r, amount: 3}]}");

    assertThat(ways.computed()).hasSize(1);
    assertThat(enough(ways.computed().get(0))).isEqualTo(to("80", "90"));
  }

  @Test
  void ofADerivedMeasureTheOtherInputMoves() throws IOException {
    String leaf =
        "measures: [{id: a, title: 办, unit: 件}, {id: b, title: 收, unit: 件},"
            + " {id: m, title: 率, unit: '%', decimals: 1, ratio: {of: a, to: b}}],"
            + " rules: [{id: r, deduct: 5, measure: m, below: 95%}]";

    GradeProspect.Ways ways = leaf(leaf, "{measures: {a: 50, b: 61}}");

    assertThat(enough(ways.computed().get(0)))
        .isEqualTo(
            new Change.MeasureTo(moved("a", "50", "58"), Optional.of(moved("m", "82", "95.1"))));
  }

  @Test
  void anAnswerIsChangedAndABonusIsNotInvented() throws IOException {
    GradeProspect.Ways ways =
        leaf(
            "start: full, ceiling: 12, rules: [{id: r, deduct: 2, check: true}, {id: b, award: 2}]",
            "{checks: {r: false}}");

    assertThat(ways.computed()).hasSize(1);
    assertThat(enough(ways.computed().get(0))).isEqualTo(new Change.Answer(true));
  }

  @Test
  void anotherPartRaisesTheTotalOnly() throws IOException {
    String scheme =
        """
        points: 20
        parts: [{id: main, title: 主, points: 10}, {id: more, title: 加, points: 10}]
        indicators:
          - {id: x, title: 甲, points: 10, rules: [{id: r, deduct: 1, per: 例}]}
          - {id: y, title: 乙, points: 10, part: more, judged: {}}
        grades: {on: main, bands: [{id: good, title: 良, from: 9}, {id: poor, title: 差}]}
        """;

    GradeProspect.Ways ways = ways(scheme, two(3, "4"));

    assertThat(ways.computed()).hasSize(1);
    assertThat(ways.judged()).isEmpty();
    assertThat(ways.uncounted()).hasSize(1);
    assertThat(ways.uncounted().get(0).greatest().total()).isEqualTo(Decimal.of(6));
    assertThat(ways.uncounted().get(0).greatest().gain()).isEqualTo(Decimal.ZERO);
    assertThat(ways.uncounted().get(0).enough()).isEmpty();
  }
}
