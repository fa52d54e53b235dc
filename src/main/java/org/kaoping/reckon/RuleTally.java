package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param losing ids of those that it took points from, in order
 * @param cases how many cases were found, 0 for a rule that goes by a measure or an answer
 * @param points the sum over units and periods, negative if it takes away; before floors, ceilings
 *     and weights of periods
 */
public record RuleTally(Rule rule, int units, List<String> losing, long cases, Decimal points) {
  /** Says whether it took points from a unit. */
  public boolean tookFrom(String unit) {
    return Collections.binarySearch(losing, unit) >= 0;
  }

  /** Returns the tallies of the rules of each leaf, by its id: in the order of the scheme. */
  public static Map<String, List<RuleTally>> of(RankedEvaluation ranked) {
    Map<String, Map<String, Sum>> sums = new HashMap<>();
    LeafMemo memo = ranked.scorer().memo();
    for (UnitResult result : ranked.results()) {
      for (LeafScore score : ranked.scorer().derive(result, memo)) {
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
            sum == null ? new RuleTally(rule, 0, List.of(), 0, Decimal.ZERO) : sum.tally(rule));
      }
      tallies.put(leaf.id(), ofLeaf);
    }
    return tallies;
  }

  /** What a rule did so far, unit by unit. */
  private static final class Sum {
    private final List<String> losing = new ArrayList<>();
    private int units;
    private String last = "";
    private String lastLosing = "";
    private long cases;
    private Decimal points = Decimal.ZERO;

    void add(Derivation.Applied applied, UnitResult result) {
      if (applied.points().signum() != 0 && !last.equals(result.unit())) {
        last = result.unit();
        units++;
      }
      if (applied.points().signum() < 0 && !lastLosing.equals(result.unit())) {
        lastLosing = result.unit();
        losing.add(lastLosing);
      }
      points = points.plus(applied.points());
      for (Finding finding : applied.findings()) {
        cases += finding.cases();
      }
    }

    RuleTally tally(Rule rule) {
      return new RuleTally(rule, units, losing.stream().sorted().toList(), cases, points);
    }
  }
}
