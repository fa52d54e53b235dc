package org.kaoping.exact;

import java.util.regex.Pattern;

/**
 * A number as a user wrote it, with or without a percent sign.
 *
 * @param amount the number; for {@code 85%} it is 85
 * @param percent whether a percent sign stood behind it
 */
public record Quantity(Decimal amount, boolean percent) {
  private static final Pattern FORM = Pattern.compile("-?[0-9]+(\\.[0-9]+)?%?");

  /** Says whether {@code text} spells a number or a percentage of the language. */
  public static boolean isSpelledBy(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * Returns the number that {@code text} spells.
   *
   * @throws NumberFormatException unless {@link #isSpelledBy}
   */
  public static Quantity of(String text) {
    boolean percent = text.endsWith("%");
    return new Quantity(Decimal.of(percent ? text.substring(0, text.length() - 1) : text), percent);
  }

  /** Says whether two texts are the same, or spell the same number or percentage. */
  public static boolean isSame(String one, String other) {
    return one.equals(other)
        || (isSpelledBy(one) && isSpelledBy(other) && of(one).equals(of(other)));
  }

  /** Returns the number in plain notation, with its percent sign if it has one. */
  @Override
  public String toString() {
    return percent ? amount + "%" : amount.toString();
  }
}
