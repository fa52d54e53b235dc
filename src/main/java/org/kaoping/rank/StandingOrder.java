package org.kaoping.rank;

import java.util.Comparator;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.VetoEffect;

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
    return standing.vetoes().stream()
        .map(Scheme.Veto::effect)
        .anyMatch(VetoEffect.RankLast.class::isInstance);
  }

  /** Returns what is compared, greater being better; a missing score counts as 0. */
  static Decimal value(Ranking.Key key, Standing standing) {
    if (key instanceof Ranking.PartKey part) {
      return orZero(Optional.ofNullable(standing.parts().get(part.part())));
    }
    if (key instanceof Ranking.IndicatorKey indicator) {
      return orZero(Optional.ofNullable(standing.score().nodes().get(indicator.indicator())));
    }
    return key instanceof Ranking.Total
        ? orZero(standing.total())
        : Decimal.of(-standing.score().deductions());
  }

  private static Decimal orZero(Optional<Decimal> score) {
    return score.orElse(Decimal.ZERO);
  }
}
