package org.kaoping.report.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Statistics;
import org.kaoping.wording.Words;

/**
 * How totals are distributed, on one line: a dot each, or columns where they are many.
 *
 * @param text where its axis begins and ends
 * @param dots where they stand, in %
 * @param columns empty where there are dots
 */
public record Strip(String text, List<String> dots, List<Column> columns) {
  /** Height of the drawing above its axis, in pixels. */
  public static final int HEIGHT = 20;

  private static final int MOST_DOTS = 40;
  private static final int MOST_COLUMNS = 16;
  private static final int FEWEST = 3;

  /**
   * A column that stands on the axis.
   *
   * @param x in %
   * @param width in %
   * @param y in pixels
   */
  public record Column(String x, String width, String y, String height) {}

  /** Returns a strip, unless there are too few totals or all are equal. */
  public static Optional<Strip> of(Statistics totals, Words words) {
    if (totals.size() < FEWEST || totals.isEven()) {
      return Optional.empty();
    }
    Axis axis = Axis.of(totals.different()).orElseThrow();
    String text = words.say("strip", words.number(axis.from()), words.number(axis.to()));
    if (totals.size() <= MOST_DOTS) {
      return Optional.of(
          new Strip(text, totals.points().stream().map(axis::at).toList(), List.of()));
    }
    return Optional.of(new Strip(text, List.of(), columns(totals, axis)));
  }

  private static List<Column> columns(Statistics totals, Axis axis) {
    Decimal least = Decimal.of("0.01");
    Intervals intervals = Intervals.of(axis.from(), axis.to(), least, MOST_COLUMNS);
    List<Integer> counts = intervals.count(totals.points());
    Decimal most = Decimal.of(Collections.max(counts));
    Decimal length = axis.to().minus(axis.from());
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i) > 0) {
        Decimal height =
            Decimal.of(HEIGHT).times(Decimal.of(counts.get(i))).dividedBy(most, 1).max(Decimal.ONE);
        columns.add(
            new Column(
                axis.at(intervals.ends().get(i)),
                Axis.share(intervals.width().times(Decimal.of("0.9")), length),
                Decimal.of(HEIGHT).minus(height).toString(),
                height.toString()));
      }
    }
    return columns;
  }
}
