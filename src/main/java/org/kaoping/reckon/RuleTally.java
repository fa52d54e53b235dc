package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Finding;
import org.kaoping.result.UnitResult;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;

/**
 * What a rule did to all units of an evaluation, by the source that counts.
 *
 * @param units how many units it took points from, or gave some
 * @param losing ids of those that it took points from
 * @param cases how many cases were found, 0 for a rule that goes by a measure or an answer
 * @param points the sum over units and periods, negative if it takes away; before floors, ceilings
 *     and weights of periods
 */
public record RuleTally(Rule rule, int units, Set<String> losing, long cases, Decimal points) {

  /** Returns the tallies of the rules of each leaf, by its id: in the order of the scheme. */
  public static Map<String, List<RuleTally>> of(RankedEvaluation ranked) {
    Map<String, Map<String, Sum>> sums = new HashMap<>();
    for (UnitResult result : ranked.results()) {
      for (LeafScore score : ranked.scorer().derive(result)) {
        Map<String, Sum> ofLeaf =
            sums.computeIfAbsent(score.indicator().id(), id -> new HashMap<>());
        for (LeafScore.InPeriod in : score.inPeriods()) {
          if (in.derivation() instanceof Derivation.Computed computed) {
            for (Derivation.Applied applied : computed.applied()) {
              ofLeaf.computeIfAbsent(applied.rule().id(), id -> new Sum()).add(applied, result);
            }
          }
        }
      }
    }
    Map<String, List<RuleTally>> tallies = new HashMap<>();
    for (Indicator leaf : ranked.scheme().leaves().toList()) {
      List<RuleTally> ofLeaf = new ArrayList<>();
      for (Rule rule : leaf.leaf().rules()) {
        @Nullable Sum sum = sums.getOrDefault(leaf.id(), Map.of()).get(rule.id());
        ofLeaf.add(
            sum == null ? new RuleTally(rule, 0, Set.of(), 0, Decimal.ZERO) : sum.tally(rule));
      }
      tallies.put(leaf.id(), ofLeaf);
    }
    return tallies;
  }

  /** What a rule did so far. */
  private static final class Sum {
    private final Set<String> units = new HashSet<>();
    private final Set<String> losing = new HashSet<>();
    private long cases;
    private Decimal points = Decimal.ZERO;

    void add(Derivation.Applied applied, UnitResult result) {
      if (applied.points().signum() != 0) {
        units.add(result.unit());
      }
      if (applied.points().signum() < 0) {
        losing.add(result.unit());
      }
      points = points.plus(applied.points());
      for (Finding finding : applied.findings()) {
        cases += finding.cases();
      }
    }

    RuleTally tally(Rule rule) {
      return new RuleTally(rule, units.size(), losing, cases, points);
    }
  }
}
