package org.kaoping.exact;

/**
 * A quotient of decimals.
 *
 * @param dividend the number itself, if {@code divisor} is 1
 * @param divisor greater than 0
 */
public record Ratio(Decimal dividend, Decimal divisor) implements Real {
  /** Returns a decimal as it is. */
  public static Ratio of(Decimal number) {
    return new Ratio(number, Decimal.ONE);
  }

  @Override
  public int compareTo(Decimal number) {
    return dividend.compareTo(number.times(divisor));
  }

  @Override
  public Decimal rounded(Rounding rounding) {
    return dividend.dividedBy(divisor, rounding);
  }
}
