package org.kaoping.scheme;

import java.util.List;

/**
 * How units are put in order.
 *
 * @param by what is compared, first entry first; later ones break ties
 * @param dense whether the place after a tie is the next number (1, 2, 2, 3) instead of 1, 2, 2, 4
 * @param none whether they are put in no order; then all of them are peers
 */
public record Ranking(Within within, List<RankingKey> by, boolean dense, boolean none) {
  /**
   * Where a unit stands among those that are ranked with it.
   *
   * @param before how many stand before it
   * @param equal how many stand where it does, itself included: at least 1
   * @param behind how many stand behind it
   */
  public record Place(int before, int equal, int behind) {
    /** Returns how many units are ranked. */
    public int units() {
      return before + equal + behind;
    }

    /** Says whether it has, or shares, one of the first places, counted by units. */
    public boolean isWithin(int places) {
      return before < places;
    }
  }

  /** Which units make one ranking together. */
  public enum Within {
    ALL,
    KIND,
    GROUP
  }
}
