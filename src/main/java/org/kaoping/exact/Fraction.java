package org.kaoping.exact;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction. Equal ones are equal: one that is a decimal has the divisor 1, every other is
 * in lowest terms.
 *
 * @param divisor greater than 0
 */
public record Fraction(Decimal dividend, Decimal divisor) implements Comparable<Fraction> {
  public static final Fraction ZERO = of(Decimal.ZERO);
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  public Fraction {
    if (!divisor.equals(Decimal.ONE)) {
      int scale = Math.max(dividend.decimals(), divisor.decimals());
      BigInteger above = dividend.value().movePointRight(scale).toBigIntegerExact();
      BigInteger below = divisor.value().movePointRight(scale).toBigIntegerExact();
      BigInteger common = above.gcd(below);
      above = above.divide(common);
      below = below.divide(common);
      boolean ends = hasEnd(below);
      dividend =
          new Decimal(
              ends ? new BigDecimal(above).divide(new BigDecimal(below)) : new BigDecimal(above));
      divisor = ends ? Decimal.ONE : new Decimal(new BigDecimal(below));
    }
  }

  /** Says whether what is divided by a whole number in lowest terms has an end behind the point. */
  private static boolean hasEnd(BigInteger divisor) {
    BigInteger rest = divisor.shiftRight(divisor.getLowestSetBit());
    BigInteger[] divided = rest.divideAndRemainder(FIVE);
    while (divided[1].signum() == 0) {
      rest = divided[0];
      divided = rest.divideAndRemainder(FIVE);
    }
    return rest.equals(BigInteger.ONE);
  }

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
    return of(quotient.dividend()).over(of(quotient.divisor()));
  }

  /** Returns the sum, zero for none. */
  public static Fraction sum(Iterable<Fraction> terms) {
    Fraction sum = ZERO;
    for (Fraction term : terms) {
      sum = sum.plus(term);
    }
    return sum;
  }

  /** Returns {@code this + other}. */
  public Fraction plus(Fraction other) {
    return divisor.equals(other.divisor)
        ? new Fraction(dividend.plus(other.dividend), divisor)
        : new Fraction(
            dividend.times(other.divisor).plus(other.dividend.times(divisor)),
            divisor.times(other.divisor));
  }

  /** Returns {@code this - other}. */
  public Fraction minus(Fraction other) {
    return plus(other.negated());
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

  /**
   * Returns {@code this ÷ other}.
   *
   * @throws ArithmeticException if {@code other} is zero
   */
  public Fraction over(Fraction other) {
    if (other.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    Fraction by = other.signum() < 0 ? other.negated() : other;
    Fraction all = new Fraction(dividend.times(by.divisor), divisor.times(by.dividend));
    return other.signum() < 0 ? all.negated() : all;
  }

  /** Returns {@code -this}. */
  public Fraction negated() {
    return new Fraction(dividend.negated(), divisor);
  }

  public Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Returns how far it lies from another, at least 0. */
  public Fraction distance(Fraction other) {
    return max(other).minus(min(other));
  }

  /** Returns -1, 0 or 1 as this is below, at or above zero. */
  public int signum() {
    return dividend.signum();
  }

  public boolean isPositive() {
    return signum() > 0;
  }

  /** Says whether it is a decimal. */
  public boolean isDecimal() {
    return divisor.equals(Decimal.ONE);
  }

  /** Returns how many times a step, which is not zero, goes into it, the remainder left off. */
  public Decimal wholeTimes(Fraction step) {
    Fraction times = over(step);
    return times.dividend.wholeTimes(times.divisor);
  }

  /**
   * Returns how many times a step, which is not zero, goes into it, what is left as a whole one.
   */
  public Decimal startedTimes(Fraction step) {
    Decimal whole = wholeTimes(step);
    return over(step).equals(of(whole)) ? whole : whole.plus(Decimal.ONE);
  }

  @Override
  public int compareTo(Fraction other) {
    return divisor.equals(other.divisor)
        ? dividend.compareTo(other.dividend)
        : dividend.times(other.divisor).compareTo(other.dividend.times(divisor));
  }

  /** Returns -1, 0 or 1 as this is below, at or above a number. */
  public int compareTo(Decimal number) {
    return dividend.compareTo(number.times(divisor));
  }

  /** Returns it divided and rounded once. */
  public Quotient rounded(Rounding rounding) {
    return Quotient.of(dividend, divisor, rounding);
  }

  /** Returns it rounded half up (away from zero) to so many digits: only to be shown. */
  public Decimal shown(int digits) {
    return dividend.dividedBy(divisor, digits);
  }

  /** Returns it in plain notation: {@code "0.5"}, {@code "1/3"}. */
  @Override
  public String toString() {
    return isDecimal() ? dividend.toString() : dividend + "/" + divisor;
  }
}
