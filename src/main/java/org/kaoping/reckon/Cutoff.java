package org.kaoping.reckon;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Decision;
import org.kaoping.scheme.Ranking;

/**
 * Where an award ends in a ranking or a group.
 *
 * @param name what the units compete in: a kind or the id of a group; empty for all units
 * @param last the unit with the lowest total among those that have the award within the numbers;
 *     empty if none has
 * @param next the best unit that could have it and has not; empty if there is none
 * @param equal how many more are tied with that one, at least 0
 */
public record Cutoff(
    Optional<String> name, Optional<Standing> last, Optional<Standing> next, int equal) {

  /**
   * A unit that cannot get an award.
   *
   * @param bar never that it is not of the award's kinds
   */
  public record Barred(Standing standing, Outcome.Bar bar) {}

  /** Returns where an award ends in everything that its units compete in, in order. */
  public static List<Cutoff> of(RankedEvaluation ranked, Outcome outcome) {
    Map<Optional<String>, List<Standing>> fields =
        ranked.awards().standings().stream()
            .filter(s -> outcome.award().isFor(s.unit().kind()))
            .collect(groupingBy(s -> field(ranked, outcome, s), toList()));
    return fields.keySet().stream()
        .sorted(Rankings.order(within(ranked, outcome), ranked.register()))
        .map(name -> of(name, fields.getOrDefault(name, List.of()), selector(ranked), outcome))
        .toList();
  }

  /** Returns what a unit competes in for an award. */
  public static Optional<String> field(
      RankedEvaluation ranked, Outcome outcome, Standing standing) {
    return Peers.ranking(within(ranked, outcome), standing.unit());
  }

  /** Returns within what units compete for an award. */
  public static Ranking.Within within(RankedEvaluation ranked, Outcome outcome) {
    Ranking.Within ranking = ranked.scheme().ranking().within();
    return outcome.award().select().contest(ranking).orElse(ranking);
  }

  /** Returns the units of an award's kinds that cannot get it, in the order of standings. */
  public static List<Barred> barred(RankedEvaluation ranked, Outcome outcome) {
    List<Barred> barred = new ArrayList<>();
    for (Standing standing : ranked.awards().standings()) {
      if (outcome.award().isFor(standing.unit().kind())) {
        selector(ranked)
            .bar(outcome.award(), standing)
            .ifPresent(bar -> barred.add(new Barred(standing, bar)));
      }
    }
    return barred;
  }

  static Selector selector(RankedEvaluation ranked) {
    return new Selector(ranked.scheme(), ranked.register(), ranked.awards().standings());
  }

  private static Cutoff of(
      Optional<String> name, List<Standing> units, Selector selector, Outcome outcome) {
    Comparator<Standing> order = StandingOrder.of(selector.scheme().ranking());
    Set<String> awarded = new HashSet<>(outcome.awarded());
    Set<String> within = new HashSet<>(awarded);
    outcome.decision().stream()
        .flatMap(decision -> decision.supplementary().stream())
        .map(Decision.Supplementary::unit)
        .forEach(within::remove);
    Optional<Standing> last =
        units.stream()
            .filter(s -> within.contains(s.unit().id()) && s.total().isPresent())
            .min(Comparator.comparing(s -> s.total().orElseThrow()));
    List<Standing> others =
        units.stream()
            .filter(s -> !awarded.contains(s.unit().id()))
            .filter(s -> selector.bar(outcome.award(), s).isEmpty())
            .sorted(order)
            .toList();
    Optional<Standing> next = others.stream().findFirst();
    long equal = others.stream().skip(1).filter(s -> order.compare(s, others.get(0)) == 0).count();
    return new Cutoff(name, last, next, (int) equal);
  }

  /** Returns the lowest total that has the award. */
  public Optional<Decimal> line() {
    return last.flatMap(Standing::total);
  }

  /** Returns the total of the next one less the lowest that has the award: mostly at most 0. */
  public Optional<Decimal> beyond() {
    return line().flatMap(line -> next.flatMap(Standing::total).map(total -> total.minus(line)));
  }
}
