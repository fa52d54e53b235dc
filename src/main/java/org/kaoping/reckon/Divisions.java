package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.scheme.Ranking;

/**
 * The groups and kinds of an evaluation, each ranked as if the scheme's ranking were within them.
 *
 * @param groups those that have units, in the order of {@link Rankings}, as kinds are
 * @param kinds empty unless there are several
 */
public record Divisions(List<Division> groups, List<Division> kinds) {
  /** Divides the units of an evaluation. */
  public static Divisions of(RankedEvaluation ranked) {
    return new Divisions(
        divide(Ranking.Within.GROUP, ranked),
        hasKinds(ranked) ? divide(Ranking.Within.KIND, ranked) : List.of());
  }

  /** Returns groups, then kinds. */
  public Stream<Division> all() {
    return Stream.concat(groups.stream(), kinds.stream());
  }

  /** Says whether units have several kinds. */
  private static boolean hasKinds(RankedEvaluation ranked) {
    return ranked.awards().standings().stream()
            .flatMap(standing -> standing.unit().kind().stream())
            .distinct()
            .limit(2)
            .count()
        > 1;
  }

  private static List<Division> divide(Ranking.Within within, RankedEvaluation ranked) {
    Map<String, List<Standing>> members = new HashMap<>();
    for (Standing standing :
        Standings.within(within, ranked.scheme(), ranked.awards().standings())) {
      Peers.ranking(within, standing.unit())
          .ifPresent(id -> members.computeIfAbsent(id, i -> new ArrayList<>()).add(standing));
    }
    return Rankings.names(within, ranked.register()).entrySet().stream()
        .flatMap(
            e ->
                Optional.ofNullable(members.get(e.getKey()))
                    .map(own -> new Division(within, e.getKey(), e.getValue(), own))
                    .stream())
        .toList();
  }
}
