package org.kaoping.reckon;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quotient;
import org.kaoping.exact.Rounding;

/**
 * The weighted mean of how much of their points those below have.
 *
 * @param points full points of the whole
 * @param weights of all that take part
 * @param reached weights of those that have a score
 * @param value points × Σ (weight × score ÷ points of the term) ÷ reached, rounded
 */
public record WeightedMean(
    List<Term> terms, Decimal points, Decimal weights, Decimal reached, Quotient value)
    implements Combined.Rational {

  static WeightedMean of(List<Term> terms, Decimal points, Decimal weights, Rounding rounding) {
    Decimal dividend = Decimal.ZERO;
    Decimal divisor = Decimal.ONE;
    Decimal reached = Decimal.ZERO;
    for (Term term : terms) {
      Decimal weighted = term.weight().times(term.score());
      dividend = dividend.times(term.points()).plus(weighted.times(divisor));
      divisor = divisor.times(term.points());
      reached = reached.plus(term.weight());
    }
    Quotient value = Quotient.of(points.times(dividend), divisor.times(reached), rounding);
    return new WeightedMean(terms, points, weights, reached, value);
  }

  @Override
  public boolean isRescaled() {
    return !reached.equals(weights);
  }

  @Override
  public Optional<Worth> worth(String id) {
    Term term = term(id);
    return Optional.of(new Worth(points.times(term.weight()), reached.times(term.points())));
  }
}
