package org.kaoping.draw;

import java.math.BigDecimal;

/**
 * One column of a {@link ColumnDistribution} chart.
 *
 * @param label the grade's word or the interval, e.g. {@code "优秀"} or {@code "80–85"}
 * @param count number of units, from 0 to 10⁹
 * @param countText the count ready to print above the column, e.g. {@code "12"}; may be empty
 * @param tone how the column stands out
 */
public record Column(String label, int count, String countText, Tone tone) {
  public Column {
    if (count < 0) {
      throw new IllegalArgumentException("count " + count + " must be >= 0");
    }
    Required.drawable(BigDecimal.valueOf(count), "count");
  }

  /** Returns the same column as a bar, so that both kinds of chart share one renderer. */
  Bar toBar() {
    return new Bar(label, BigDecimal.valueOf(count), countText, tone);
  }
}
