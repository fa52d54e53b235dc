package org.kaoping.reckon;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quotient;
import org.kaoping.exact.Root;
import org.kaoping.exact.Rounding;

/**
 * Scores that are combined, and then multiplied by a factor.
 *
 * @param plain without the factor; what it comes to is rounded for itself only
 * @param score what it comes to exactly × the factor, rounded once
 */
public record Multiplied(Combined plain, Derivation.Factor factor, Decimal score, boolean isExact)
    implements Combined {

  static Combined of(Combined plain, Derivation.Factor factor, Rounding rounding) {
    if (plain instanceof GeometricMean mean) {
      Root root = mean.times(factor.number(), rounding);
      return new Multiplied(plain, factor, root.rounded(), root.isExact());
    }
    Fraction exact = Fraction.of(((Rational) plain).value());
    Quotient product = exact.times(factor.number()).rounded(rounding);
    return new Multiplied(plain, factor, product.rounded(), product.isExact());
  }

  @Override
  public List<Term> terms() {
    return plain.terms();
  }

  @Override
  public boolean isRescaled() {
    return plain.isRescaled();
  }

  @Override
  public Optional<Worth> worth(String id) {
    Fraction times = factor.number();
    return plain.worth(id).map(worth -> worth.times(new Worth(times.dividend(), times.divisor())));
  }
}
