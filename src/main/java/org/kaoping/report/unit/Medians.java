package org.kaoping.report.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Peers;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Statistics;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/** The exact median of every top-level indicator and every leaf within every ranking. */
final class Medians {
  private record Key(Optional<String> ranking, String indicator) {}

  private final Scheme scheme;
  private final Map<Key, Decimal> medians;

  private Medians(Scheme scheme, Map<Key, Decimal> medians) {
    this.scheme = scheme;
    this.medians = medians;
  }

  static Medians of(RankedEvaluation ranked) {
    Scheme scheme = ranked.scheme();
    List<Indicator> shown =
        Stream.concat(scheme.indicators().stream(), scheme.leaves()).distinct().toList();
    Map<Key, List<Decimal>> scores = new HashMap<>();
    for (Standing standing : ranked.awards().standings()) {
      Optional<String> ranking = Peers.ranking(scheme, standing.unit());
      for (Indicator indicator : shown) {
        Optional.ofNullable(standing.score().nodes().get(indicator.id()))
            .ifPresent(
                score ->
                    scores
                        .computeIfAbsent(new Key(ranking, indicator.id()), k -> new ArrayList<>())
                        .add(score));
      }
    }
    Map<Key, Decimal> medians = new HashMap<>();
    scores.forEach(
        (key, all) -> Statistics.of(all).ifPresent(s -> medians.put(key, s.exactMedian())));
    return new Medians(scheme, medians);
  }

  /** Returns the median among the units of a standing's ranking. */
  Optional<Decimal> of(Standing standing, Indicator indicator) {
    return Optional.ofNullable(
        medians.get(new Key(Peers.ranking(scheme, standing.unit()), indicator.id())));
  }
}
