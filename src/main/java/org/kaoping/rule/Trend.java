package org.kaoping.rule;

import java.util.Comparator;
import java.util.List;
import org.kaoping.exact.Decimal;

/** What becomes of the points of a rule while the amount of its measure grows. */
public enum Trend {
  /** They never become fewer. */
  RISING,
  /** They never become more. */
  FALLING,
  /** Either, from amount to amount. */
  MIXED;

  /** Returns the trend while the amount shrinks. */
  public Trend reversed() {
    return this == MIXED ? MIXED : this == RISING ? FALLING : RISING;
  }

  /** Returns the trend of points that stand in the order of falling amounts. */
  static Trend ofFalling(List<Decimal> points) {
    if (points.equals(points.stream().sorted(Comparator.reverseOrder()).toList())) {
      return RISING;
    }
    return points.equals(points.stream().sorted().toList()) ? FALLING : MIXED;
  }
}
