package org.kaoping.draw;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleInsets;

/**
 * The part of a scale that is drawn.
 *
 * @param low the least value
 * @param high the greatest value, greater than {@code low}
 */
record ScaleRange(BigDecimal low, BigDecimal high) {
  /** Returns a range for bars, whose length counts: it holds zero. */
  static ScaleRange around(Stream<BigDecimal> values) {
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    for (BigDecimal value : (Iterable<BigDecimal>) values::iterator) {
      low = low.min(value);
      high = high.max(value);
    }
    return new ScaleRange(low, low.compareTo(high) == 0 ? BigDecimal.ONE : high);
  }

  /** Returns a range for dots, whose place counts: from the least to the greatest value. */
  static ScaleRange between(Stream<BigDecimal> values) {
    List<BigDecimal> sorted = values.sorted().toList();
    BigDecimal low = sorted.get(0);
    BigDecimal high = sorted.get(sorted.size() - 1);
    return low.compareTo(high) == 0
        ? new ScaleRange(low.subtract(BigDecimal.ONE), high.add(BigDecimal.ONE))
        : new ScaleRange(low, high);
  }

  /** Returns the width of the longest whole number on the scale, in user units. */
  int widestNumber() {
    return Stream.of(low, high)
        .mapToInt(end -> TextWidth.of(end.toBigInteger().toString(), Ink.SCALE_TEXT_SIZE))
        .max()
        .orElse(0);
  }

  /** Returns an axis over this range that draws its numbers and nothing else. */
  NumberAxis axis(ScaleUnit unit, Anchor anchor) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(low.doubleValue(), high.doubleValue());
    axis.setTickUnit(unit);
    axis.setTickLabelFont(FixedFont.scale(anchor));
    axis.setTickLabelPaint(Ink.SCALE_TEXT);
    axis.setTickLabelInsets(new RectangleInsets(2, 4, 2, 4));
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    return axis;
  }
}
