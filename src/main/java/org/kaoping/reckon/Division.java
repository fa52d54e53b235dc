package org.kaoping.reckon;

import java.util.List;
import java.util.Optional;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Ranking;

/**
 * Units that belong together, with places among themselves.
 *
 * @param within {@code GROUP} or {@code KIND}
 * @param id id of the group, or the kind
 * @param name what readers call it
 * @param standings at least one, in their order; ranks are those within the division
 */
public record Division(Ranking.Within within, String id, String name, List<Standing> standings) {
  /** Returns the statistics of the scores that its units have in an indicator. */
  public Optional<Statistics> statistics(Indicator indicator) {
    return Statistics.of(
        standings.stream()
            .flatMap(s -> Optional.ofNullable(s.score().nodes().get(indicator.id())).stream())
            .toList());
  }
}
