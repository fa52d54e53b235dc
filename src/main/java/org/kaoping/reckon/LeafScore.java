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
 * @param weighted Σ weight × score ÷ Σ weight over the periods that have a score, rounded to the
 *     leaf's decimals or 4; empty if none has
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

  /** Returns the weights of all periods that have a score. */
  public Decimal weights() {
    Decimal weights = Decimal.ZERO;
    for (InPeriod in : inPeriods) {
      weights = in.value().isPresent() ? weights.plus(in.weight()) : weights;
    }
    return weights;
  }

  /**
   * The score of a leaf in one period.
   *
   * @param period id, empty where the scheme has no periods
   * @param weight in %; 100 where the scheme has no periods
   * @param value the score, exactly, and rounded where the leaf says to how many digits; empty if
   *     not applicable and to be rescaled
   */
  public record InPeriod(
      Optional<String> period,
      Decimal weight,
      Optional<Quotient> value,
      Derivation derivation,
      Assessment assessment) {
    /** Returns the score in this period alone, empty if there is none. */
    public Optional<Decimal> score() {
      return value.map(Quotient::rounded);
    }
  }
}
