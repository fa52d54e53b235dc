package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kaoping.exact.Fraction;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.RankingKey;
import org.kaoping.scheme.Scheme;

/**
 * How firm rankings are: what places units take if something about the evaluation were otherwise.
 * Places are counted by units.
 *
 * @param rankings those of several units, in the order of {@link Rankings}
 */
public record Firmness(List<Ranked> rankings) {
  /** How often factors are drawn. */
  public static final int DRAWS = 10_000;

  /** Of more units it is not worked out. */
  public static final int MOST_UNITS = 500;

  /** Places from the best to the worst, from 1. */
  public record Span(int best, int worst) {
    /** Returns the narrowest that holds all of these, and one place more. */
    static Span of(int place, List<Integer> places) {
      return new Span(
          Math.min(place, places.isEmpty() ? place : Collections.min(places)),
          Math.max(place, places.isEmpty() ? place : Collections.max(places)));
    }

    /** Says whether it is one place. */
    public boolean isOne() {
      return best == worst;
    }
  }

  /**
   * What becomes of a unit.
   *
   * @param place as published
   * @param drawn the places in 95 of 100 draws; empty where nothing is drawn
   * @param left the place and those without each of the indicators; empty where none can be left
   *     out
   * @param stepped the place and those with each judged score a step less or more; empty where it
   *     has none
   * @param unassessed the place and those without each assessor; empty where none can be left out
   */
  public record Unit(
      Standing standing,
      int place,
      Optional<Span> drawn,
      Optional<Span> left,
      Optional<Span> stepped,
      Optional<Span> unassessed) {
    /** Returns the places from the best to the worst that it has anywhere. */
    public Span all() {
      List<Integer> places = new ArrayList<>();
      for (Optional<Span> span : List.of(drawn, left, stepped, unassessed)) {
        span.ifPresent(s -> places.addAll(List.of(s.best(), s.worst())));
      }
      return Span.of(place, places);
    }
  }

  /**
   * What becomes of all units without an indicator or an assessor.
   *
   * @param what its id, or the name
   * @param moved how many units have another place then
   * @param farthest the first of those whose place changes most; empty if none changes
   */
  public record Without(String what, int moved, Optional<Move> farthest) {}

  /** A place of a unit that changes. */
  public record Move(Standing standing, int from, int to) {}

  /**
   * A ranking.
   *
   * @param key as in {@link Rankings.One}
   * @param units at least two, in order
   * @param bands the units in the same order, parted so that of each two in a band the upper one
   *     stays above the lower one in less than 95 of 100 draws; units that share a place are
   *     together; empty where nothing is drawn
   * @param lines numbers of first units that are the same ones in at least 95 of 100 draws
   * @param indicators in the scheme's order
   * @param kept how many more indicators there are, without which some unit would have no total
   * @param assessors in the order of their names
   */
  public record Ranked(
      Optional<String> key,
      List<Unit> units,
      List<List<Unit>> bands,
      List<Integer> lines,
      List<Without> indicators,
      int kept,
      List<Without> assessors) {
    /** Says whether factors were drawn. */
    public boolean isDrawn() {
      return !bands.isEmpty();
    }
  }

  /** Says whether it can be worked out for some ranking. */
  public static boolean isKnown(RankedEvaluation ranked) {
    return !ranked.isOpen()
        && !ranked.scheme().stated()
        && !ranked.scheme().ranking().none()
        && ranked.awards().standings().size() <= MOST_UNITS
        && !ofSeveral(ranked).isEmpty();
  }

  /** Returns the rankings in which several units have a place. */
  public static List<Rankings.One> ofSeveral(RankedEvaluation ranked) {
    return Rankings.of(ranked).all().stream().filter(one -> placed(one).size() > 1).toList();
  }

  /** Works it out. */
  public static Firmness of(RankedEvaluation ranked) {
    Map<String, UnitResult> results = UnitResult.byUnit(ranked.results());
    List<Ranked> rankings = new ArrayList<>();
    for (Rankings.One one : ofSeveral(ranked)) {
      Reranking units = Reranking.of(ranked.scorer(), placed(one), results);
      rankings.add(new Maker(ranked.scheme(), units).ranked(one.key()));
    }
    return new Firmness(List.copyOf(rankings));
  }

  /** Returns the units of a ranking that have a place, in order. */
  static List<Standing> placed(Rankings.One one) {
    return one.standings().stream().filter(s -> s.place().isPresent()).toList();
  }

  /** Works out one ranking. */
  private static final class Maker {
    private final Scheme scheme;
    private final Reranking reranking;
    private final List<Standing> standings;
    private final List<Integer> published;
    private final Optional<Draws> draws;

