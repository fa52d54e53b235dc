package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who stands beside a unit in its ranking. */
public final class Neighbours {
  /**
   * The standings beside one.
   *
   * @param previous next to it in the order of the ranking, perhaps tied with it
   * @param next likewise
   * @param better the last of those whose place is better
   * @param worse the first of those whose place is worse
   * @param tied the others that share its place
   */
  public record Beside(
      Optional<Standing> previous,
      Optional<Standing> next,
      Optional<Standing> better,
      Optional<Standing> worse,
      List<Standing> tied) {
    static final Beside NOBODY =
        new Beside(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  private final Map<String, Beside> beside = new HashMap<>();

  private Neighbours() {}

  /** Looks through the rankings of an evaluation. */
  public static Neighbours of(RankedEvaluation ranked) {
    Map<Optional<String>, List<Standing>> rankings = new LinkedHashMap<>();
    for (Standing standing : ranked.awards().standings()) {
      if (standing.rank().isPresent()) {
        rankings
            .computeIfAbsent(
                Peers.ranking(ranked.scheme(), standing.unit()), k -> new ArrayList<>())
            .add(standing);
      }
    }
    Neighbours neighbours = new Neighbours();
    rankings.values().forEach(neighbours::collect);
    return neighbours;
  }

  private void collect(List<Standing> ranking) {
    int from = 0;
    while (from < ranking.size()) {
      int to = from + 1;
      while (to < ranking.size() && ranking.get(to).rank().equals(ranking.get(from).rank())) {
        to++;
      }
      List<Standing> place = ranking.subList(from, to);
      for (int i = from; i < to; i++) {
        Standing own = ranking.get(i);
        beside.put(
            own.unit().id(),
            new Beside(
                at(ranking, i - 1),
                at(ranking, i + 1),
                at(ranking, from - 1),
                at(ranking, to),
                place.size() == 1
                    ? List.of()
                    : place.stream().filter(s -> !s.unit().id().equals(own.unit().id())).toList()));
      }
      from = to;
    }
  }

  private static Optional<Standing> at(List<Standing> ranking, int position) {
    return position < 0 || position >= ranking.size()
        ? Optional.empty()
        : Optional.of(ranking.get(position));
  }

  /** Returns who stands beside a unit; nobody beside one without a place. */
  public Beside of(Standing standing) {
    return beside.getOrDefault(standing.unit().id(), Beside.NOBODY);
  }
}
