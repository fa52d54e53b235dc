package org.kaoping.draw;

import java.util.List;
import java.util.Optional;

/**
 * Thin columns from zero, one per unit, from left to right as given: the outline of a ranking that
 * has too many units for names. Below the columns stand their places, from 1.
 *
 * @param title the short name, read out but not drawn; not blank
 * @param description one sentence, read out but not drawn
 * @param axisLabel what is measured and its unit, e.g. {@code "得分（分）"}; may be empty
 * @param placeLabel what the places below are, e.g. {@code "总分从高到低"}; may be empty
 * @param first what to say of the first column, e.g. {@code "最高 甲县 98.00"}; may be empty
 * @param last what to say of the last column; may be empty
 * @param bars at least one, labels and values are not drawn; legible up to some 300
 * @param reference a value to compare all columns with, usually the median
 */
public record RankedColumns(
    String title,
    String description,
    String axisLabel,
    String placeLabel,
    String first,
    String last,
    List<Chart.Bar> bars,
    Optional<Chart.Reference> reference)
    implements Chart {
  public RankedColumns {
    Required.text(title, "title");
    bars = Required.some(bars, "bars");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.rankedColumns(this);
  }
}
