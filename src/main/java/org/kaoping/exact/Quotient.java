package org.kaoping.exact;

/**
 * A quotient of two exact numbers, with what it is rounded to.
 *
 * @param divisor not zero
 * @param rounded rounded once
 */
public record Quotient(Decimal dividend, Decimal divisor, Decimal rounded) {
  /**
   * Divides.
   *
   * @throws ArithmeticException if {@code divisor} is zero
   */
  public static Quotient of(Decimal dividend, Decimal divisor, Rounding rounding) {
    return new Quotient(dividend, divisor, dividend.dividedBy(divisor, rounding));
  }

  /** Returns a number that is only rounded. */
  public static Quotient of(Decimal number, Rounding rounding) {
    return new Quotient(number, Decimal.ONE, number.rounded(rounding));
  }

  /** Returns a number that is not rounded. */
  public static Quotient exactly(Decimal number) {
    return new Quotient(number, Decimal.ONE, number);
  }

  /** Says whether rounding changed nothing. */
  public boolean isExact() {
    return rounded.times(divisor).equals(dividend);
  }
}
