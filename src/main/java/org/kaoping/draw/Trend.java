package org.kaoping.draw;

import java.math.BigDecimal;
import java.util.List;

/**
 * A value over the years as a line, with the range around it; below stand its figures. The scale
 * goes from the least to the greatest value, not from zero, and no numbers stand at it.
 *
 * @param title the short name, read out but not drawn; not blank
 * @param description one sentence, read out but not drawn
 * @param highLabel what the upper ends are, e.g. {@code "最高"}
 * @param middleLabel what the line is, e.g. {@code "中位数"}
 * @param lowLabel what the lower ends are
 * @param years at least one, oldest first; legible up to 6
 */
public record Trend(
    String title,
    String description,
    String highLabel,
    String middleLabel,
    String lowLabel,
    List<Year> years)
    implements Chart {
  public Trend {
    Required.text(title, "title");
    years = Required.some(years, "years");
  }

  /**
   * A year.
   *
   * @param label e.g. {@code "2023年"}
   */
  public record Year(String label, Figure high, Figure middle, Figure low) {}

  /**
   * A value.
   *
   * @param text ready to print
   */
  public record Figure(BigDecimal value, String text) {
    public Figure {
      Required.drawable(value, "value");
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.trend(this);
  }
}
