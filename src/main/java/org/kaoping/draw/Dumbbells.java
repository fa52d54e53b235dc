package org.kaoping.draw;

import java.math.BigDecimal;
import java.util.List;

/**
 * Two values of each unit as two dots on a line, drawn from top to bottom in the order given. The
 * scale goes from the least to the greatest value, not from zero.
 *
 * @param title the short name, read out but not drawn; not blank
 * @param description one sentence, read out but not drawn
 * @param axisLabel what is measured and its unit, e.g. {@code "总分（分）"}; may be empty
 * @param paleLabel what the pale dots are, written above them
 * @param accentLabel what the dots in the accent colour are, written above them
 * @param rows at least one; legible up to some 40
 */
public record Dumbbells(
    String title,
    String description,
    String axisLabel,
    String paleLabel,
    String accentLabel,
    List<Row> rows)
    implements Chart {
  public Dumbbells {
    Required.text(title, "title");
    rows = Required.some(rows, "rows");
  }

  /**
   * A unit.
   *
   * @param label its name as published
   * @param text ready to print at the right end, usually the difference; may be empty
   */
  public record Row(String label, BigDecimal pale, BigDecimal accent, String text) {
    public Row {
      Required.drawable(pale, "pale");
      Required.drawable(accent, "accent");
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dumbbells(this);
  }
}
