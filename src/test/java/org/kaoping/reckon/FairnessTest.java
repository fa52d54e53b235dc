package org.kaoping.reckon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kaoping.reckon.Sample.TWO;
import static org.kaoping.reckon.Sample.scores;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.rule.Rule;

/** What may be unfair about a scheme and its use is found by exactly what is laid down. */
class FairnessTest {
  @TempDir Path folder;

  private Fairness fairness(String scheme, String... results) throws IOException {
    RankedEvaluation ranked = Sample.ranked(folder, scheme, List.of(results));
    assertThat(Fairness.isKnown(ranked)).isTrue();
    return Fairness.of(ranked, Columns.of(ranked.scheme(), ranked.awards().standings()));
  }

  private static String records(String records) {
    return "assessments: [{records: {" + records + "}}]\n";
  }

  private static Fraction fraction(long dividend, long divisor) {
    return new Fraction(Decimal.of(dividend), Decimal.of(divisor));
  }

  private static List<String> ids(List<Standing> standings) {
    return standings.stream().map(standing -> standing.unit().id()).toList();
  }

  @Test
  void ofOneUnit_nothingIsCompared() throws IOException {
    assertThat(Fairness.isKnown(Sample.ranked(folder, TWO, List.of(scores(1, 2))))).isFalse();
  }

  /** {@code z} only adds, and nobody has any of it, which is the rule. */
  @Test
  void scoresThatAreAllTheSame_areFoundWhetherFullOrNot() throws IOException {
    UniformScores uniform =
        fairness(
                """
                points: 100
                indicators:
                  - {id: x, title: 甲, points: 50, judged: {}}
                  - {id: y, title: 乙, points: 30, judged: {}}
                  - {id: w, title: 丙, points: 20, judged: {}}
                  - {id: z, title: 加分, points: 0, rules: [{id: a, award: 1, per: 项}]}
                """,
                records("x: {score: 50}, y: {score: 9, reason: 少}, w: {score: 20}, z: clean"),
                records(
                    "x: {score: 50}, y: {score: 9, reason: 少}, w: {score: 1, reason: 少}, z: clean"))
            .uniform();

    assertThat(uniform.looked()).isEqualTo(3);
    assertThat(uniform.full()).isEqualTo(1);
    assertThat(uniform.found())
        .extracting(
            found -> found.leaf().id(), found -> found.score().toString(), found -> found.units())
        .containsExactly(tuple("x", "50", 2), tuple("y", "9", 2));
  }

  private static final String RULES =
      """
      points: 20
      indicators:
        - id: x
          title: 甲
          points: 10
          rules:
            - {id: a, deduct: 1, per: 次}
            - {id: b, deduct: 1, per: 次}
        - {id: y, title: 乙, points: 10, rules: [{id: c, deduct: 1, per: 次}]}
      """;

  private static String found(int a, int b, int c) {
    return records(
            "x: {findings: [%s]}, y: {findings: [%s]}"
                .formatted(
                    Stream.of(finding("a", a), finding("b", b))
                        .filter(f -> !f.isEmpty())
                        .reduce((p, q) -> p + ", " + q)
                        .orElse(""),
                    finding("c", c)))
        .replace("{findings: []}", "clean");
  }

  private static String finding(String rule, int count) {
    return count == 0 ? "" : "{rule: " + rule + ", count: " + count + "}";
  }

  /**
   * u1 has lost 2 and u2 3, of which 2 by {@code a}: it alone decides. u3 has lost 7, by {@code b}
   * and {@code c}: without either, it is still behind u2, which lost 3.
   */
  @Test
  void aRuleWithoutWhichNeighboursChange_decidesAlone() throws IOException {
    DecidingRules deciding =
        fairness(RULES, found(0, 2, 0), found(2, 1, 0), found(0, 4, 4)).deciding().orElseThrow();

    assertThat(deciding.neighbours()).isEqualTo(2);
    assertThat(deciding.several()).isZero();
    assertThat(deciding.found())
        .extracting(
            each -> each.leaf().id() + each.rule().map(Rule::id).orElse(""),
            each ->
                each.pairs().stream()
                    .map(p -> p.upper().unit().id() + p.lower().unit().id())
                    .toList())
        .containsExactly(tuple("xa", List.of("u1u2")));
  }

  /** Without {@code a}, and also without {@code c}, u1 and u2 are equal. */
  @Test
  void anOrderThatEachOfTwoRulesDecides_isDecidedByNoneAlone() throws IOException {
    DecidingRules deciding =
        fairness(RULES, found(0, 1, 0), found(1, 0, 1)).deciding().orElseThrow();

    assertThat(deciding.several()).isEqualTo(1);
    assertThat(deciding.found()).isEmpty();
  }

