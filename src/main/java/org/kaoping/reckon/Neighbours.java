package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.scheme.Scheme;

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
    public static final Beside NOBODY =
        new Beside(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** Returns the same without those that are not named. */
    public Beside told() {
      return new Beside(
          previous.filter(Beside::isNamed),
          next.filter(Beside::isNamed),
          better.filter(Beside::isNamed),
          worse.filter(Beside::isNamed),
          tied.stream().filter(Beside::isNamed).toList());
    }

    private static boolean isNamed(Standing standing) {
      return standing.unit().isNamed();
    }
  }

  private final Scheme scheme;

  /** The units of each ranking that have a place, in order. */
  private final Map<Optional<String>, List<Standing>> rankings = new HashMap<>();

  private Neighbours(Scheme scheme) {
    this.scheme = scheme;
  }

  /** Looks through the rankings of an evaluation. */
  public static Neighbours of(RankedEvaluation ranked) {
    Neighbours neighbours = new Neighbours(ranked.scheme());
    for (Standing standing : ranked.awards().standings()) {
      if (standing.rank().isPresent()) {
        neighbours
            .rankings
            .computeIfAbsent(
                Peers.ranking(ranked.scheme(), standing.unit()), k -> new ArrayList<>())
            .add(standing);
      }
    }
    return neighbours;
  }

  /** Returns who stands beside a unit; nobody beside one without a place. */
  public Beside of(Standing standing) {
    List<Standing> ranking =
        rankings.getOrDefault(Peers.ranking(scheme, standing.unit()), List.of());
    int rank = standing.rank().orElse(0);
    int from = ahead(ranking, rank);
    int to = ahead(ranking, rank + 1);
    List<Standing> tied = new ArrayList<>(ranking.subList(from, to));
    int own = 0;
    while (own < tied.size() && !tied.get(own).unit().id().equals(standing.unit().id())) {
      own++;
    }
    if (own == tied.size()) {
      return Beside.NOBODY;
    }
    tied.remove(own);
    return new Beside(
        at(ranking, from + own - 1),
        at(ranking, from + own + 1),
        at(ranking, from - 1),
        at(ranking, to),
        tied);
  }

  /** Returns how many units have a better place than a rank. */
  private static int ahead(List<Standing> ranking, int rank) {
    int least = 0;
    int most = ranking.size();
    while (least < most) {
      int middle = (least + most) / 2;
      if (ranking.get(middle).rank().orElseThrow() < rank) {
        least = middle + 1;
      } else {
        most = middle;
      }
    }
    return least;
  }

  private static Optional<Standing> at(List<Standing> ranking, int position) {
    return position < 0 || position >= ranking.size()
        ? Optional.empty()
        : Optional.of(ranking.get(position));
  }
}
