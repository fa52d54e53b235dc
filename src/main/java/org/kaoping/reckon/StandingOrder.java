package org.kaoping.reckon;

import java.util.Comparator;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Ranking;

/** The order of standings: rank-last vetoes, then what the scheme compares. Better comes first. */
final class StandingOrder {
  private StandingOrder() {}

  /** Returns the order in which equal means tied. */
  static Comparator<Standing> of(Ranking ranking) {
    Comparator<Standing> order = Comparator.comparing(StandingOrder::isLast);
    for (Ranking.Key key : ranking.by()) {
      order = order.thenComparing(s -> value(key, s), Comparator.reverseOrder());
    }
    return order;
  }

  static boolean isLast(Standing standing) {
    return standing.vetoes().stream().anyMatch(veto -> veto.effect().ranksLast());
  }

  /** Returns what is compared, greater being better; a missing score counts as 0. */
  static Decimal value(Ranking.Key key, Standing standing) {
    Decimal compared = standing.compared(key).orElse(Decimal.ZERO);
    return key instanceof Ranking.FewestDeductions ? compared.negated() : compared;
  }

  /** Says whether a standing has what is compared. */
  static boolean has(Ranking.Key key, Standing standing) {
    return standing.compared(key).isPresent();
  }
}
