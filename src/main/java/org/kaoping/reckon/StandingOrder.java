package org.kaoping.reckon;

import java.util.Comparator;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.RankingKey;
import org.kaoping.scheme.Scheme;

/** The order of standings: rank-last vetoes, then what the scheme compares. Better comes first. */
final class StandingOrder {
  private StandingOrder() {}

  /** Returns the order in which equal means tied. */
  static Comparator<Standing> of(Ranking ranking) {
    Comparator<Standing> order = Comparator.comparing(StandingOrder::isLast);
    for (RankingKey key : ranking.by()) {
      order = order.thenComparing(key.order());
    }
    return order;
  }

  static boolean isLast(Standing standing) {
    for (Scheme.Veto veto : standing.vetoes()) {
      if (veto.effect().ranksLast()) {
        return true;
      }
    }
    return false;
  }
}
