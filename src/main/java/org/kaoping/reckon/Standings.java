package org.kaoping.reckon;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
    Map<String, Ranking.Place> merits =
        scheme.findsByPlace() ? merits(scheme, units, scores) : Map.of();
    List<Standing> published = new ArrayList<>();
    for (UnitScore score : scores) {
      Optional<Ranking.Place> merit = Optional.ofNullable(merits.get(score.unit()));
      List<Scheme.Veto> vetoes =
          Optional.ofNullable(byUnit.get(score.unit())).stream()
              .flatMap(r -> r.vetoes().stream())
              .flatMap(v -> scheme.veto(v.veto()).stream())
              .toList();
      Optional.ofNullable(units.get(score.unit()))
          .ifPresent(unit -> published.add(publication.of(unit, score, merit, vetoes)));
    }
    return placed(scheme, published);
  }

  /** Returns standings with their places, and with the grades that may go by these. */
  static Standings placed(Scheme scheme, List<Standing> published) {
    List<Standing> placed = within(scheme.ranking().within(), scheme, published);
    Grading grading = new Grading(scheme);
    return new Standings(placed.stream().map(s -> s.graded(grading.of(s))).toList());
  }

  /** Returns the places that units would have without vetoes, by id. */
  private static Map<String, Ranking.Place> merits(
      Scheme scheme, Map<String, Register.Unit> units, List<UnitScore> scores) {
    List<Standing> plain = new ArrayList<>();
    for (UnitScore score : scores) {
      Optional.ofNullable(units.get(score.unit()))
          .ifPresent(unit -> plain.add(new PublishedScore(scheme).plain(unit, score)));
    }
    Map<String, Ranking.Place> merits = new HashMap<>();
    for (Standing standing : within(scheme.ranking().within(), scheme, plain)) {
      standing.place().ifPresent(place -> merits.put(standing.unit().id(), place));
    }
    return merits;
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
            .filter(s -> isRanked(s, scheme))
            .sorted(Comparator.comparing(s -> s.unit().id()))
            .collect(
                groupingBy(s -> Peers.ranking(within, s.unit()), LinkedHashMap::new, toList()));
    List<Standing> all = new ArrayList<>();
    rankings.values().forEach(ranking -> all.addAll(places(scheme, ranking)));
    published.stream().filter(s -> !isRanked(s, scheme)).forEach(all::add);
    all.sort(
        Comparator.<Standing, Integer>comparing(s -> s.rank().orElse(Integer.MAX_VALUE))
            .thenComparing(s -> s.unit().id()));
    return List.copyOf(all);
  }

  private static boolean isRanked(Standing standing, Scheme scheme) {
    return standing.total().isPresent() && !scheme.ranking().none();
  }

  private static List<Standing> places(Scheme scheme, List<Standing> ranking) {
    Comparator<Standing> order = StandingOrder.of(scheme.ranking());
    List<Standing> sorted = ranking.stream().sorted(order).toList();
    List<Standing> placed = new ArrayList<>();
    int distinct = 0;
    while (placed.size() < sorted.size()) {
      int before = placed.size();
      int end = before + 1;
      while (end < sorted.size() && order.compare(sorted.get(before), sorted.get(end)) == 0) {
        end++;
      }
      distinct++;
      int rank = scheme.ranking().dense() ? distinct : before + 1;
      Ranking.Place place = new Ranking.Place(before, end - before, sorted.size() - end);
      sorted.subList(before, end).forEach(s -> placed.add(s.ranked(rank, place)));
    }
    return placed;
  }
}
