package org.kaoping.scheme;

import java.util.List;

/**
 * How units are put in order.
 *
 * @param by what is compared, first entry first; later ones break ties
 * @param dense whether the place after a tie is the next number (1, 2, 2, 3) instead of 1, 2, 2, 4
 */
public record Ranking(Within within, List<Key> by, boolean dense) {
  /** Which units make one ranking together. */
  public enum Within {
    ALL,
    KIND,
    GROUP
  }

  /** Something that units are compared by. */
  public sealed interface Key {}

  /** The published total, greater first. */
  public record Total() implements Key {}

  /** A published part, greater first. */
  public record PartKey(String part) implements Key {}

  /** An indicator's score, greater first. */
  public record IndicatorKey(String indicator) implements Key {}

  /** The counts of all findings of deducting rules, fewer first. */
  public record FewestDeductions() implements Key {}
}