    Maker(Scheme scheme, Reranking reranking) {
      this.scheme = scheme;
      this.reranking = reranking;
      this.standings = reranking.units().stream().map(Trial::standing).toList();
      this.published = standings.stream().map(s -> s.place().orElseThrow().before() + 1).toList();
      this.draws = draws();
    }

    Ranked ranked(Optional<String> key) {
      Map<String, List<Integer>> leaves = new LinkedHashMap<>();
      for (Indicator leaf : reranking.leaves()) {
        reranking.without(leaf).ifPresent(places -> leaves.put(leaf.id(), places));
      }
      Map<String, List<Integer>> assessors = new LinkedHashMap<>();
      for (String name : reranking.assessors()) {
        reranking.without(name).ifPresent(places -> assessors.put(name, places));
      }
      List<Unit> units = new ArrayList<>();
      for (int i = 0; i < standings.size(); i++) {
        int unit = i;
        int place = published.get(i);
        List<Integer> stepped = reranking.stepped(i);
        units.add(
            new Unit(
                standings.get(i),
                place,
                draws.map(d -> d.span(unit)),
                span(i, leaves),
                stepped.isEmpty() ? Optional.empty() : Optional.of(Span.of(place, stepped)),
                span(i, assessors)));
      }
      return new Ranked(
          key,
          List.copyOf(units),
          bands(units),
          lines(),
          without(leaves),
          reranking.leaves().size() - leaves.size(),
          without(assessors));
    }

    private Optional<Span> span(int unit, Map<String, List<Integer>> trials) {
      List<Integer> places = trials.values().stream().map(all -> all.get(unit)).toList();
      return places.isEmpty()
          ? Optional.empty()
          : Optional.of(Span.of(published.get(unit), places));
    }

    private List<Without> without(Map<String, List<Integer>> trials) {
      return trials.entrySet().stream().map(e -> without(e.getKey(), e.getValue())).toList();
    }

    private Without without(String what, List<Integer> places) {
      int moved = 0;
      Optional<Move> farthest = Optional.empty();
      int most = 0;
      for (int i = 0; i < places.size(); i++) {
        int by = Math.abs(places.get(i) - published.get(i));
        moved += by > 0 ? 1 : 0;
        if (by > most) {
          most = by;
          farthest = Optional.of(new Move(standings.get(i), published.get(i), places.get(i)));
        }
      }
      return new Without(what, moved, farthest);
    }

    /** Draws, where units are ranked by a total that is a sum of several things. */
    private Optional<Draws> draws() {
      if (!(scheme.ranking().by().get(0) instanceof RankingKey.OfTotal)) {
        return Optional.empty();
      }
      List<Map<String, Fraction>> given = new ArrayList<>();
      Set<String> some = new HashSet<>();
      for (Trial unit : reranking.units()) {
        Optional<Map<String, Fraction>> summands =
            unit.standing().isZeroed() ? Optional.of(Map.of()) : Summands.of(unit.sums(), scheme);
        if (summands.isEmpty()) {
          return Optional.empty();
        }
        given.add(summands.get());
        some.addAll(summands.get().keySet());
      }
      List<String> all = Summands.ids(scheme).filter(some::contains).toList();
      if (all.size() < 2) {
        return Optional.empty();
      }
      int before = (int) standings.stream().filter(s -> !StandingOrder.isLast(s)).count();
      return Optional.of(
          Draws.of(
              given.stream()
                  .map(g -> all.stream().map(id -> g.getOrDefault(id, Fraction.ZERO)).toList())
                  .toList(),
              before));
    }

    private List<Integer> lines() {
      return draws.stream()
          .flatMap(
              d ->
                  IntStream.range(1, standings.size())
                      .filter(i -> !published.get(i).equals(published.get(i - 1)))
                      .filter(d::isSame)
                      .boxed())
          .toList();
    }

    private List<List<Unit>> bands(List<Unit> units) {
      List<List<Unit>> bands = new ArrayList<>();
      int from = 0;
      for (int i = 0; i < units.size() && draws.isPresent(); i = next(i)) {
        if (i > from && isApart(draws.get(), from, i)) {
          bands.add(List.copyOf(units.subList(from, i)));
          from = i;
        }
      }
      if (draws.isPresent()) {
        bands.add(List.copyOf(units.subList(from, units.size())));
      }
      return List.copyOf(bands);
    }

    /** Returns the first unit whose place is worse. */
    private int next(int unit) {
      int next = unit + 1;
      while (next < published.size() && published.get(next).equals(published.get(unit))) {
        next++;
      }
      return next;
    }

    /** Says whether some unit of a band stays above some of the next place. */
    private boolean isApart(Draws drawn, int from, int place) {
      return IntStream.range(from, place)
          .anyMatch(
              unit -> IntStream.range(place, next(place)).anyMatch(i -> drawn.isAbove(unit, i)));
    }
  }
}
