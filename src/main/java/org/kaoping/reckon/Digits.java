package org.kaoping.reckon;

import java.util.Collection;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Scheme;

/**
 * How many digits behind the point are printed in tables, charts and sentences. Full precision
 * stands in derivations and in the exact tables for machines.
 *
 * @param totals digits of published totals and parts, and of differences between them
 */
public record Digits(int totals) {
  /** Scores with so many digits keep them, whatever totals have: points are judged in halves. */
  private static final int JUDGED = 2;

  /** Returns the places of a scheme. */
  public static Digits of(Scheme scheme) {
    return new Digits(scheme.decimals());
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

  /**
   * A score with what it is read against.
   *
   * @param full points of its indicator
   * @param median printed with one digit more; empty where nobody competes
   */
  public record Beside(Decimal score, Decimal full, Optional<Decimal> median) {
    private boolean isTold(int digits) {
      Decimal printed = score.rounded(digits);
      return printed.compareTo(full) == score.compareTo(full)
          && median
              .filter(m -> printed.compareTo(m.rounded(digits + 1)) != score.compareTo(m))
              .isEmpty();
    }
  }

  /**
   * Returns the digits of a column of scores of several indicators: as many more as it takes that
   * each looks as it is to its full points and to its median.
   */
  public int beside(Collection<Beside> column) {
    int longest = 0;
    for (Beside one : column) {
      longest = Math.max(longest, one.score().decimals());
      longest = Math.max(longest, one.median().map(Decimal::decimals).orElse(0));
    }
    int digits = scores(column.stream().map(Beside::score).toList());
    while (digits < longest && !isTold(column, digits)) {
      digits++;
    }
    return digits;
  }

  private static boolean isTold(Collection<Beside> column, int digits) {
    return column.stream().allMatch(one -> one.isTold(digits));
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
