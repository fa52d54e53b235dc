package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.result.Assessment;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.Register;
import org.kaoping.result.UnitResult;
import org.kaoping.rule.Evidence;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.Scheme;

/**
 * What the peers of a unit measured, for rules that compare units: all units of the same ranking
 * that the same source assessed in the same period, less those for which the leaf does not apply.
 */
public final class Peers {
  private record Key(
      Optional<String> source,
      Optional<String> period,
      String leaf,
      String measure,
      Optional<String> ranking) {}

  private final Map<String, Optional<String>> rankings;
  private final Map<Key, Evidence.PeerAmounts> amounts;

  /** What a unit is thought to have changed of them. */
  private final Map<Key, Evidence.PeerAmounts> changes;

  private Peers(
      Map<String, Optional<String>> rankings,
      Map<Key, Evidence.PeerAmounts> amounts,
      Map<Key, Evidence.PeerAmounts> changes) {
    this.rankings = rankings;
    this.amounts = amounts;
    this.changes = changes;
  }

  /** Collects the measures that the scheme's comparing rules need. */
  public static Peers of(Scheme scheme, Register register, List<UnitResult> results) {
    Peers peers = new Peers(new HashMap<>(), new HashMap<>(), Map.of());
    register.units().forEach(u -> peers.rankings.put(u.id(), ranking(scheme, u)));
    List<Indicator> comparing = scheme.leaves().filter(Peers::compares).toList();
    Map<Key, List<Decimal>> measured = new HashMap<>();
    for (UnitResult result : results) {
      result
          .settled()
          .forEach(a -> comparing.forEach(leaf -> peers.collect(result, a, leaf, measured)));
    }
    measured.forEach((key, amounts) -> peers.amounts.put(key, Evidence.PeerAmounts.of(amounts)));
    return peers;
  }

  /**
   * Returns the same with what a unit is thought to have measured for a leaf; this if that changes
   * nothing. All that is changed has to be of one unit.
   */
  Peers changed(
      String unit,
      Assessment assessment,
      Indicator leaf,
      LeafRecord.Observed before,
      LeafRecord.Observed after) {
    if (before.measures().equals(after.measures())) {
      return this;
    }
    Map<Key, Evidence.PeerAmounts> changed = new HashMap<>(changes);
    boolean any = false;
    for (Measure measure : compared(leaf, assessment)) {
      Decimal old = measure.amount(before.measures()).orElseThrow();
      Decimal now = measure.amount(after.measures()).orElseThrow();
      if (!old.equals(now)) {
        changed.put(
            key(unit, assessment, leaf, measure.id()),
            amounts(unit, assessment, leaf, measure.id()).changed(old, now));
        any = true;
      }
    }
    return any ? new Peers(rankings, amounts, changed) : this;
  }

  /** Returns what tells rankings apart: a unit's kind or group, empty if it has none. */
  public static Optional<String> ranking(Scheme scheme, Register.Unit unit) {
    return ranking(scheme.ranking().within(), unit);
  }

  /** Returns what would tell rankings apart if they were within this. */
  public static Optional<String> ranking(Ranking.Within within, Register.Unit unit) {
    return switch (within) {
      case ALL -> Optional.empty();
      case KIND -> unit.kind();
      case GROUP -> unit.group();
    };
  }

  /** Says whether what other units measured can change a unit's scores. */
  public static boolean matter(Scheme scheme) {
    return scheme.leaves().anyMatch(Peers::compares);
  }

  static boolean compares(Indicator leaf) {
    return leaf.leaf().rules().stream().anyMatch(rule -> rule.effect().comparesUnits());
  }

  private void collect(
      UnitResult result, Assessment assessment, Indicator leaf, Map<Key, List<Decimal>> measured) {
    Optional<LeafRecord.Observed> observed =
        assessment.record(leaf.id()).flatMap(LeafRecord::observed);
    if (observed.isEmpty()) {
      return;
    }
    Map<String, Quantity> recorded = observed.get().measures();
    for (Measure measure : compared(leaf, assessment)) {
      Key key = key(result.unit(), assessment, leaf, measure.id());
      measure
          .amount(recorded)
          .ifPresent(amount -> measured.computeIfAbsent(key, k -> new ArrayList<>()).add(amount));
    }
  }

  private static List<Measure> compared(Indicator leaf, Assessment assessment) {
    return leaf.leaf()
        .rulesIn(assessment.period())
        .filter(rule -> rule.effect().comparesUnits())
        .flatMap(rule -> rule.effect().measure().stream())
        .distinct()
        .flatMap(id -> leaf.leaf().measure(id).stream())
        .toList();
  }

  private Key key(String unit, Assessment assessment, Indicator leaf, String measure) {
    return new Key(
        assessment.source(),
        assessment.period(),
        leaf.id(),
        measure,
        rankings.getOrDefault(unit, Optional.empty()));
  }

  /**
   * Returns the amounts of a unit and its peers.
   *
   * @throws IllegalStateException if the unit itself measured nothing, which the checks refuse
   */
  Evidence.PeerAmounts amounts(String unit, Assessment assessment, Indicator leaf, String measure) {
    Key key = key(unit, assessment, leaf, measure);
    Evidence.PeerAmounts found = changes.getOrDefault(key, amounts.get(key));
    if (found == null) {
      throw new IllegalStateException("no " + measure + " of " + leaf.id() + " among the peers");
    }
    return found;
  }
}
