package org.kaoping.reckon;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/**
 * The scores of every indicator in all units that it exists for: the tree of scores, turned on its
 * side.
 */
public final class Columns {
  private final Scheme scheme;
  private final List<Standing> standings;
  private final Set<String> indicators;

  /** The units behind each column, where some are not concerned. */
  private final Map<String, List<Standing>> concerned = new HashMap<>();

  private final Map<String, Optional<Statistics>> statistics = new ConcurrentHashMap<>();
  private final Map<String, Integer> scoreDigits = new ConcurrentHashMap<>();

  private Columns(Scheme scheme, List<Standing> standings) {
    this.scheme = scheme;
    this.standings = standings;
    this.indicators = scheme.nodes().map(Indicator::id).collect(Collectors.toSet());
  }

  /**
   * A unit among all by the score of an indicator.
   *
   * @param place one more than there are units with a higher score; empty without a score
   * @param shared whether another unit has the same score
   */
  public record Placed(
      Standing standing, Optional<Decimal> score, Optional<Integer> place, boolean shared) {}

  /** Looks at the scores of all standings. */
  public static Columns of(Scheme scheme, List<Standing> standings) {
    Columns columns = new Columns(scheme, standings);
    Map<Optional<String>, List<String>> ofKinds = new HashMap<>();
    for (Standing standing : scheme.kinds().isEmpty() ? List.<Standing>of() : standings) {
      ofKinds
          .computeIfAbsent(
              standing.unit().kind(),
              kind -> scheme.forKind(kind).nodes().map(Indicator::id).toList())
          .forEach(
              id -> columns.concerned.computeIfAbsent(id, i -> new ArrayList<>()).add(standing));
    }
    return columns;
  }

  /** Returns the units that an indicator exists for, in the order of the standings. */
  public List<Standing> units(String indicator) {
    return scheme.kinds().isEmpty() ? standings : concerned.getOrDefault(indicator, List.of());
  }

  /** Returns the scores of an indicator, one for each of these units, as the units have them. */
  public List<Optional<Decimal>> of(String indicator) {
    List<Standing> units = indicators.contains(indicator) ? units(indicator) : List.of();
    return new AbstractList<>() {
      @Override
      public Optional<Decimal> get(int position) {
        return Optional.ofNullable(units.get(position).score().nodes().get(indicator));
      }

      @Override
      public int size() {
        return units.size();
      }
    };
  }

  /** Says whether not all scores of an indicator are the same, as far as there are some. */
  public boolean differ(String indicator) {
    Optional<Decimal> first = Optional.empty();
    for (Optional<Decimal> score : of(indicator)) {
      if (first.isEmpty()) {
        first = score;
      } else if (score.isPresent() && !score.equals(first)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the statistics of the scores that there are. */
  public Optional<Statistics> statistics(String indicator) {
    return statistics.computeIfAbsent(
        indicator, id -> Statistics.of(of(id).stream().flatMap(Optional::stream).toList()));
  }

  /** Returns the different scores of an indicator, the least first. */
  public List<Decimal> different(String indicator) {
    return statistics(indicator).map(Statistics::different).orElse(List.of());
  }

  /**
   * Returns the digits of a column of means or medians of the scores of these indicators; of one
   * unit alone, those of its scores.
   */
  public int meanDigits(List<Indicator> indicators) {
    int digits = digits(indicators);
    return standings.size() == 1 ? digits : digits + 1;
  }

  /** Returns the digits of a column of the scores of these indicators. */
  public int digits(List<Indicator> indicators) {
    Digits digits = Digits.of(scheme);
    int most = digits.scores(List.of());
    for (Indicator indicator : indicators) {
      int own = scoreDigits.computeIfAbsent(indicator.id(), id -> digits.scores(different(id)));
      most = Math.max(most, own);
    }
    return most;
  }

  /**
   * Returns these units, the highest score of an indicator first and those without one last; equal
   * ones in the order of the standings.
   */
  public List<Placed> placed(String indicator) {
    List<Optional<Decimal>> scores = List.copyOf(of(indicator));
    List<Standing> units = units(indicator);
    int[] order = order(indicator, scores);
    List<Placed> placed = new ArrayList<>(order.length);
    int place = 0;
    Optional<Decimal> above = Optional.empty();
    for (int i = 0; i < order.length; i++) {
      Optional<Decimal> score = scores.get(order[i]);
      boolean asAbove = i > 0 && score.equals(above);
      boolean asBelow = i + 1 < order.length && score.equals(scores.get(order[i + 1]));
      if (!asAbove) {
        place = i + 1;
      }
      int own = place;
      placed.add(new Placed(units.get(order[i]), score, score.map(s -> own), asAbove || asBelow));
      above = score;
    }
    return placed;
  }

  /** Returns the places of scores in their list, that of the highest first and of none last. */
  private int[] order(String indicator, List<Optional<Decimal>> scores) {
    Map<Optional<Decimal>, Integer> next = new HashMap<>();
    Optional<Statistics> known = statistics(indicator);
    int behind = known.map(Statistics::size).orElse(0);
    next.put(Optional.empty(), behind);
    for (Decimal score : different(indicator)) {
      behind -= known.orElseThrow().times(score);
      next.put(Optional.of(score), behind);
    }
    int[] order = new int[scores.size()];
    for (int i = 0; i < order.length; i++) {
      int at = next.getOrDefault(scores.get(i), 0);
      next.put(scores.get(i), at + 1);
      order[at] = i;
    }
    return order;
  }
}
