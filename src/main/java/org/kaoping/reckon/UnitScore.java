package org.kaoping.reckon;

import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Shared;

/**
 * All scores of one unit, without their derivation.
 *
 * @param unit id of the unit
 * @param nodes exact score by id of every indicator that has one
 * @param parts score by id of every declared part that has one, rounded to the scheme's decimals
 * @param total rounded to the scheme's decimals; empty if there is none
 * @param periods each period's total, rounded likewise, where there is one
 * @param sources each non-official source's total, rounded likewise, where there is one
 * @param statedGrade the grade that the source stated, where totals are stated
 * @param deductions counts of all findings of deducting rules in official assessments
 * @param facts what was recorded, as far as it is compared
 */
public record UnitScore(
    String unit,
    Map<String, Decimal> nodes,
    Map<String, Decimal> parts,
    Optional<Decimal> total,
    Map<String, Decimal> periods,
    Map<String, Decimal> sources,
    Optional<String> statedGrade,
    long deductions,
    Facts facts) {

  /** Returns the same, which shares what repeats with the scores of other units. */
  public UnitScore sharing(Shared shared) {
    return new UnitScore(
        unit,
        shared.map(nodes),
        shared.map(parts),
        shared.one(total),
        shared.map(periods),
        shared.map(sources),
        shared.one(statedGrade),
        deductions,
        facts.sharing(shared));
  }

  /** Returns the same of a unit with another id. */
  UnitScore of(String other) {
    return new UnitScore(
        other, nodes, parts, total, periods, sources, statedGrade, deductions, facts);
  }

  /** Returns the score of a unit that has none yet. */
  public static UnitScore none(String unit) {
    return new UnitScore(
        unit,
        Map.of(),
        Map.of(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        Optional.empty(),
        0,
        Facts.none());
  }
}
