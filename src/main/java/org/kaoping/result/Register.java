package org.kaoping.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The units of an evaluation and their groups.
 *
 * @param groups may be empty
 * @param units those that are rated
 * @param unrated those that are only listed, each with a reason
 */
public record Register(List<Group> groups, List<Unit> units, List<Unit> unrated) {
  /** Units that belong together, e.g. the counties of a prefecture. */
  public record Group(String id, String name) {}

  /**
   * A body that is evaluated.
   *
   * @param kind such as 镇 or 街道
   * @param group id of its group
   * @param unrated why it is not rated; empty if it is
   * @param formerly what it was in earlier evaluations under another id, name or kind
   */
  public record Unit(
      String id,
      String name,
      Optional<String> kind,
      Optional<String> group,
      Optional<String> unrated,
      List<Former> formerly) {
    /** Returns the ids of the units that it was; its own where it says nothing. */
    List<String> predecessors() {
      return formerly.isEmpty() ? List.of(id) : formerly.stream().map(Former::unit).toList();
    }
  }

  /**
   * What a unit was.
   *
   * @param unit id in earlier evaluations
   * @param note what happened
   */
  public record Former(String unit, Optional<String> note) {}

  /** Returns the register of these units, rated or not. */
  public static Register of(List<Group> groups, List<Unit> all) {
    return new Register(
        groups,
        all.stream().filter(unit -> unit.unrated().isEmpty()).toList(),
        all.stream().filter(unit -> unit.unrated().isPresent()).toList());
  }

  /** Returns all units, those that are not rated last. */
  public List<Unit> everybody() {
    return Stream.concat(units.stream(), unrated.stream()).toList();
  }

  /** Returns a unit, rated or not. */
  public Optional<Unit> unit(String id) {
    return Stream.concat(units.stream(), unrated.stream())
        .filter(u -> u.id().equals(id))
        .findFirst();
  }

  public Optional<Group> group(String id) {
    return groups.stream().filter(g -> g.id().equals(id)).findFirst();
  }
}
