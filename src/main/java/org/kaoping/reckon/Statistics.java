package org.kaoping.reckon;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/** What many points have in common. */
public final class Statistics {
  private static final int QUARTERS = 4;
  private static final Decimal QUARTER = Decimal.of("0.25");

  private final Counted sorted;
  private final Decimal sum;

  /**
   * Takes points.
   *
   * @param points in any order, at least one
   */
  public Statistics(List<Decimal> points) {
    this.sorted = Counted.of(points);
    this.sum = Decimal.sum(points);
  }

  /**
   * Points in order, the least first. They are many and different ones few: these alone are held
   * and compared.
   */
  private static final class Counted extends AbstractList<Decimal> {
    private final List<Decimal> different;

    /** How many points there are up to each of the different ones, itself included. */
    private final int[] ends;

    private Counted(List<Decimal> different, int[] ends) {
      this.different = different;
      this.ends = ends;
    }

    static Counted of(List<Decimal> points) {
      Map<Decimal, Integer> counts = new HashMap<>();
      points.forEach(point -> counts.merge(point, 1, Integer::sum));
      List<Decimal> different = counts.keySet().stream().sorted().toList();
      int[] ends = new int[different.size()];
      int end = 0;
      for (int i = 0; i < ends.length; i++) {
        end += counts.getOrDefault(different.get(i), 0);
        ends[i] = end;
      }
      return new Counted(different, ends);
    }

    @Override
    public Decimal get(int index) {
      int found = Arrays.binarySearch(ends, Objects.checkIndex(index, size()) + 1);
      return different.get(found < 0 ? -found - 1 : found);
    }

    @Override
    public int size() {
      return ends.length == 0 ? 0 : ends[ends.length - 1];
    }
  }

  /** Returns the statistics of points, or nothing for none. */
  public static Optional<Statistics> of(List<Decimal> points) {
    return points.isEmpty() ? Optional.empty() : Optional.of(new Statistics(points));
  }

  /** Returns the statistics of the published totals that there are. */
  public static Optional<Statistics> ofTotals(List<Standing> standings) {
    return of(standings.stream().flatMap(s -> s.total().stream()).toList());
  }

  /** Returns the points, the least first. */
  public List<Decimal> points() {
    return sorted;
  }

  /** Returns the different points, the least first. */
  public List<Decimal> different() {
    return sorted.different;
  }

  /** Returns how often a point is there. */
  public int times(Decimal point) {
    int place = Collections.binarySearch(sorted.different, point);
    if (place < 0) {
      return 0;
    }
    return sorted.ends[place] - (place == 0 ? 0 : sorted.ends[place - 1]);
  }

  public int size() {
    return sorted.size();
  }

  /** Returns the sum divided by the number, rounded half up. */
  public Decimal mean(int decimals) {
    return sum.dividedBy(Decimal.of(size()), decimals);
  }

  /**
   * Returns how far the mean lies above another: as the rounded means say, or, if these are equal
   * although the means are not, with as many digits as it takes to differ from 0.
   *
   * @param decimals digits that both means are rounded to
   */
  public Decimal meanAbove(Statistics other, int decimals) {
    Decimal above = mean(decimals).minus(other.mean(decimals));
    Decimal exact = sum.times(Decimal.of(other.size())).minus(other.sum.times(Decimal.of(size())));
    int digits = decimals;
    while (above.signum() == 0 && exact.signum() != 0) {
      digits++;
      above = exact.dividedBy(Decimal.of((long) size() * other.size()), digits);
    }
    return above;
  }

  /** Returns the middle, or the mean of the two in the middle, to the last digit. */
  public Decimal exactMedian() {
    return quartile(2);
  }

  /**
   * Returns a quartile, exact and not rounded: a point of the sorted ones, or between two of them
   * as many quarters of their gap as are left over.
   *
   * <p>This is type 7 of R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The
   * American Statistician 50 (1996), pages 361–365, which spreadsheets call {@code QUARTILE.INC}:
   * the quartile stands {@code (n − 1) × number ÷ 4} places behind the least point.
   *
   * @param number 1 for the lower, 2 for the median, 3 for the upper
   */
  public Decimal quartile(int number) {
    int quarters = (size() - 1) * number;
    Decimal below = sorted.get(quarters / QUARTERS);
    int left = quarters % QUARTERS;
    if (left == 0) {
      return below;
    }
    Decimal gap = sorted.get(quarters / QUARTERS + 1).minus(below);
    return below.plus(gap.times(Decimal.of(left)).times(QUARTER));
  }

  public Decimal least() {
    return sorted.get(0);
  }

  public Decimal greatest() {
    return sorted.get(size() - 1);
  }

  /** Says whether all points are the same. */
  public boolean isEven() {
    return least().equals(greatest());
  }

  /** Returns how many reach {@code bound}. */
  public long reaching(Decimal bound) {
    return sorted.stream().filter(p -> p.compareTo(bound) >= 0).count();
  }
}
