package org.kaoping.rule;

import org.kaoping.exact.Decimal;

/**
 * What a rule comes to before its {@code at-most}, exactly and without a sign, and how: enough to
 * check it with pen and paper.
 *
 * @param dividend the points, if {@code divisor} is 1
 * @param divisor greater than 0
 * @param tells what is known of the points by {@code how}
 */
public record Working(Decimal dividend, Decimal divisor, Saying how, Tells tells) {
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
    return new Working(points, Decimal.ONE, how, tells);
  }
}
