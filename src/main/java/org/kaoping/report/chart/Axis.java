package org.kaoping.report.chart;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.wording.Words;

/**
 * An axis that the marks of templates stand on, from a round number to a round number.
 *
 * @param ends the round numbers, at least two
 */
public record Axis(List<Decimal> ends) {
  /** In percent: as much as half of a total takes where a screen is narrow. */
  private static final Decimal NEAR_AN_END = Decimal.of(8);

  private static final int MOST = 6;
  private static final int DECIMALS = 1;

  /**
   * A number of an axis.
   *
   * @param x where it stands, in %
   */
  public record Tick(String x, String text) {}

  /** Returns an axis that holds all values; none for no values. */
  public static Optional<Axis> of(List<Decimal> values) {
    return values.stream()
        .min(Decimal::compareTo)
        .map(
            least ->
                new Axis(
                    Intervals.of(
                            least, values.stream().reduce(least, Decimal::max), Decimal.ONE, MOST)
                        .ends()));
  }

  /** Returns where a value stands, in % of the axis. */
  public String at(Decimal value) {
    return share(value.minus(from()), to().minus(from()));
  }

  /**
   * Returns how a text stands at a value so that no end of the axis cuts it off: {@code start},
   * {@code middle} or {@code end}.
   */
  public String anchor(Decimal value) {
    Decimal percent = value.minus(from()).times(Decimal.HUNDRED).dividedBy(to().minus(from()), 2);
    if (percent.compareTo(NEAR_AN_END) < 0) {
      return "start";
    }
    return percent.compareTo(Decimal.HUNDRED.minus(NEAR_AN_END)) > 0 ? "end" : "middle";
  }

  /** Returns a part of a whole, which is greater than 0, in %, with one digit. */
  public static String share(Decimal part, Decimal whole) {
    return part.times(Decimal.HUNDRED).dividedBy(whole, DECIMALS) + "%";
  }

  /**
   * Returns which of the columns side by side a value falls into.
   *
   * @param width of a column in %
   */
  public String column(Decimal value, Decimal width) {
    Decimal percent = value.minus(from()).times(Decimal.HUNDRED).dividedBy(to().minus(from()), 2);
    return percent.wholeTimes(width).toString();
  }

  public Decimal from() {
    return ends.get(0);
  }

  public Decimal to() {
    return ends.get(ends.size() - 1);
  }

  /** Says whether a value stands on it. */
  public boolean holds(Decimal value) {
    return value.compareTo(from()) >= 0 && value.compareTo(to()) <= 0;
  }

  /** Says whether it begins elsewhere than at 0. */
  public boolean isTruncated() {
    return from().signum() != 0;
  }

  /** Returns its numbers. */
  public List<Tick> ticks(Words words) {
    return ends.stream().map(end -> new Tick(at(end), words.number(end))).toList();
  }
}