  @Test
  void unitsThatShareAPlace_areNoNeighboursInOrder() throws IOException {
    assertThat(
            fairness(RULES, found(0, 1, 0), found(0, 1, 0)).deciding().orElseThrow().neighbours())
        .isZero();
  }

  private static String remarked(String x, String y) {
    return records(
        "x: {findings: [{rule: a, %s}]}, y: {findings: [{rule: c, count: 3, %s}]}".formatted(x, y));
  }

  @Test
  void findingsOfOneDateWithTheSameEvidenceOrNote_areOneEvent() throws IOException {
    RepeatedEvents repeated =
        fairness(
                RULES,
                remarked("date: 2023-05-01, evidence: 台账", "date: 2023-05-01, evidence: 台账"),
                remarked("date: 2023-05-01, note: 迟报", "date: 2023-05-01, note: 迟报, evidence: 乙"),
                remarked("evidence: 台账, note: 迟报", "evidence: 台账, note: 迟报"),
                remarked("date: 2023-05-01, evidence: 台账", "date: 2023-05-02, evidence: 台账"),
                remarked("evidence: 台账", "evidence: 台账"),
                remarked("date: 2023-05-01, evidence: 甲", "date: 2023-05-01, evidence: 乙"))
            .repeated();

    assertThat(repeated.looked()).isEqualTo(10);
    assertThat(repeated.found())
        .extracting(RepeatedEvents.Event::unit)
        .containsExactly("u1", "u2", "u3");
    assertThat(repeated.found().get(0).evidence()).contains("台账");
    assertThat(repeated.found().get(1).evidence()).isEmpty();
    assertThat(repeated.found().get(1).note()).contains("迟报");
    assertThat(repeated.found().get(0).findings())
        .extracting(found -> found.leaf().id(), found -> found.points().map(Decimal::toString))
        .containsExactly(tuple("x", Optional.of("1")), tuple("y", Optional.of("3")));
  }

  @Test
  void findingsOfOneLeaf_orInADraft_areNoEventTwice() throws IOException {
    String same = "date: 2023-05-01, evidence: 台账";
    assertThat(
            fairness(
                    RULES,
                    records(
                        "x: {findings: [{rule: a, %s}, {rule: b, %s}]}, y: clean"
                            .formatted(same, same)),
                    found(0, 0, 0))
                .repeated()
                .found())
        .isEmpty();
  }

  /** What takes points and what gives some may be of one event, and fair. */
  @Test
  void aReasonIsANote_andOnlyTheSameDirectionIsCompared() throws IOException {
    String scheme =
        """
        points: 20
        indicators:
          - {id: x, title: 甲, points: 10, judged: {}}
          - {id: y, title: 乙, points: 10, rules: [{id: c, deduct: 1, per: 次}]}
          - {id: z, title: 加分, points: 0, rules: [{id: p, award: 1, per: 次}]}
        """;
    String y = "y: {findings: [{rule: c, date: 2023-05-01, note: 漏报}]}";
    String z = "z: {findings: [{rule: p, date: 2023-05-01, note: 漏报}]}";
    RepeatedEvents repeated =
        fairness(
                scheme,
                records("x: {score: 8.5, reason: 漏报, date: 2023-05-01}, z: clean, " + y),
                records("x: {score: 10}, " + y + ", " + z))
            .repeated();

    assertThat(repeated.found()).extracting(RepeatedEvents.Event::unit).containsExactly("u1");
    assertThat(repeated.found().get(0).findings().get(0).points()).contains(Decimal.of("1.5"));
  }

  private static final String BONUSES =
      """
      points: 100
      indicators:
        - {id: x, title: 甲, points: 100, judged: {}}
        - {id: z, title: 加分, points: 0, rules: [{id: p, award: 5, per: 次}, {id: q, deduct: 1, per: 次}]}
      """;

  private static String bonus(int score, String findings) {
    return records("x: {score: %s, reason: 少}, z: %s".formatted(score, findings));
  }

