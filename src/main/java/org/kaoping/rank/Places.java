package org.kaoping.rank;

import java.util.Collection;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Scheme;

/**
 * How many digits behind the point are printed in tables, charts and sentences. Full precision
 * stands in derivations and in the exact tables for machines.
 *
 * @param totals digits of published totals and parts, and of differences between them
 */
public record Places(int totals) {
  /** Scores with so many digits keep them, whatever totals have: points are judged in halves. */
  private static final int JUDGED = 2;

  /** Returns the places of a scheme. */
  public static Places of(Scheme scheme) {
    return new Places(scheme.decimals());
  }

  /** Returns the digits of means, medians and quartiles of published totals: one more. */
  public int means() {
    return totals + 1;
  }

  /**
   * Returns the digits of a column of scores: those of totals; at most two if the scores have more
   * and totals fewer.
   */
  public int scores(Collection<Decimal> column) {
    return Math.max(totals, Math.min(JUDGED, longest(column)));
  }

  /** Returns the digits of means and medians of such scores: one more. */
  public int meansOfScores(Collection<Decimal> scores) {
    return scores(scores) + 1;
  }

  /**
   * Returns the digits of a column in which scores of one indicator are told from each other: as
   * many more as it takes that different scores look different, and only a full score looks full.
   *
   * @param full points of the indicator
   */
  public int apart(Collection<Decimal> column, Decimal full) {
    int digits = scores(column);
    int longest = longest(column);
    while (digits < longest && !isApart(column, full, digits)) {
      digits++;
    }
    return digits;
  }

  private static boolean isApart(Collection<Decimal> column, Decimal full, int digits) {
    long exact = column.stream().distinct().count();
    long printed = column.stream().map(score -> score.rounded(digits)).distinct().count();
    return exact == printed
        && column.stream()
            .filter(score -> !score.equals(full))
            .noneMatch(score -> score.rounded(digits).equals(full));
  }

  private static int longest(Collection<Decimal> numbers) {
    return numbers.stream().mapToInt(Decimal::decimals).max().orElse(0);
  }
}
