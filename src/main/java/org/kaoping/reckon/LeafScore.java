package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quotient;
import org.kaoping.result.Assessment;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Leaf;

/**
 * The score of a leaf over all its periods.
 *
 * @param inPeriods by periods and sources in the scheme's order; one without a period where the
 *     scheme has none
 * @param weighted Σ weight × score ÷ Σ weight over the periods that have a score, each of which is
 *     likewise made of the sources that gave one; rounded to the leaf's decimals or 4; empty if
 *     none has
 * @param carried how it came about of other evaluations, if it did; then there are no periods
 * @param factors of the unit
 */
public record LeafScore(
    Indicator indicator,
    List<InPeriod> inPeriods,
    Optional<Quotient> weighted,
    Optional<CarriedScore> carried,
    Factors factors) {
  /** Returns the score, empty if there is none in any period. */
  public Optional<Decimal> score() {
    return weighted.map(Quotient::rounded);
  }

  /** Says whether nothing could give more: in each period it has all that there is. */
  boolean isHighest() {
    Optional<Decimal> most =
        indicator.leaf().scoring() instanceof Leaf.Ruled ruled
            ? ruled.ceiling()
            : Optional.of(indicator.points()).filter(points -> indicator.factor().isEmpty());
    for (InPeriod in : inPeriods) {
      if (most.isEmpty() || in.score().filter(score -> score.equals(most.get())).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Returns the weights of all periods that have a score. */
  public Decimal weights() {
    Map<Optional<String>, Decimal> weights = new LinkedHashMap<>();
    for (InPeriod in : inPeriods) {
      if (in.value().isPresent()) {
        weights.put(in.period(), in.weight());
      }
    }
    return Decimal.sum(weights.values());
  }

  /** Returns the weights of all sources that gave a score in a period. */
  public Decimal shares(Optional<String> period) {
    Decimal shares = Decimal.ZERO;
    for (InPeriod in : inPeriods) {
      if (in.period().equals(period) && in.value().isPresent()) {
        shares = shares.plus(in.share());
      }
    }
    return shares;
  }

  /** Returns how much of the score is what was given here: weight ÷ weights × share ÷ shares. */
  public Fraction factor(InPeriod in) {
    return new Fraction(in.weight(), weights()).times(in.share()).over(shares(in.period()));
  }

  /** Returns the score in a period over the sources that count, if somebody gave one. */
  public Optional<Fraction> in(Optional<String> period) {
    Decimal shares = shares(period);
    Fraction sum = Fraction.ZERO;
    for (InPeriod in : inPeriods) {
      if (in.period().equals(period) && in.value().isPresent()) {
        sum = sum.plus(Fraction.of(in.value().get()).times(in.share()));
      }
    }
    return shares.isPositive() ? Optional.of(sum.over(shares)) : Optional.empty();
  }

  LeafScore weighted(Optional<Quotient> score) {
    return new LeafScore(indicator, inPeriods, score, carried, factors);
  }

  /** Returns the score before it is rounded: Σ factor × value. */
  Optional<Fraction> exact() {
    List<InPeriod> given = new ArrayList<>(inPeriods.size());
    for (InPeriod in : inPeriods) {
      if (in.value().isPresent()) {
        given.add(in);
      }
    }
    if (given.size() == 1) { // its factor is 1
      return given.get(0).value().map(Fraction::of);
    }
    Fraction sum = Fraction.ZERO;
    for (InPeriod in : given) {
      sum = sum.plus(Fraction.of(in.value().get()).times(factor(in)));
    }
    return given.isEmpty() ? Optional.empty() : Optional.of(sum);
  }

  /**
   * The score that one source gave a leaf in one period.
   *
   * @param period id, empty where the scheme has no periods
   * @param weight of the period in %; 100 where the scheme has no periods
   * @param share of the source in %; 100 if it alone counts
   * @param value the score, exactly, and rounded where the leaf says to how many digits; empty if
   *     not applicable and to be rescaled
   */
  public record InPeriod(
      Optional<String> period,
      Decimal weight,
      Decimal share,
      Optional<Quotient> value,
      Derivation derivation,
      Assessment assessment) {
    /** Returns who gave it, empty where the scheme has no sources. */
    public Optional<String> source() {
      return assessment.source();
    }

    /** Says whether it is of the same period and source as another. */
    public boolean isBeside(InPeriod other) {
      return period.equals(other.period) && source().equals(other.source());
    }

    /** Returns the score given, empty if there is none. */
    public Optional<Decimal> score() {
      return value.map(Quotient::rounded);
    }
  }
}
