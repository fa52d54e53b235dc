package org.kaoping.reckon;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quotient;
import org.kaoping.result.Assessment;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Leaf;

/**
 * The score of a leaf over all its periods.
 *
 * @param inPeriods in the scheme's order; one without a period where the scheme has none
 * @param weighted Σ weight × score ÷ Σ weight over the periods that have a score, rounded to 4
 *     decimals; empty if none has
 */
public record LeafScore(
    Indicator indicator, List<InPeriod> inPeriods, Optional<Quotient> weighted) {
  /** Returns the score, empty if there is none in any period. */
  public Optional<Decimal> score() {
    return weighted.map(Quotient::rounded);
  }

  /** Says whether nothing could give more: in each period it has all that there is. */
  boolean isHighest() {
    Optional<Decimal> most =
        indicator.leaf().scoring() instanceof Leaf.Ruled ruled
            ? ruled.ceiling()
            : Optional.of(indicator.points());
    for (InPeriod in : inPeriods) {
      if (most.isEmpty() || in.score().filter(score -> score.equals(most.get())).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /**
   * The score of a leaf in one period.
   *
   * @param period id, empty where the scheme has no periods
   * @param weight in %; 100 where the scheme has no periods
   * @param score empty if not applicable and to be rescaled
   */
  public record InPeriod(
      Optional<String> period,
      Decimal weight,
      Optional<Decimal> score,
      Derivation derivation,
      Assessment assessment) {}
}
