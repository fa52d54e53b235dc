package org.kaoping.reckon;

import java.util.List;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quotient;

/**
 * How a branch or a part came to its score: the sum of those below that have one, rescaled where
 * some have none. Who takes no part is neither.
 *
 * @param terms the scores that are added, at least one
 * @param points of all that take part
 * @param reached points of those that have a score
 * @param rescaled the sum × points ÷ reached, rounded to 4 decimals; the plain sum if both are the
 *     same
 */
public record Sum(List<Decimal> terms, Decimal points, Decimal reached, Quotient rescaled) {
  /** Digits that a rescaled score is rounded to. */
  private static final int DECIMALS = 4;

  static Sum of(List<Decimal> terms, Decimal points, Decimal reached) {
    Decimal sum = Decimal.sum(terms);
    return new Sum(
        terms,
        points,
        reached,
        reached.equals(points)
            ? Quotient.of(sum, DECIMALS)
            : Quotient.of(sum.times(points), reached, DECIMALS));
  }

  public Decimal score() {
    return rescaled.rounded();
  }

  /** Says whether somebody below has no score, so that the others stand for it. */
  public boolean isRescaled() {
    return !reached.equals(points);
  }
}
