package org.kaoping.exact;

/** An exact number, also one that no quotient of decimals is. */
public sealed interface Real permits Ratio, LogRatio {
  /** Returns -1, 0 or 1 as this is below, at or above a number. */
  int compareTo(Decimal number);

  /** Returns this number rounded once. */
  Decimal rounded(Rounding rounding);
}
