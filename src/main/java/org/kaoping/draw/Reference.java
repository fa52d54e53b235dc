package org.kaoping.draw;

import java.math.BigDecimal;

/**
 * A value that all bars are compared with, drawn as a thin line with a word at its foot.
 *
 * @param text word and value ready to print, e.g. {@code "中位数 86.50"}
 * @param value place of the line in the unit of the axis, from −10⁹ to 10⁹
 */
public record Reference(String text, BigDecimal value) {
  public Reference {
    Required.drawable(value, "value");
  }
}
