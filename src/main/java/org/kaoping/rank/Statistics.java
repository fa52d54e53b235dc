package org.kaoping.rank;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/**
 * What many points have in common.
 *
 * @param points in any order, at least one
 */
public record Statistics(List<Decimal> points) {
  /** Returns the statistics of points, or nothing for none. */
  public static Optional<Statistics> of(List<Decimal> points) {
    return points.isEmpty() ? Optional.empty() : Optional.of(new Statistics(points));
  }

  /** Returns the statistics of the published totals that there are. */
  public static Optional<Statistics> ofTotals(List<Standing> standings) {
    return of(standings.stream().flatMap(s -> s.total().stream()).toList());
  }

  public int size() {
    return points.size();
  }

  /** Returns the sum divided by the number, rounded half up. */
  public Decimal mean(int decimals) {
    return Decimal.sum(points).dividedBy(Decimal.of(size()), decimals);
  }

  /** Returns the middle, or the mean of the two in the middle rounded half up. */
  public Decimal median(int decimals) {
    List<Decimal> sorted = points.stream().sorted().toList();
    int middle = size() / 2;
    return size() % 2 == 1
        ? sorted.get(middle).rounded(decimals)
        : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(Decimal.of(2), decimals);
  }

  public Decimal least() {
    return Collections.min(points);
  }

  public Decimal greatest() {
    return Collections.max(points);
  }

  /** Returns how many reach {@code bound}. */
  public long reaching(Decimal bound) {
    return points.stream().filter(p -> p.compareTo(bound) >= 0).count();
  }
}
