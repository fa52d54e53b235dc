package org.kaoping.report.chart;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.kaoping.exact.Decimal;

/**
 * Stretches of equal width, a round number, that hold all values; each holds its lower end, and the
 * last one its upper end, too.
 *
 * @param width 1, 2 or 5 times a power of ten
 * @param ends from the lower end of the first to the upper end of the last
 */
public record Intervals(Decimal width, List<Decimal> ends) {
  private static final List<Decimal> FACTORS = List.of(Decimal.of(1), Decimal.of(2), Decimal.of(5));
  private static final Decimal TEN = Decimal.of(10);

  /**
   * Returns the narrowest intervals of which so many at most hold all values.
   *
   * @param smallest the least width, a power of ten
   * @param most up to 99
   */
  public static Intervals of(Decimal least, Decimal greatest, Decimal smallest, int most) {
    for (Decimal power = smallest; ; power = power.times(TEN)) {
      for (Decimal factor : FACTORS) {
        Decimal width = power.times(factor);
        Decimal first = below(least, width);
        int count = Integer.parseInt(steps(first, greatest, width).min(TEN.times(TEN)).toString());
        if (count <= most) {
          IntFunction<Decimal> end = i -> first.plus(width.times(Decimal.of(i)));
          return new Intervals(width, IntStream.rangeClosed(0, count).mapToObj(end).toList());
        }
      }
    }
  }

  /** Returns the greatest multiple of the width that is not above a value. */
  private static Decimal below(Decimal value, Decimal width) {
    Decimal towardsZero = value.wholeTimes(width).times(width);
    return towardsZero.compareTo(value) > 0 ? towardsZero.minus(width) : towardsZero;
  }

  private static Decimal steps(Decimal first, Decimal greatest, Decimal width) {
    Decimal whole = greatest.minus(first).wholeTimes(width);
    boolean reached = first.plus(whole.times(width)).compareTo(greatest) == 0;
    return reached ? whole.max(Decimal.of(1)) : whole.plus(Decimal.of(1));
  }

  /** Returns how many values each interval holds. */
  public List<Integer> count(List<Decimal> values) {
    return IntStream.range(0, ends.size() - 1)
        .mapToObj(
            i -> {
              boolean last = i == ends.size() - 2;
              return (int)
                  values.stream()
                      .filter(v -> v.compareTo(ends.get(i)) >= 0)
                      .filter(v -> v.compareTo(ends.get(i + 1)) < (last ? 1 : 0))
                      .count();
            })
        .toList();
  }
}
