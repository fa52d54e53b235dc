package org.kaoping.scheme;

import java.util.Locale;

/** How the score of a node comes out of those of its children. */
public enum Combine {
  /** They are added up. */
  SUM,
  /** Points × the weighted mean of the ratios of scores to points. */
  MEAN,
  /** Points × the weighted geometric mean of the ratios. */
  GEOMETRIC,
  /** Points × the least ratio. */
  LEAST;

  /** Returns the word of the language. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Says whether children are weighed. */
  public boolean weighs() {
    return this == MEAN || this == GEOMETRIC;
  }
}
