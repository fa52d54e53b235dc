package org.kaoping.draw;

import java.math.BigDecimal;

/**
 * One bar of a {@link RankingBars} chart.
 *
 * @param label the unit's name as published; need not be unique
 * @param value length of the bar in the unit of the axis, from −10⁹ to 10⁹; negative bars go left
 * @param valueText the value ready to print at the bar's end, e.g. {@code "86.50"}; may be empty
 * @param tone how the bar stands out
 */
public record Bar(String label, BigDecimal value, String valueText, Tone tone) {
  public Bar {
    Required.drawable(value, "value");
  }
}
