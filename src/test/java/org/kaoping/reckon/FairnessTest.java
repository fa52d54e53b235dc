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
import org.kaoping.rule.Rule;

/** What may be unfair about a scheme and its use is found by exactly what is laid down. */
class FairnessTest {
  @TempDir Path folder;

  @Test
  void ofOneUnit_nothingIsCompared() throws IOException {
    assertThat(Fairness.isKnown(Sample.ranked(folder, TWO, List.of(scores(1, 2))))).isFalse();
  }

  /** {@code z} only adds, and nobody has any of it, which is the rule. */
  @Test
  void scoresThatAreAllTheSame_areFoundWhetherFullOrNot() throws IOException {
    UniformScores uniform =
        Sample.fairness(
                folder,
                """
                points: 100
                indicators:
                  - {id: x, title: 甲, points: 50, judged: {}}
                  - {id: y, title: 乙, points: 30, judged: {}}
                  - {id: w, title: 丙, points: 20, judged: {}}
                  - {id: z, title: 加分, points: 0, rules: [{id: a, award: 1, per: 项}]}
                """,
                Sample.records(
                    "x: {score: 50}, y: {score: 9, reason: 少}, w: {score: 20}, z: clean"),
                Sample.records(
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
    return Sample.records(
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
        Sample.fairness(folder, RULES, found(0, 2, 0), found(2, 1, 0), found(0, 4, 4))
            .deciding()
            .orElseThrow();

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
        Sample.fairness(folder, RULES, found(0, 1, 0), found(1, 0, 1)).deciding().orElseThrow();

    assertThat(deciding.several()).isEqualTo(1);
    assertThat(deciding.found()).isEmpty();
  }

  @Test
  void unitsThatShareAPlace_areNoNeighboursInOrder() throws IOException {
    assertThat(
            Sample.fairness(folder, RULES, found(0, 1, 0), found(0, 1, 0))
                .deciding()
                .orElseThrow()
                .neighbours())
        .isZero();
  }

  private static String remarked(String x, String y) {
    return Sample.records(
        "x: {findings: [{rule: a, %s}]}, y: {findings: [{rule: c, count: 3, %s}]}".formatted(x, y));
  }

  @Test
  void findingsOfOneDateWithTheSameEvidenceOrNote_areOneEvent() throws IOException {
    RepeatedEvents repeated =
        Sample.fairness(
                folder,
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
            Sample.fairness(
                    folder,
                    RULES,
                    Sample.records(
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
        Sample.fairness(
                folder,
                scheme,
                Sample.records("x: {score: 8.5, reason: 漏报, date: 2023-05-01}, z: clean, " + y),
                Sample.records("x: {score: 10}, " + y + ", " + z))
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
    return Sample.records("x: {score: %s, reason: 少}, z: %s".formatted(score, findings));
  }

  @Test
  void unitsThatBonusesPutForward_areNamed_andWhatDiffersMoreIsSaid() throws IOException {
    BonusWeight weight =
        Sample.fairness(
                folder,
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
        Sample.fairness(folder, BONUSES, bonus(90, "{findings: [{rule: p}]}"), bonus(88, "clean"))
            .bonuses()
            .orElseThrow();

    assertThat(weight.rankings().get(0).outweighs()).isTrue();
    assertThat(weight.rankings().get(0).ahead()).isEmpty();
  }

  @Test
  void whereNothingIsABonus_orPointsDoNotAddUp_nothingIsWeighed() throws IOException {
    BonusWeight none =
        Sample.fairness(folder, TWO, scores(1, 2), scores(2, 3)).bonuses().orElseThrow();
    assertThat(none.given()).isFalse();
    assertThat(none.leaves()).isEmpty();
    folder = folder.resolve("mean");
    assertThat(
            Sample.fairness(folder, "combine: mean\n" + TWO, scores(1, 2), scores(2, 3)).bonuses())
        .isEmpty();
  }
}
