package org.kaoping.draw;

import java.math.BigDecimal;

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
