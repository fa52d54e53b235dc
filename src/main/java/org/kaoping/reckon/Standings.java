package org.kaoping.reckon;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.result.Register;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.Scheme;

/**
 * The standings of an evaluation.
 *
 * @param all by rank, then id; units without a rank last
 */
public record Standings(List<Standing> all) {
  /** Returns the standings before awards are given. */
  public static Standings of(
      Scheme scheme, Register register, List<UnitResult> results, List<UnitScore> scores) {
    Map<String, UnitResult> byUnit = UnitResult.byUnit(results);
    Map<String, Register.Unit> units =
        register.units().stream().collect(toMap(Register.Unit::id, u -> u));
    PublishedScore publication = new PublishedScore(scheme);
    List<Standing> published = new ArrayList<>();
    for (UnitScore score : scores) {
      List<Scheme.Veto> vetoes =
          Optional.ofNullable(byUnit.get(score.unit())).stream()
              .flatMap(r -> r.vetoes().stream())
              .flatMap(v -> scheme.veto(v.veto()).stream())
              .toList();
      Optional.ofNullable(units.get(score.unit()))
          .ifPresent(unit -> published.add(publication.of(unit, score, vetoes)));
    }
    return new Standings(within(scheme.ranking().within(), scheme, published));
  }

  /** Returns standings without any score, by id. */
  static Standings unscored(Register register) {
    return new Standings(
        register.units().stream()
            .sorted(Comparator.comparing(Register.Unit::id))
            .map(Standing::unscored)
            .toList());
  }

  /**
   * Returns standings with the places that they have if the scheme's ranking is within this, in
   * their order.
   */
  static List<Standing> within(Ranking.Within within, Scheme scheme, List<Standing> published) {
    Map<Optional<String>, List<Standing>> rankings =
        published.stream()
            .filter(s -> s.total().isPresent())
            .sorted(Comparator.comparing(s -> s.unit().id()))
            .collect(
                groupingBy(s -> Peers.ranking(within, s.unit()), LinkedHashMap::new, toList()));
    List<Standing> all = new ArrayList<>();
    rankings.values().forEach(ranking -> all.addAll(places(scheme, ranking)));
    published.stream().filter(s -> s.total().isEmpty()).forEach(all::add);
    all.sort(
        Comparator.<Standing, Integer>comparing(s -> s.rank().orElse(Integer.MAX_VALUE))
            .thenComparing(s -> s.unit().id()));
    return List.copyOf(all);
  }

  private static List<Standing> places(Scheme scheme, List<Standing> ranking) {
    Comparator<Standing> order = StandingOrder.of(scheme.ranking());
    List<Standing> sorted = ranking.stream().sorted(order).toList();
    List<Standing> placed = new ArrayList<>();
    int place = 0;
    int distinct = 0;
    for (int i = 0; i < sorted.size(); i++) {
      Standing standing = sorted.get(i);
      boolean asBefore = i > 0 && order.compare(sorted.get(i - 1), standing) == 0;
      boolean asNext = i + 1 < sorted.size() && order.compare(standing, sorted.get(i + 1)) == 0;
      if (!asBefore) {
        distinct++;
        place = scheme.ranking().dense() ? distinct : i + 1;
      }
      placed.add(standing.ranked(place, asBefore || asNext));
    }
    return placed;
  }
}
