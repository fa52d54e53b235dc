package org.kaoping.exact;

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

  /**
   * Returns a number of which sums can be {@link #settled}: an irrational one is less than 10^-60
   * away.
   */
  public static Fraction near(Real number) {
    return number instanceof Ratio ratio
        ? new Fraction(ratio.dividend(), ratio.divisor())
        : of(((LogRatio) number).near());
  }

  /**
   * Returns the decimal of at most 20 digits behind the point that a sum of numbers near others is
   * meant to be, if it is less than 10^-50 away: two logarithms can add up to a decimal. What comes
   * so near to one by chance is not to be met with.
   */
  public Fraction settled() {
    Decimal decimal = rounded(Rounding.Mode.HALF_EVEN.to(20)).rounded();
    Fraction away = plus(of(decimal).negated());
    Decimal near = Decimal.unit(LogRatio.NEAR - 10);
    return away.compareTo(near) < 0 && away.negated().compareTo(near) < 0 ? of(decimal) : this;
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

  /** Returns it divided and rounded once. */
  public Quotient rounded(Rounding rounding) {
    return Quotient.of(dividend, divisor, rounding);
  }
}