  @Test
  void unitsThatBonusesPutForward_areNamed_andWhatDiffersMoreIsSaid() throws IOException {
    BonusWeight weight =
        fairness(
                BONUSES,
                bonus(90, "clean"),
                bonus(88, "{findings: [{rule: p}]}"),
                bonus(87, "{findings: [{rule: q, count: 2}]}"))
            .bonuses()
            .orElseThrow();

    assertThat(weight.leaves()).extracting(leaf -> leaf.id()).containsExactly("z");
    BonusWeight.Ranked ranked = weight.rankings().get(0);
    assertThat(ranked.bonuses()).isEqualTo(Decimal.of(5));
    assertThat(ranked.base()).as("from 85 to 90").isEqualTo(Decimal.of(5));
    assertThat(ranked.outweighs()).isFalse();
    assertThat(ranked.ahead())
        .extracting(
            u -> u.standing().unit().id(),
            u -> u.bonus(),
            u -> u.base(),
            u -> u.place(),
            u -> u.byBase())
        .containsExactly(tuple("u2", Decimal.of(5), Decimal.of(88), 1, 2));
  }

  @Test
  void bonusesThatDifferMoreThanAllElse_outweighIt_evenWhereTheyMoveNobody() throws IOException {
    BonusWeight weight =
        fairness(BONUSES, bonus(90, "{findings: [{rule: p}]}"), bonus(88, "clean"))
            .bonuses()
            .orElseThrow();

    assertThat(weight.rankings().get(0).outweighs()).isTrue();
    assertThat(weight.rankings().get(0).ahead()).isEmpty();
  }

  @Test
  void whereNothingIsABonus_orPointsDoNotAddUp_nothingIsWeighed() throws IOException {
    BonusWeight none = fairness(TWO, scores(1, 2), scores(2, 3)).bonuses().orElseThrow();
    assertThat(none.given()).isFalse();
    assertThat(none.leaves()).isEmpty();
    folder = folder.resolve("mean");
    assertThat(fairness("combine: mean\n" + TWO, scores(1, 2), scores(2, 3)).bonuses()).isEmpty();
  }

  private static final String DEPARTMENTS =
      """
      points: 40
      indicators:
        - id: b
          title: 上
          points: 20
          departments: [甲科]
          indicators:
            - {id: x, title: 甲, points: 10, judged: {}}
            - {id: y, title: 乙, points: 10, departments: [乙科, 丙科], judged: {}}
        - {id: z, title: 丙, points: 20, departments: [丙科], judged: {}}
      """;

  private static String lost(int x, int y, int z) {
    return records(
        "x: {score: %s, reason: 少}, y: {score: %s, reason: 少}, z: {score: %s, reason: 少}"
            .formatted(10 - x, 10 - y, 20 - z));
  }

  /** 甲科 takes 3 of 10 from most, all others 4 of 30; 乙科 2 of 10 and 5 of 30. */
  @Test
  void aDepartmentThatTakesTwiceTheShareOfAllOthers_isSevere() throws IOException {
    DepartmentSeverity severity =
        fairness(
                DEPARTMENTS,
                lost(3, 2, 2),
                lost(3, 2, 2),
                lost(3, 2, 2),
                lost(9, 2, 2),
                lost(0, 2, 2))
            .departments()
            .orElseThrow();

    assertThat(severity.departments())
        .extracting(
            d -> d.name(), d -> d.units(), d -> d.lost(), d -> d.elsewhere(), d -> d.isSevere())
        .containsExactly(
            tuple("甲科", 5, fraction(3, 10), fraction(4, 30), true),
            tuple("乙科", 5, fraction(2, 10), fraction(5, 30), false),
            tuple("丙科", 5, fraction(4, 30), fraction(3, 10), false));
    assertThat(ids(severity.departments().get(0).more())).startsWith("u4").hasSize(4);
  }

  @Test
  void ofFewUnits_orWithOneDepartment_noneIsSevere() throws IOException {
    assertThat(
            fairness(DEPARTMENTS, lost(9, 0, 0), lost(9, 0, 0))
                .departments()
                .orElseThrow()
                .departments())
        .isEmpty();
    folder = folder.resolve("none");
    assertThat(fairness(TWO, scores(1, 2), scores(2, 3)).departments()).isEmpty();
  }

  private static final String PANEL =
      """
      points: 10
      indicators: [{id: x, title: 甲, points: 10, judged: {marks: mean}}]
      """;

  private static String marks(Object a, Object b, Object c) {
    return records("x: {marks: {A: %s, B: %s, C: %s}}".formatted(a, b, c));
  }

