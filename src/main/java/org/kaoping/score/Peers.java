package org.kaoping.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Assessment;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.Register;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Effect;
import org.kaoping.scheme.Indicator;
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

  private final Map<Key, List<Decimal>> amounts = new HashMap<>();
  private final Map<String, Optional<String>> rankings = new HashMap<>();

  private Peers() {}

  /** Collects the measures that the scheme's comparing rules need. */
  public static Peers of(Scheme scheme, Register register, List<UnitResult> results) {
    Peers peers = new Peers();
    register.units().forEach(u -> peers.rankings.put(u.id(), ranking(scheme, u)));
    List<Indicator> comparing =
        scheme
            .leaves()
            .filter(leaf -> leaf.leaf().rules().stream().anyMatch(r -> compares(r.effect())))
            .toList();
    for (UnitResult result : results) {
      result.settled().forEach(a -> comparing.forEach(leaf -> peers.add(result, a, leaf)));
    }
    peers.amounts.values().forEach(list -> list.sort(Comparator.reverseOrder()));
    return peers;
  }

  /** Returns what tells rankings apart: a unit's kind or group, empty if it has none. */
  public static Optional<String> ranking(Scheme scheme, Register.Unit unit) {
    return switch (scheme.ranking().within()) {
      case ALL -> Optional.empty();
      case KIND -> unit.kind();
      case GROUP -> unit.group();
    };
  }

  private static boolean compares(Effect effect) {
    return effect instanceof Effect.Relative || effect instanceof Effect.ByRank;
  }

  private void add(UnitResult result, Assessment assessment, Indicator leaf) {
    assessment
        .record(leaf.id())
        .flatMap(LeafRecord::observed)
        .ifPresent(
            observed ->
                leaf.leaf()
                    .rulesIn(assessment.period())
                    .filter(rule -> compares(rule.effect()))
                    .flatMap(rule -> rule.effect().measure().stream())
                    .distinct()
                    .forEach(id -> add(key(result.unit(), assessment, leaf, id), leaf, observed)));
  }

  private void add(Key key, Indicator leaf, LeafRecord.Observed observed) {
    leaf.leaf()
        .measure(key.measure())
        .flatMap(measure -> measure.amount(observed.amounts()))
        .ifPresent(amount -> amounts.computeIfAbsent(key, k -> new ArrayList<>()).add(amount));
  }

  private Key key(String unit, Assessment assessment, Indicator leaf, String measure) {
    return new Key(
        assessment.source(),
        assessment.period(),
        leaf.id(),
        measure,
        rankings.getOrDefault(unit, Optional.empty()));
  }

  /** Returns the amounts of a unit and its peers, greatest first. */
  List<Decimal> amounts(String unit, Assessment assessment, Indicator leaf, String measure) {
    return amounts.getOrDefault(key(unit, assessment, leaf, measure), List.of());
  }
}
