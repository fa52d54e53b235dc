package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Continuity;

/** Finds what took points from a unit in two years running. */
public final class Recurrence {
  private Recurrence() {}

  /**
   * Returns the rules that took points now, and took some under the same id in the year before, in
   * what the leaf goes on with.
   *
   * @param before leaves of the year before
   * @return by id of the leaf, in its order of rules; leaves without such rules are left out
   */
  public static Map<String, List<Rule>> of(
      Continuity goingOn, Collection<LeafScore> now, Collection<LeafScore> before) {
    Map<String, Set<String>> earlier = new HashMap<>();
    for (LeafScore score : before) {
      Set<String> ids = new HashSet<>();
      taking(score).forEach(rule -> ids.add(rule.id()));
      earlier.put(score.indicator().id(), ids);
    }
    Map<String, List<Rule>> recurring = new HashMap<>();
    for (LeafScore score : now) {
      Set<String> ids =
          goingOn
              .before(score.indicator())
              .map(leaf -> earlier.getOrDefault(leaf.id(), Set.of()))
              .orElse(Set.of());
      List<Rule> rules = taking(score).stream().filter(rule -> ids.contains(rule.id())).toList();
      if (!rules.isEmpty()) {
        recurring.put(score.indicator().id(), rules);
      }
    }
    return recurring;
  }

  /** Returns the rules that took points from a leaf in any period. */
  private static List<Rule> taking(LeafScore score) {
    List<Rule> rules = new ArrayList<>();
    for (LeafScore.InPeriod in : score.inPeriods()) {
      if (in.derivation() instanceof Derivation.Computed computed) {
        for (Derivation.Applied applied : computed.applied()) {
          if (applied.points().signum() < 0 && !rules.contains(applied.rule())) {
            rules.add(applied.rule());
          }
        }
      }
    }
    return rules;
  }
}