  /** A gives half a point of ten less than the others, which is just 5 % of the scale. */
  @Test
  void anAssessorWhoIsMostlyLowerByTheBound_differs() throws IOException {
    String[] results = {
      marks(7.5, 8, 8), marks(7.5, 8, 8), marks(7.5, 8, 8), marks(7, 8, 8), marks(8, 8, 8)
    };
    AssessorSeverity severity = fairness(PANEL, results).assessors();

    assertThat(severity.assessors())
        .extracting(a -> a.name(), a -> a.mean(), a -> a.higher(), a -> a.lower(), a -> a.differs())
        .containsExactly(
            tuple("A", fraction(-5, 100), 0, 4, true),
            tuple("B", fraction(25, 1000), 4, 0, false),
            tuple("C", fraction(25, 1000), 4, 0, false));
    assertThat(severity.assessors().get(0).differences().get(0).unit()).isEqualTo("u4");
  }

  /** Three of five marks are lower: one very low one does not make somebody differ. */
  @Test
  void anAssessorWhoIsNotMostlyLower_doesNotDiffer() throws IOException {
    String[] results = {
      marks(1, 8, 8), marks(7.5, 8, 8), marks(7.5, 8, 8), marks(8, 8, 8), marks(8, 8, 8)
    };
    assertThat(fairness(PANEL, results).assessors().assessors())
        .noneMatch(AssessorSeverity.Assessor::differs);
  }

  @Test
  void withFourMarks_orOneColleague_nobodyIsCompared() throws IOException {
    String[] few = {marks(1, 8, 8), marks(1, 8, 8), marks(1, 8, 8), marks(1, 8, 8)};
    assertThat(fairness(PANEL, few).assessors().assessors()).isEmpty();
    folder = folder.resolve("two");
    String two = records("x: {marks: {A: 1, B: 9}}");
    assertThat(fairness(PANEL, two, two, two, two, two).assessors().assessors()).isEmpty();
  }

  /** u1 gives itself 5 of 100 more, which is just told; u2 gives itself less. */
  @Test
  void aSourceThatDoesNotCount_isComparedWithWhatCounts() throws IOException {
    String scheme =
        "sources: [{id: self, title: 自评}, {id: county, title: 县评, official: true}]\n" + TWO;
    Inflation inflation =
        fairness(
                scheme,
                assessed(48, 47, 45, 45),
                assessed(40, 40, 45, 45),
                "assessments: [{source: county, records: {x: {score: 50}, y: {score: 50}}}]\n")
            .inflation()
            .get(0);

    assertThat(inflation.source().id()).isEqualTo("self");
    assertThat(inflation.compared())
        .extracting(u -> u.standing().unit().id(), u -> u.share(), u -> u.isInflated())
        .containsExactly(
            tuple("u1", fraction(5, 100), true), tuple("u2", fraction(-10, 100), false));
    assertThat(inflation.leaves()).as("of two units only").isEmpty();
  }

  private static String assessed(int selfX, int selfY, int x, int y) {
    String records = "records: {x: {score: %s, reason: 少}, y: {score: %s, reason: 少}}}";
    return ("assessments: [{source: self, " + records + ", {source: county, " + records + "]\n")
        .formatted(selfX, selfY, x, y);
  }

  private static final String GROUPED =
      """
      points: 100
      indicators: [{id: x, title: 甲, points: 100, judged: {}}]
      ranking: {within: group}
      awards: [{id: best, title: 先进, select: {quota: {g: 1, h: 1}, total: 2}}]
      """;

  /** In g, 90 has the place and 80 has none; in h, 70 has one. */
  @Test
  void aUnitWithoutAPlaceAboveOneOfAnotherGroupWithOne_isPassedOver() throws IOException {
    List<QuotaConflict> quotas = grouped(90, 80, 70);

    assertThat(quotas).hasSize(1);
    assertThat(quotas.get(0).groups())
        .extracting(g -> g.id(), g -> g.units(), g -> g.places(), g -> ids(g.passed()))
        .containsExactly(tuple("g", 2, 1, List.of("u2")), tuple("h", 1, 1, List.of()));
    assertThat(quotas.get(0).lowest()).extracting(QuotaConflict.Group::id).containsExactly("h");
  }

  @Test
  void aUnitWithoutAPlaceThatIsNotAbove_isNotPassedOver() throws IOException {
    assertThat(grouped(90, 70, 70).get(0).isFound()).isFalse();
    folder = folder.resolve("none");
    assertThat(fairness(TWO, scores(1, 2), scores(2, 3)).quotas()).isEmpty();
  }

  private List<QuotaConflict> grouped(int... scores) throws IOException {
    String[] results = new String[scores.length];
    for (int i = 0; i < scores.length; i++) {
      results[i] = records("x: {score: %s, reason: 少}".formatted(scores[i]));
    }
    RankedEvaluation ranked = Sample.ranked(folder, GROUPED, List.of(results), "g", "g", "h");
    return QuotaConflict.of(ranked);
  }
}
