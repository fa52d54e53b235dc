package org.kaoping.reckon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.result.Register;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.RankingKey;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Trigger;
import org.kaoping.scheme.Use;

/**
 * Where a unit stands.
 *
 * @param score as assessed
 * @param total as published: 0 under a veto that says so
 * @param parts by id, as published: 0 under a veto that says so
 * @param grade id, or the words of a stated grade
 * @param rank place in its ranking, from 1; empty without a total
 * @param place the same counted by units, with those that are equal in everything compared
 * @param merit the place that it would have without vetoes, as {@code place}; empty where no veto
 *     looks at it
 * @param vetoes as recorded; then those that were found, in the scheme's order
 * @param awards ids in the scheme's order
 */
public record Standing(
    Register.Unit unit,
    UnitScore score,
    Optional<Decimal> total,
    Map<String, Decimal> parts,
    Optional<String> grade,
    Optional<Integer> rank,
    Optional<Ranking.Place> place,
    Optional<Ranking.Place> merit,
    List<Scheme.Veto> vetoes,
    List<String> awards)
    implements RankingKey.Compared, Use.Result, Trigger.Results {

  /** Returns the standing of a unit that has no score yet, or is not rated. */
  public static Standing unscored(Register.Unit unit) {
    return new Standing(
        unit,
        UnitScore.none(unit.id()),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  @Override
  public Optional<Decimal> part(String id) {
    return Optional.ofNullable(parts.get(id));
  }

  @Override
  public Optional<Decimal> indicator(String id) {
    return Optional.ofNullable(score.nodes().get(id));
  }

  @Override
  public Optional<Fraction> measure(String name) {
    return Optional.ofNullable(score.facts().measures().get(name));
  }

  @Override
  public long cases(String rule) {
    return score.facts().cases().getOrDefault(rule, 0L);
  }

  /** Returns the vetoes that people recorded. */
  List<Scheme.Veto> recorded() {
    return vetoes.stream().filter(veto -> veto.when().isEmpty()).toList();
  }

  /** Returns the vetoes that were found in its results. */
  public List<Scheme.Veto> found() {
    return vetoes.stream().filter(veto -> veto.when().isPresent()).toList();
  }

  /** Says whether a veto keeps it from every award. */
  public boolean isBarred() {
    return vetoes.stream().anyMatch(Scheme.Veto::bars);
  }

  /** Returns how many grades lower than earned its grade is, at most the last. */
  public int demotion() {
    int demotion = 0;
    for (Scheme.Veto veto : vetoes) {
      demotion += veto.effect().demotion();
    }
    return demotion;
  }

  @Override
  public long deductions() {
    return score.deductions();
  }

  @Override
  public boolean isZeroed() {
    for (Scheme.Veto veto : vetoes) {
      if (veto.effect().zeroes()) {
        return true;
      }
    }
    return false;
  }

  /** Says whether another unit of its ranking is equal in everything compared. */
  public boolean tied() {
    return place.filter(at -> at.equal() > 1).isPresent();
  }

  /** Returns the same standing with its rank. */
  Standing ranked(int number, Ranking.Place at) {
    return new Standing(
        unit,
        score,
        total,
        parts,
        grade,
        Optional.of(number),
        Optional.of(at),
        merit,
        vetoes,
        awards);
  }

  /** Returns the same standing as that of a unit under another id or name. */
  public Standing of(Register.Unit other) {
    return new Standing(
        other, score.of(other.id()), total, parts, grade, rank, place, merit, vetoes, awards);
  }

  /** Returns the same standing with a grade. */
  Standing graded(Optional<String> earned) {
    return new Standing(unit, score, total, parts, earned, rank, place, merit, vetoes, awards);
  }

  /** Returns the same standing with its awards. */
  Standing awarded(List<String> won) {
    return new Standing(unit, score, total, parts, grade, rank, place, merit, vetoes, won);
  }
}
