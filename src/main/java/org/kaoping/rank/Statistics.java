package org.kaoping.rank;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/**
 * What many points have in common.
 *
 * @param sorted from least to greatest, at least one
 */
public record Statistics(List<Decimal> sorted) {
  /** Returns the statistics of points in any order, or nothing for none. */
  public static Optional<Statistics> of(List<Decimal> points) {
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(new Statistics(points.stream().sorted().toList()));
  }

  /** Returns the sum divided by the number, rounded half up. */
  public Decimal mean(int decimals) {
    return Decimal.sum(sorted).dividedBy(Decimal.of(sorted.size()), decimals);
  }

  /** Returns the middle, or the mean of the two in the middle rounded half up. */
  public Decimal median(int decimals) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle).rounded(decimals)
        : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(Decimal.of(2), decimals);
  }

  public Decimal least() {
    return sorted.get(0);
  }

  public Decimal greatest() {
    return sorted.get(sorted.size() - 1);
  }
}
