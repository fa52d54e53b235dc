package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kaoping.result.Register;
import org.kaoping.scheme.Ranking;

/**
 * The rankings of an evaluation in the order in which all that shows them has them: groups as they
 * are declared, kinds as the register first names them, units of neither last.
 *
 * @param all those that have units
 */
public record Rankings(List<One> all) {

  /**
   * One of them.
   *
   * @param key id of the group, or the kind; empty where the scheme ranks all units, and for units
   *     without a group or kind
   * @param standings at least one, in order
   */
  public record One(Optional<String> key, List<Standing> standings) {}

  /** Parts the standings of an evaluation. */
  public static Rankings of(RankedEvaluation ranked) {
    Map<Optional<String>, List<Standing>> parted = new LinkedHashMap<>();
    for (Standing standing : ranked.awards().standings()) {
      parted
          .computeIfAbsent(Peers.ranking(ranked.scheme(), standing.unit()), k -> new ArrayList<>())
          .add(standing);
    }
    return new Rankings(
        parted.entrySet().stream()
            .map(e -> new One(e.getKey(), e.getValue()))
            .sorted(
                Comparator.comparing(
                    One::key, order(ranked.scheme().ranking().within(), ranked.register())))
            .toList());
  }

  /**
   * Returns all standings, ranking by ranking: of one list, so that they can be taken one by one.
   */
  public Stream<Standing> standings() {
    List<Standing> standings = new ArrayList<>();
    all.forEach(one -> standings.addAll(one.standings()));
    return standings.stream();
  }

  /** Returns the order of rankings within this, by what tells them apart. */
  public static Comparator<Optional<String>> order(Ranking.Within within, Register register) {
    Map<String, Integer> positions = new HashMap<>();
    names(within, register).keySet().forEach(key -> positions.put(key, positions.size()));
    Function<Optional<String>, Integer> position =
        key -> key.map(k -> positions.getOrDefault(k, positions.size())).orElse(positions.size());
    return Comparator.comparing(position);
  }

  /** Returns what readers call the groups or kinds, by what tells them apart, in order. */
  static Map<String, String> names(Ranking.Within within, Register register) {
    Map<String, String> names = new LinkedHashMap<>();
    switch (within) {
      case ALL -> {}
      case GROUP -> register.groups().forEach(group -> names.put(group.id(), group.name()));
      case KIND ->
          register.units().stream()
              .flatMap(unit -> unit.kind().stream())
              .forEach(kind -> names.put(kind, kind));
    }
    return names;
  }
}
