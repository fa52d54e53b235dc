package org.kaoping.rule;

import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Ratio;
import org.kaoping.exact.Real;

/**
 * What a rule comes to before its {@code at-most}, exactly and without a sign, and how: enough to
 * check it with pen and paper.
 *
 * @param size points, at least 0
 * @param tells what is known of the points by {@code how}
 */
public record Working(Real size, Saying how, Tells tells) {
  /** How much a working tells by itself. */
  public enum Tells {
    /** What was measured and what follows. */
    ALL,
    /** How the points come out of what was found. */
    HOW,
    /** No more than the finding. */
    NOTHING
  }

  static Working of(Decimal points, Saying how, Tells tells) {
    return new Working(Ratio.of(points), how, tells);
  }

  /** Returns a working of exact points. */
  static Working of(Fraction points, Saying how, Tells tells) {
    return new Working(new Ratio(points.dividend(), points.divisor()), how, tells);
  }

  /**
   * Returns a working of {@code dividend ÷ divisor} points.
   *
   * @param divisor greater than 0
   */
  static Working of(Decimal dividend, Decimal divisor, Saying how, Tells tells) {
    return new Working(new Ratio(dividend, divisor), how, tells);
  }
}
