package org.kaoping.draw;

import java.util.List;
import java.util.Optional;

/**
 * Horizontal bars from zero, one per unit, drawn from top to bottom in the order given.
 *
 * <p>Labels stand left of the bars, or above them if one is wider than 10 em or the bars would get
 * too little room. A label wider than 20 em (20 Chinese characters, some 33 Latin ones) is
 * shortened with "…" in its middle.
 *
 * @param title the short name, read out but not drawn; not blank
 * @param description one sentence, read out but not drawn
 * @param axisLabel what is measured and its unit, e.g. {@code "得分（分）"}; may be empty
 * @param bars at least one; legible up to some 150
 * @param reference a value to compare all bars with, usually the median
 */
public record RankingBars(
    String title,
    String description,
    String axisLabel,
    List<Chart.Bar> bars,
    Optional<Chart.Reference> reference)
    implements Chart {
  public RankingBars {
    Required.text(title, "title");
    bars = Required.some(bars, "bars");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.rankingBars(this);
  }
}
