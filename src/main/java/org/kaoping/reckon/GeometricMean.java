package org.kaoping.reckon;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Root;
import org.kaoping.exact.Rounding;

/**
 * The weighted geometric mean of how much of their points those below have.
 *
 * @param points full points of the whole
 * @param weights of all that take part
 * @param reached weights of those that have a score
 * @param value points × (Π (score ÷ points of the term)^weight)^(1 ÷ reached), a score below 0
 *     counting as 0; rounded
 */
public record GeometricMean(
    List<Term> terms, Decimal points, Decimal weights, Decimal reached, Root value)
    implements Combined {

  static GeometricMean of(List<Term> terms, Decimal points, Decimal weights, Rounding rounding) {
    Decimal reached = Decimal.sum(terms.stream().map(Term::weight).toList());
    Root value = root(terms, Fraction.of(points), rounding);
    return new GeometricMean(terms, points, weights, reached, value);
  }

  private static Root root(List<Term> terms, Fraction factor, Rounding rounding) {
    List<Root.Ratio> ratios =
        terms.stream()
            .map(
                t ->
                    new Root.Ratio(
                        new Fraction(t.score().max(Decimal.ZERO), t.points()), t.weight()))
            .toList();
    return Root.of(factor, ratios, rounding);
  }

  /** Returns it multiplied before it is rounded. */
  Root times(Fraction factor, Rounding rounding) {
    return root(terms, factor.times(points), rounding);
  }

  @Override
  public Decimal score() {
    return value.rounded();
  }

  @Override
  public boolean isExact() {
    return value.isExact();
  }

  @Override
  public boolean isRescaled() {
    return !reached.equals(weights);
  }

  @Override
  public Optional<Worth> worth(String id) {
    return Optional.empty();
  }
}
