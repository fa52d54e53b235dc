package org.kaoping.exact;

/**
 * A quotient of two exact numbers, with what it is rounded to.
 *
 * @param divisor not zero
 * @param rounded rounded once, half up (away from zero)
 */
public record Quotient(Decimal dividend, Decimal divisor, Decimal rounded) {
  /**
   * Divides.
   *
   * @param decimals digits kept, at least 0
   * @throws ArithmeticException if {@code divisor} is zero
   */
  public static Quotient of(Decimal dividend, Decimal divisor, int decimals) {
    return new Quotient(dividend, divisor, dividend.dividedBy(divisor, decimals));
  }

  /** Returns a number that is only rounded. */
  public static Quotient of(Decimal number, int decimals) {
    return new Quotient(number, Decimal.ONE, number.rounded(decimals));
  }

  /** Says whether rounding changed nothing. */
  public boolean isExact() {
    return rounded.times(divisor).equals(dividend);
  }
}
