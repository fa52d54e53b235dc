package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.result.UnitResult;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Leaf;

/**
 * Rules that alone decide the order of neighbours in a ranking: without that one rule, and without
 * no other one, the upper unit would not be above the lower one any more. A leaf that has no rules,
 * because scores of it are given or carried, is taken as one rule.
 *
 * @param neighbours pairs of neighbours with different places in all rankings
 * @param several how many of these more than one rule decides, each for itself
 * @param found the rules that alone decide some, those that decide most first
 */
public record DecidingRules(int neighbours, int several, List<Found> found) {
  /**
   * A rule that alone decides some orders.
   *
   * @param rule empty for the leaf as a whole
   * @param pairs at least one, in the order of rankings
   */
  public record Found(Indicator leaf, Optional<Rule> rule, List<Pair> pairs) {}

  /** Neighbours in a ranking. */
  public record Pair(Standing upper, Standing lower) {}

  /** What is left out, and the places of all units then. */
  private record Without(int cause, List<Integer> places) {}

  /** A rule, or a leaf as a whole. */
  private record Cause(Indicator leaf, Optional<Rule> rule) {}

  /** Returns how many orders of neighbours one rule alone decides. */
  public int decided() {
    return found.stream().mapToInt(each -> each.pairs().size()).sum();
  }

  /** Finds them, where firmness is known, of no more units than that is. */
  static Optional<DecidingRules> of(RankedEvaluation ranked) {
    if (!Firmness.isKnown(ranked)) {
      return Optional.empty();
    }
    List<Cause> causes = causes(ranked);
    List<List<Pair>> alone = new ArrayList<>();
    causes.forEach(cause -> alone.add(new ArrayList<>()));
    Map<String, UnitResult> results = UnitResult.byUnit(ranked.results());
    int neighbours = 0;
    int several = 0;
    for (Rankings.One one : Firmness.ofSeveral(ranked)) {
      List<Standing> placed = Firmness.placed(one);
      List<Without> all = without(Reranking.of(ranked.scorer(), placed, results), causes);
      for (int i = 1; i < placed.size(); i++) {
        if (!placed.get(i).place().equals(placed.get(i - 1).place())) {
          neighbours++;
          List<Integer> deciding = deciding(all, i);
          if (deciding.size() == 1) {
            alone.get(deciding.get(0)).add(new Pair(placed.get(i - 1), placed.get(i)));
          }
          several += deciding.size() > 1 ? 1 : 0;
        }
      }
    }
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < causes.size(); i++) {
      if (!alone.get(i).isEmpty()) {
        Cause cause = causes.get(i);
        found.add(new Found(cause.leaf(), cause.rule(), List.copyOf(alone.get(i))));
      }
    }
    found.sort(Comparator.comparing((Found each) -> -each.pairs().size()));
    return Optional.of(new DecidingRules(neighbours, several, List.copyOf(found)));
  }

  private static List<Cause> causes(RankedEvaluation ranked) {
    List<Cause> causes = new ArrayList<>();
    for (Indicator leaf : ranked.scheme().leaves().toList()) {
      if (leaf.leaf().scoring() instanceof Leaf.Ruled ruled) {
        ruled.rules().forEach(rule -> causes.add(new Cause(leaf, Optional.of(rule))));
      } else {
        causes.add(new Cause(leaf, Optional.empty()));
      }
    }
    return causes;
  }

  /** Returns the places without each cause that does something. */
  private static List<Without> without(Reranking reranking, List<Cause> causes) {
    List<Without> all = new ArrayList<>();
    for (int i = 0; i < causes.size(); i++) {
      int cause = i;
      Indicator leaf = causes.get(i).leaf();
      causes
          .get(i)
          .rule()
          .map(rule -> reranking.without(leaf, rule))
          .orElseGet(() -> reranking.without(leaf))
          .ifPresent(places -> all.add(new Without(cause, places)));
    }
    return all;
  }

  /** Returns the causes without which a unit would not be behind the one before it. */
  private static List<Integer> deciding(List<Without> all, int lower) {
    return all.stream()
        .filter(each -> each.places().get(lower) <= each.places().get(lower - 1))
        .map(Without::cause)
        .toList();
  }
}
