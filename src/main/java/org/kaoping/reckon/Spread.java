package org.kaoping.reckon;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/**
 * How the published totals of some units lie: five numbers, and who lies far from the others.
 * Nothing is rounded.
 *
 * @param size number of totals, at least 1
 * @param low the least total that is no outlier
 * @param lower lower quartile, see {@link Statistics#quartile}
 * @param median middle quartile
 * @param upper upper quartile
 * @param high the greatest total that is no outlier
 * @param outliers units that lie more than 1.5 times the distance of the quartiles below the lower
 *     or above the upper one (J. W. Tukey, Exploratory Data Analysis, 1977), least total first
 */
public record Spread(
    int size,
    Decimal least,
    Decimal low,
    Decimal lower,
    Decimal median,
    Decimal upper,
    Decimal high,
    Decimal greatest,
    List<Standing> outliers) {
  private static final Decimal REACH = Decimal.of("1.5");

  /** Returns the spread of those that have a total, or nothing if none has. */
  public static Optional<Spread> of(List<Standing> standings) {
    return Statistics.ofTotals(standings).map(statistics -> of(statistics, standings));
  }

  private static Spread of(Statistics all, List<Standing> standings) {
    Decimal lower = all.quartile(1);
    Decimal upper = all.quartile(3);
    Decimal reach = upper.minus(lower).times(REACH);
    Decimal lowest = lower.minus(reach);
    Decimal highest = upper.plus(reach);
    Statistics near =
        new Statistics(
            all.points().stream()
                .filter(p -> p.compareTo(lowest) >= 0 && p.compareTo(highest) <= 0)
                .toList());
    List<Standing> outliers =
        standings.stream()
            .filter(
                s ->
                    s.total()
                        .filter(t -> t.compareTo(lowest) < 0 || t.compareTo(highest) > 0)
                        .isPresent())
            .sorted(Comparator.comparing(s -> s.total().orElseThrow()))
            .toList();
    return new Spread(
        all.size(),
        all.least(),
        near.least(),
        lower,
        all.quartile(2),
        upper,
        near.greatest(),
        all.greatest(),
        outliers);
  }
}
