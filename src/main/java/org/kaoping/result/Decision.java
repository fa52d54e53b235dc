package org.kaoping.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What people decided on an award; it replaces the whole selection.
 *
 * @param award id of the award
 * @param nominated for the record, may be empty
 * @param reviewed for the record
 * @param units ids of the units awarded
 * @param supplementary places beyond the quota or the top n
 */
public record Decision(
    String award,
    List<Step> nominated,
    Optional<Step> reviewed,
    List<String> units,
    List<Supplementary> supplementary,
    Optional<String> by,
    Optional<LocalDate> date,
    Optional<String> reason) {

  /** A stage before the decision. */
  public record Step(
      List<String> units, Optional<String> by, Optional<LocalDate> date, Optional<String> reason) {}

  /** A place beyond the numbers. */
  public record Supplementary(String unit, String reason) {}

  /** Returns the stages before the decision. */
  public Stream<Step> steps() {
    return Stream.concat(nominated.stream(), reviewed.stream());
  }

  /** Returns the same without some units. */
  public Decision without(Set<String> others) {
    return new Decision(
        award,
        nominated,
        reviewed,
        units.stream().filter(unit -> !others.contains(unit)).toList(),
        supplementary.stream().filter(place -> !others.contains(place.unit())).toList(),
        by,
        date,
        reason);
  }

  /** Returns all units awarded, supplementary ones last. */
  public List<String> awarded() {
    return Stream.concat(units.stream(), supplementary.stream().map(Supplementary::unit)).toList();
  }
}
