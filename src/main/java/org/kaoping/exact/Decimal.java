package org.kaoping.exact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact decimal number: points, a measured quantity, or the number before a percent sign.
 * Normalised, so that {@code 1.50} equals {@code 1.5}.
 *
 * @param value the number without trailing zeros
 */
public record Decimal(BigDecimal value) implements Comparable<Decimal> {
  public static final Decimal ZERO = new Decimal(BigDecimal.ZERO);
  public static final Decimal ONE = new Decimal(BigDecimal.ONE);
  public static final Decimal HUNDRED = new Decimal(BigDecimal.valueOf(100));

  public Decimal {
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  /**
   * Returns the number that {@code text} spells.
   *
   * @throws NumberFormatException if it spells none; callers check the form of user input first
   */
  public static Decimal of(String text) {
    return new Decimal(new BigDecimal(text));
  }

  /** Returns a whole number. */
  public static Decimal of(long whole) {
    return new Decimal(BigDecimal.valueOf(whole));
  }

  /** Returns the least number greater than 0 that has so many digits behind the point. */
  public static Decimal unit(int decimals) {
    return new Decimal(BigDecimal.ONE.movePointLeft(decimals));
  }

  /** Returns the sum, zero for none. */
  public static Decimal sum(Iterable<Decimal> terms) {
    DecimalSum sum = new DecimalSum();
    for (Decimal term : terms) {
      sum.add(term);
    }
    return sum.total();
  }

  /** Returns {@code this + other}. */
  public Decimal plus(Decimal other) {
    if (value.signum() == 0) {
      return other;
    }
    return other.value.signum() == 0 ? this : new Decimal(value.add(other.value));
  }

  /** Returns {@code this - other}. */
  public Decimal minus(Decimal other) {
    return new Decimal(value.subtract(other.value));
  }

  /** Returns {@code this × other}. */
  public Decimal times(Decimal other) {
    return new Decimal(value.multiply(other.value));
  }

  /** Returns {@code -this}. */
  public Decimal negated() {
    return new Decimal(value.negate());
  }

  /**
   * Returns {@code this ÷ divisor}, rounded once, half up (away from zero).
   *
   * @param decimals digits kept, at least 0
   * @throws ArithmeticException if {@code divisor} is zero
   */
  public Decimal dividedBy(Decimal divisor, int decimals) {
    return new Decimal(value.divide(divisor.value, decimals, RoundingMode.HALF_UP));
  }

  /**
   * Returns {@code this ÷ divisor}, rounded once.
   *
   * @throws ArithmeticException if {@code divisor} is zero
   */
  public Decimal dividedBy(Decimal divisor, Rounding rounding) {
    return new Decimal(value.divide(divisor.value, rounding.decimals(), rounding.toJdk()));
  }

  /** Returns how many times {@code divisor} goes into this number, the remainder left off. */
  public Decimal wholeTimes(Decimal divisor) {
    return new Decimal(value.divideToIntegralValue(divisor.value));
  }

  /** Says whether this number is a whole multiple of {@code step}, which is not zero. */
  public boolean isMultipleOf(Decimal step) {
    return value.remainder(step.value).signum() == 0;
  }

  /** Returns this number rounded half up (away from zero) to {@code decimals} digits. */
  public Decimal rounded(int decimals) {
    return value.scale() <= decimals
        ? this
        : new Decimal(value.setScale(decimals, RoundingMode.HALF_UP));
  }

  /** Returns this number rounded. */
  public Decimal rounded(Rounding rounding) {
    return value.scale() <= rounding.decimals()
        ? this
        : new Decimal(value.setScale(rounding.decimals(), rounding.toJdk()));
  }

  /**
   * Returns this number rounded half up to so many digits from its first one that is not 0.
   *
   * @param digits at least 1
   */
  public Decimal significant(int digits) {
    return new Decimal(value.round(new MathContext(digits, RoundingMode.HALF_UP)));
  }

  public Decimal min(Decimal other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Decimal max(Decimal other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Returns -1, 0 or 1 as this number is below, at or above zero. */
  public int signum() {
    return value.signum();
  }

  public boolean isPositive() {
    return value.signum() > 0;
  }

  /** Returns the number of digits behind the point, 0 for whole numbers. */
  public int decimals() {
    return Math.max(value.scale(), 0);
  }

  /** Returns this number with exactly {@code decimals} digits, rounded half up: {@code "96.50"}. */
  public String fixed(int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  @Override
  public int compareTo(Decimal other) {
    return value.compareTo(other.value);
  }

  /** Returns plain notation without trailing zeros, never an exponent: {@code "-1.2"}. */
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
