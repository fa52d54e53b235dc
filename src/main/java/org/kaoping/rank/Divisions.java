package org.kaoping.rank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.scheme.Ranking;
import org.kaoping.score.Peers;

/**
 * The groups and kinds of an evaluation, each ranked as if the scheme's ranking were within them.
 *
 * @param groups those that have units, in the order of their declaration
 * @param kinds in the order in which the register names them; empty unless there are several
 */
public record Divisions(List<Division> groups, List<Division> kinds) {
  /** Divides the units of an evaluation. */
  public static Divisions of(RankedEvaluation ranked) {
    Map<String, String> groups = new LinkedHashMap<>();
    ranked.register().groups().forEach(group -> groups.put(group.id(), group.name()));
    Map<String, String> kinds = new LinkedHashMap<>();
    ranked.register().units().stream()
        .flatMap(unit -> unit.kind().stream())
        .forEach(kind -> kinds.put(kind, kind));
    List<Division> ofKinds = divide(Ranking.Within.KIND, kinds, ranked);
    return new Divisions(
        divide(Ranking.Within.GROUP, groups, ranked), ofKinds.size() > 1 ? ofKinds : List.of());
  }

  /** Returns groups, then kinds. */
  public Stream<Division> all() {
    return Stream.concat(groups.stream(), kinds.stream());
  }

  private static List<Division> divide(
      Ranking.Within within, Map<String, String> names, RankedEvaluation ranked) {
    Map<String, List<Standing>> members = new HashMap<>();
    for (Standing standing :
        Standings.within(within, ranked.scheme(), ranked.awards().standings())) {
      Peers.ranking(within, standing.unit())
          .ifPresent(id -> members.computeIfAbsent(id, i -> new ArrayList<>()).add(standing));
    }
    return names.entrySet().stream()
        .flatMap(
            e ->
                Optional.ofNullable(members.get(e.getKey()))
                    .map(own -> new Division(within, e.getKey(), e.getValue(), own))
                    .stream())
        .toList();
  }
}
