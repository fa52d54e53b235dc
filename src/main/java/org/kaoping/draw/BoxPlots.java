package org.kaoping.draw;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How values spread within several groups: a box with whiskers for each, drawn from top to bottom
 * in the order given. The scale goes from the least to the greatest value, not from zero.
 *
 * @param title the short name, read out but not drawn; not blank
 * @param description one sentence, read out but not drawn
 * @param axisLabel what is measured and its unit, e.g. {@code "总分（分）"}; may be empty
 * @param valueLabel what the texts at the right are, e.g. {@code "中位数"}; may be empty
 * @param rows at least one; legible up to some 40
 * @param reference a value to compare all groups with, usually the median of all
 */
public record BoxPlots(
    String title,
    String description,
    String axisLabel,
    String valueLabel,
    List<Row> rows,
    Optional<Chart.Reference> reference)
    implements Chart {
  public BoxPlots {
    Required.text(title, "title");
    rows = Required.some(rows, "rows");
  }

  /**
   * A group.
   *
   * @param label its name as published
   * @param box empty for so few values that all are dots
   * @param median drawn as a thick line across
   * @param text ready to print at the right end, usually the median; may be empty
   * @param dots values that are shown singly: outliers, or all
   */
  public record Row(
      String label, Optional<Box> box, BigDecimal median, String text, List<Dot> dots) {
    public Row {
      Required.drawable(median, "median");
      dots = List.copyOf(dots);
    }
  }

  /**
   * A box from quartile to quartile with whiskers.
   *
   * @param low end of the left whisker
   * @param lower quartile
   * @param upper quartile
   * @param high end of the right whisker
   */
  public record Box(BigDecimal low, BigDecimal lower, BigDecimal upper, BigDecimal high) {
    public Box {
      Required.drawable(low, "low");
      Required.drawable(lower, "lower");
      Required.drawable(upper, "upper");
      Required.drawable(high, "high");
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.boxPlots(this);
  }

  /**
   * One unit among many, drawn as a dot.
   *
   * @param name drawn beside the dot where there is room; may be empty
   * @param value place of the dot in the unit of the axis, from −10⁹ to 10⁹
   */
  public record Dot(String name, BigDecimal value) {
    public Dot {
      Required.drawable(value, "value");
    }
  }
}
