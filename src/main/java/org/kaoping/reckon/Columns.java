package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/** The scores of every indicator in all units: the tree of scores, turned on its side. */
public final class Columns {
  private static final Comparator<Optional<Decimal>> MOST_FIRST =
      Comparator.comparing((Optional<Decimal> score) -> score.isEmpty())
          .thenComparing(score -> score.orElse(Decimal.ZERO), Comparator.reverseOrder());

  private final Scheme scheme;
  private final List<Standing> standings;
  private final Map<String, List<Optional<Decimal>>> columns = new HashMap<>();

  private Columns(Scheme scheme, List<Standing> standings) {
    this.scheme = scheme;
    this.standings = standings;
  }

  /**
   * A unit among all by the score of an indicator.
   *
   * @param place one more than there are units with a higher score; empty without a score
   * @param shared whether another unit has the same score
   */
  public record Placed(
      Standing standing, Optional<Decimal> score, Optional<Integer> place, boolean shared) {}

  /** Collects the scores of all standings. */
  public static Columns of(Scheme scheme, List<Standing> standings) {
    Columns columns = new Columns(scheme, standings);
    List<String> ids = scheme.nodes().map(Indicator::id).toList();
    ids.forEach(id -> columns.columns.put(id, new ArrayList<>(standings.size())));
    // Unit by unit, because there may be very many, each with a map of its own.
    for (Standing standing : standings) {
      Map<String, Decimal> nodes = standing.score().nodes();
      ids.forEach(id -> columns.of(id).add(Optional.ofNullable(nodes.get(id))));
    }
    return columns;
  }

  /** Returns the scores of an indicator, in the order of the standings. */
  public List<Optional<Decimal>> of(String indicator) {
    return columns.getOrDefault(indicator, List.of());
  }

  /** Returns the statistics of the scores that there are. */
  public Optional<Statistics> statistics(String indicator) {
    return Statistics.of(of(indicator).stream().flatMap(Optional::stream).toList());
  }

  /**
   * Returns the digits of a column of means or medians of the scores of these indicators; of one
   * unit alone, those of its scores.
   */
  public int meanDigits(List<Indicator> indicators) {
    List<Decimal> scores =
        indicators.stream().flatMap(i -> of(i.id()).stream()).flatMap(Optional::stream).toList();
    Digits digits = Digits.of(scheme);
    return standings.size() == 1 ? digits.scores(scores) : digits.meansOfScores(scores);
  }

  /**
   * Returns all units, the highest score of an indicator first and those without one last; equal
   * ones in the order of the standings.
   */
  public List<Placed> placed(String indicator) {
    List<Optional<Decimal>> scores = of(indicator);
    List<Integer> order =
        IntStream.range(0, scores.size())
            .boxed()
            .sorted(Comparator.comparing(scores::get, MOST_FIRST))
            .toList();
    Map<Optional<Decimal>, Long> counts =
        scores.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting()));
    List<Placed> placed = new ArrayList<>(order.size());
    int place = 0;
    Optional<Decimal> above = Optional.empty();
    for (int i : order) {
      Optional<Decimal> score = scores.get(i);
      if (!score.equals(above)) {
        place = placed.size() + 1;
      }
      int own = place;
      placed.add(
          new Placed(
              standings.get(i), score, score.map(s -> own), counts.getOrDefault(score, 0L) > 1));
      above = score;
    }
    return placed;
  }
}
