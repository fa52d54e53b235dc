package org.kaoping.report;

import org.kaoping.exact.Decimal;

/**
 * A small bar in a table's cell.
 *
 * @param width share of the full points in %, 0 to 100, for the drawing
 */
public record ScoreBar(String width) {
  private static final int DECIMALS = 1;

  /** Returns the share of {@code score} in {@code points}; none of what has no points. */
  public static ScoreBar of(Decimal score, Decimal points) {
    if (points.signum() == 0) {
      return new ScoreBar("0");
    }
    Decimal percent = score.times(Decimal.HUNDRED).dividedBy(points, DECIMALS);
    return new ScoreBar(percent.max(Decimal.ZERO).min(Decimal.HUNDRED).toString());
  }
}
