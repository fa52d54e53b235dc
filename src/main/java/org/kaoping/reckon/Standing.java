package org.kaoping.reckon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Register;
import org.kaoping.scheme.RankingKey;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Use;

/**
 * Where a unit stands.
 *
 * @param score as assessed
 * @param total as published: 0 under a veto that says so
 * @param parts by id, as published: 0 under a veto that says so
 * @param grade id, or the words of a stated grade
 * @param rank place in its ranking, from 1; empty without a total
 * @param tied whether another unit of its ranking is equal in everything compared
 * @param vetoes as recorded
 * @param awards ids in the scheme's order
 */
public record Standing(
    Register.Unit unit,
    UnitScore score,
    Optional<Decimal> total,
    Map<String, Decimal> parts,
    Optional<String> grade,
    Optional<Integer> rank,
    boolean tied,
    List<Scheme.Veto> vetoes,
    List<String> awards)
    implements RankingKey.Compared, Use.Result {

  /** Returns the standing of a unit that has no score yet, or is not rated. */
  public static Standing unscored(Register.Unit unit) {
    return new Standing(
        unit,
        UnitScore.none(unit.id()),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        false,
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
  public long deductions() {
    return score.deductions();
  }

  @Override
  public boolean isZeroed() {
    return vetoes.stream().anyMatch(veto -> veto.effect().zeroes());
  }

  /** Returns the same standing with its place. */
  Standing ranked(int place, boolean shared) {
    return new Standing(
        unit, score, total, parts, grade, Optional.of(place), shared, vetoes, awards);
  }

  /** Returns the same standing with its awards. */
  Standing awarded(List<String> won) {
    return new Standing(unit, score, total, parts, grade, rank, tied, vetoes, won);
  }
}
