package org.kaoping.exact;

import java.math.RoundingMode;

/**
 * How an exact number is rounded.
 *
 * @param decimals digits kept, at least 0
 */
public record Rounding(int decimals, Mode mode) {
  /** What becomes of what lies between two numbers of so many digits. */
  public enum Mode {
    /** To the nearer; from the middle away from zero. */
    HALF_UP(RoundingMode.HALF_UP),
    /** To the nearer; from the middle to the one whose last digit is even. */
    HALF_EVEN(RoundingMode.HALF_EVEN),
    /** Towards zero. */
    DOWN(RoundingMode.DOWN);

    private final RoundingMode mode;

    Mode(RoundingMode mode) {
      this.mode = mode;
    }

    /** Returns how so many digits are kept. */
    public Rounding to(int decimals) {
      return new Rounding(decimals, this);
    }
  }

  RoundingMode toJdk() {
    return mode.mode;
  }
}
