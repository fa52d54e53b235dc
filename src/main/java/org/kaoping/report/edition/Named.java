package org.kaoping.report.edition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.result.Register;

/**
 * Whom an edition is for.
 *
 * @param units ids of the units that may be named, also of those that they were; empty for all
 */
record Named(Optional<Set<String>> units) {
  static final Named ALL = new Named(Optional.empty());

  /** Returns a unit with what it was. */
  static Named unit(String unit, List<RankedEvaluation> evaluations) {
    return new Named(Optional.of(withFormer(Set.of(unit), evaluations)));
  }

  /** Returns the units of a group, whenever they were in it, with what they were. */
  static Named group(String group, List<RankedEvaluation> evaluations) {
    Set<String> members = new HashSet<>();
    for (RankedEvaluation ranked : evaluations) {
      ranked.register().everybody().stream()
          .filter(unit -> unit.group().equals(Optional.of(group)))
          .forEach(unit -> members.add(unit.id()));
    }
    return new Named(Optional.of(withFormer(members, evaluations)));
  }

  private static Set<String> withFormer(Set<String> ids, List<RankedEvaluation> evaluations) {
    Set<String> all = new HashSet<>(ids);
    int before = 0;
    while (before < all.size()) {
      before = all.size();
      for (RankedEvaluation ranked : evaluations) {
        for (Register.Unit unit : ranked.register().everybody()) {
          if (all.contains(unit.id())) {
            unit.formerly().forEach(former -> all.add(former.unit()));
          }
        }
      }
    }
    return all;
  }

  boolean shows(Register.Unit unit) {
    return units.map(ids -> ids.contains(unit.id())).orElse(true);
  }
}
