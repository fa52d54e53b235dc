package org.kaoping.scheme;

import java.util.List;

/**
 * How units are put in order.
 *
 * @param by what is compared, first entry first; later ones break ties
 * @param dense whether the place after a tie is the next number (1, 2, 2, 3) instead of 1, 2, 2, 4
 */
public record Ranking(Within within, List<RankingKey> by, boolean dense) {
  /** Which units make one ranking together. */
  public enum Within {
    ALL,
    KIND,
    GROUP
  }
}
