package org.kaoping.rule;

import org.kaoping.exact.Decimal;

/** Which way points go. */
public enum Direction {
  DEDUCT("deduct"),
  AWARD("award");

  private final String key;

  Direction(String key) {
    this.key = key;
  }

  /** Returns the key that says so in a rule. */
  public String key() {
    return key;
  }

  /** Returns {@code points} with the sign of this direction. */
  public Decimal signed(Decimal points) {
    return this == DEDUCT ? points.negated() : points;
  }

  /** Says something that is said in other words of each direction. */
  Saying say(String text, Object... arguments) {
    return Saying.of(text + "." + key, arguments);
  }
}
