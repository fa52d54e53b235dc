package org.kaoping.reckon;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kaoping.exact.Apportionment;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Use;

/**
 * What a use of results means for the units of an evaluation. Source: language, section 6, Uses of
 * results.
 *
 * @param budget what is shared out, in 元; empty where it is not fixed yet or nothing is shared
 * @param lines the units that it concerns, by rank, then id; none while a budget is due
 */
public record Distribution(Use use, Optional<Decimal> budget, List<Line> lines) {
  private static final int CENTS = 2;

  /**
   * A unit that a use concerns.
   *
   * @param weight what its share is in proportion to, at least 0; empty where nothing is shared
   * @param amount in 元; empty for a consequence in words
   */
  public record Line(Standing standing, Optional<Decimal> weight, Optional<Decimal> amount) {}

  /** Returns the distributions of all uses that concern some unit's kind, in the scheme's order. */
  public static List<Distribution> of(RankedEvaluation ranked) {
    Scheme scheme = ranked.scheme();
    Comparator<Line> order =
        Comparator.comparing(
            line -> Peers.ranking(scheme, line.standing().unit()),
            Rankings.order(scheme.ranking().within(), ranked.register()));
    return scheme.uses().stream()
        .filter(use -> ranked.register().units().stream().anyMatch(u -> use.concerns(u.kind())))
        .map(
            use -> {
              Optional<Decimal> budget = ranked.evaluation().budget(use.id());
              List<Standing> concerned =
                  ranked.awards().standings().stream()
                      .filter(s -> s.total().isPresent() && use.concerns(s.unit().kind()))
                      .toList();
              return new Distribution(
                  use,
                  budget,
                  lines(use, scheme, concerned, budget).stream().sorted(order).toList());
            })
        .toList();
  }

  /** Returns the sum of all amounts. */
  public Decimal sum() {
    return Decimal.sum(lines.stream().flatMap(line -> line.amount().stream()).toList());
  }

  private static List<Line> lines(
      Use use, Scheme scheme, List<Standing> concerned, Optional<Decimal> budget) {
    Use.Way way = use.way();
    if (way.sharesBudget()) {
      return budget.map(sum -> shared(way, concerned, sum)).orElse(List.of());
    }
    List<Line> lines = new ArrayList<>();
    for (Standing standing : concerned) {
      Optional<Decimal> sum = way.weight(standing);
      if (sum.isPresent()) {
        lines.add(new Line(standing, Optional.empty(), sum));
      }
    }
    for (Use.Place place : way.place().stream().toList()) {
      for (Standing standing : atPlace(place, scheme, concerned)) {
        lines.add(new Line(standing, Optional.empty(), Optional.empty()));
      }
    }
    return lines;
  }

  private static List<Line> shared(Use.Way way, List<Standing> concerned, Decimal budget) {
    List<Decimal> weights = concerned.stream().flatMap(s -> way.weight(s).stream()).toList();
    List<Decimal> amounts = Apportionment.of(budget, weights, CENTS);
    return IntStream.range(0, concerned.size())
        .mapToObj(
            i ->
                new Line(
                    concerned.get(i), Optional.of(weights.get(i)), Optional.of(amounts.get(i))))
        .toList();
  }

  /** Where all of a ranking share the first place, nobody has the last. */
  private static List<Standing> atPlace(Use.Place place, Scheme scheme, List<Standing> concerned) {
    Map<Optional<String>, List<Standing>> rankings =
        concerned.stream().collect(groupingBy(s -> Peers.ranking(scheme, s.unit()), toList()));
    return concerned.stream()
        .filter(
            s -> {
              List<Standing> ranking =
                  rankings.getOrDefault(Peers.ranking(scheme, s.unit()), List.of());
              Optional<Integer> first = end(ranking, Comparator.reverseOrder());
              Optional<Integer> last = end(ranking, Comparator.naturalOrder());
              return place == Use.Place.FIRST
                  ? s.rank().equals(first)
                  : s.rank().equals(last) && !last.equals(first);
            })
        .toList();
  }

  private static Optional<Integer> end(List<Standing> ranking, Comparator<Integer> order) {
    return ranking.stream().flatMap(s -> s.rank().stream()).max(order);
  }
}
