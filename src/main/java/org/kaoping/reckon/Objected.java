package org.kaoping.reckon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaoping.result.Correction;
import org.kaoping.result.Objection;
import org.kaoping.result.PublishedValue;

/**
 * An objection with what came of it.
 *
 * @param changes what was published of its unit before and after the corrections that carry it out,
 *     in the order of {@link PublishedValue.Kind}; may be empty
 * @param together ids of other objections of the unit that the same corrections carry out
 * @param others how many other units these corrections gave other values
 */
public record Objected(
    Objection objection, List<Correction.Change> changes, List<String> together, int others) {

  /** Returns objections with what came of them, in their order. */
  public static List<Objected> of(List<Objection> objections, List<Correction> corrections) {
    return objections.stream().map(objection -> of(objection, objections, corrections)).toList();
  }

  private static Objected of(
      Objection objection, List<Objection> all, List<Correction> corrections) {
    List<Correction.Change> changes = changes(objection, corrections);
    String unit = objection.unit();
    return new Objected(
        objection,
        changes.stream()
            .filter(change -> change.value().unit().equals(unit))
            .sorted(Comparator.comparing(change -> change.value().kind()))
            .toList(),
        changes.isEmpty()
            ? List.of()
            : all.stream()
                .filter(other -> !other.id().equals(objection.id()) && other.unit().equals(unit))
                .filter(other -> correction(other).equals(correction(objection)))
                .map(Objection::id)
                .toList(),
        (int)
            changes.stream()
                .map(change -> change.value().unit())
                .filter(other -> !other.equals(unit))
                .distinct()
                .count());
  }

  private static Optional<LocalDate> correction(Objection objection) {
    return objection.decision().flatMap(Objection.Decision::correction);
  }

  /** Returns what the corrections that carry an objection out changed of all units. */
  private static List<Correction.Change> changes(
      Objection objection, List<Correction> corrections) {
    List<Correction> named = new ArrayList<>();
    correction(objection)
        .ifPresent(
            date -> corrections.stream().filter(c -> c.date().equals(date)).forEach(named::add));
    return Correction.ways(named).values().stream().filter(change -> !change.isNone()).toList();
  }

  /** Says whether nothing that is published of the unit is another for it. */
  public boolean isWithoutEffect() {
    return changes.isEmpty();
  }
}
