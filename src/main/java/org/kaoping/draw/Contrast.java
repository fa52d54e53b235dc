package org.kaoping.draw;

import java.math.BigInteger;

/**
 * How well two colours can be told apart.
 *
 * <p>Source: WCAG 2.2, “contrast ratio” and “relative luminance”, and success criterion 1.4.3. In
 * whole numbers, so that it is the same on every machine.
 */
public final class Contrast {
  /** The least contrast of text, in hundredths. */
  public static final int LEGIBLE = 450;

  private static final long ONE = 1_000_000_000;
  private static final long FLARE = ONE / 20;
  private static final int LAST_LINEAR = 10; // 0.04045 × 255
  private static final BigInteger DIVISOR = BigInteger.valueOf(269_025).pow(12); // 255 × 1055
  private static final BigInteger SCALE = BigInteger.valueOf(ONE).pow(5);

  private Contrast() {}

  /** Returns the contrast ratio in hundredths, 100 to 2100, rounded down. */
  public static int between(Colour a, Colour b) {
    long one = luminance(a) + FLARE;
    long other = luminance(b) + FLARE;
    return (int) (100 * Math.max(one, other) / Math.min(one, other));
  }

  /** Returns the relative luminance in billionths. */
  private static long luminance(Colour colour) {
    return (2126 * linear(colour.red())
            + 7152 * linear(colour.green())
            + 722 * linear(colour.blue()))
        / 10_000;
  }

  /** Returns ((c ÷ 255 + 0.055) ÷ 1.055) ^ 2.4 in billionths, or c ÷ 255 ÷ 12.92 near black. */
  private static long linear(int channel) {
    return channel <= LAST_LINEAR
        ? channel * ONE * 100 / (255 * 1292)
        : fifthRoot(
            BigInteger.valueOf(1000L * channel + 14_025).pow(12).multiply(SCALE).divide(DIVISOR));
  }

  /** Returns the greatest number up to {@link #ONE} whose fifth power is not above. */
  private static long fifthRoot(BigInteger power) {
    long from = 0;
    long to = ONE;
    while (from < to) {
      long middle = (from + to + 1) / 2;
      if (BigInteger.valueOf(middle).pow(5).compareTo(power) <= 0) {
        from = middle;
      } else {
        to = middle - 1;
      }
    }
    return from;
  }
}
