package org.kaoping.draw;

import java.math.BigDecimal;
import java.util.List;

/**
 * Columns from zero, one per grade or per interval of a histogram, from left to right as given.
 *
 * <p>Labels that are too wide for their column stand in two rows (up to 8 columns), or only every
 * second, third, … is drawn. Counts that are too wide are left out.
 *
 * @param title the short name, read out but not drawn; not blank
 * @param description one sentence, read out but not drawn
 * @param axisLabel what is counted and its unit, e.g. {@code "单位数（家）"}; may be empty
 * @param columns at least one; legible up to some 40
 */
public record ColumnDistribution(
    String title, String description, String axisLabel, List<Column> columns) implements Chart {
  public ColumnDistribution {
    Required.text(title, "title");
    columns = Required.some(columns, "columns");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.columnDistribution(this);
  }

  /**
   * One column of a {@link ColumnDistribution} chart.
   *
   * @param label the grade's word or the interval, e.g. {@code "优秀"} or {@code "80–85"}
   * @param count number of units, from 0 to 10⁹
   * @param countText the count ready to print above the column, e.g. {@code "12"}; may be empty
   * @param tone how the column stands out
   */
  public record Column(String label, int count, String countText, Chart.Tone tone) {
    public Column {
      if (count < 0) {
        throw new IllegalArgumentException("count " + count + " must be >= 0");
      }
      Required.drawable(BigDecimal.valueOf(count), "count");
    }

    /** Returns the same column as a bar, so that both kinds of chart share one renderer. */
    Chart.Bar toBar() {
      return new Chart.Bar(label, BigDecimal.valueOf(count), countText, tone);
    }
  }
}
