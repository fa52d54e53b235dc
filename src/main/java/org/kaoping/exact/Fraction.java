package org.kaoping.exact;

import java.math.BigInteger;
import java.util.List;

/**
 * An exact fraction.
 *
 * @param divisor greater than 0
 */
public record Fraction(Decimal dividend, Decimal divisor) {
  public static final Fraction ZERO = of(Decimal.ZERO);

  public static Fraction of(Decimal number) {
    return new Fraction(number, Decimal.ONE);
  }

  /** Returns what a quotient is before it is rounded. */
  public static Fraction of(Quotient quotient) {
    return new Fraction(quotient.dividend(), quotient.divisor());
  }

  /** Returns {@code this + other}. */
  public Fraction plus(Fraction other) {
    return divisor.equals(other.divisor)
        ? new Fraction(dividend.plus(other.dividend), divisor)
        : new Fraction(
            dividend.times(other.divisor).plus(other.dividend.times(divisor)),
            divisor.times(other.divisor));
  }

  /** Returns {@code this × factor}. */
  public Fraction times(Decimal factor) {
    return new Fraction(dividend.times(factor), divisor);
  }

  /** Returns {@code this × other}. */
  public Fraction times(Fraction other) {
    return new Fraction(dividend.times(other.dividend), divisor.times(other.divisor));
  }

  /**
   * Returns {@code this ÷ by}.
   *
   * @param by greater than 0
   */
  public Fraction over(Decimal by) {
    return new Fraction(dividend, divisor.times(by));
  }

  /** Returns {@code -this}. */
  public Fraction negated() {
    return new Fraction(dividend.negated(), divisor);
  }

  /** Returns -1, 0 or 1 as this is below, at or above a number. */
  public int compareTo(Decimal number) {
    return dividend.compareTo(number.times(divisor));
  }

  /** Says whether it has an end behind the point. */
  public boolean isDecimal() {
    BigInteger below = divisor.value().unscaledValue();
    BigInteger common = below.gcd(dividend.value().unscaledValue());
    BigInteger rest = below.divide(common);
    for (int prime : List.of(2, 5)) {
      BigInteger[] quotient = rest.divideAndRemainder(BigInteger.valueOf(prime));
      while (quotient[1].signum() == 0) {
        rest = quotient[0];
        quotient = rest.divideAndRemainder(BigInteger.valueOf(prime));
      }
    }
    return rest.equals(BigInteger.ONE);
  }

  /** Returns it divided and rounded once. */
  public Quotient rounded(Rounding rounding) {
    return Quotient.of(dividend, divisor, rounding);
  }

  /**
   * Returns it divided.
   *
   * @throws ArithmeticException if it has no end behind the point
   */
  public Quotient exactly() {
    return new Quotient(dividend, divisor, new Decimal(dividend.value().divide(divisor.value())));
  }
}
