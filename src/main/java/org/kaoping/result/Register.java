package org.kaoping.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The units of an evaluation and their groups. */
public final class Register {
  private final List<Group> groups;
  private final List<Unit> units;
  private final List<Unit> unrated;
  private final Map<String, Unit> byId = new HashMap<>();
  private final Map<String, Group> groupsById = new HashMap<>();

  private Register(List<Group> groups, List<Unit> units, List<Unit> unrated) {
    this.groups = groups;
    this.units = units;
    this.unrated = unrated;
    everybody().forEach(unit -> byId.putIfAbsent(unit.id(), unit));
    groups.forEach(group -> groupsById.putIfAbsent(group.id(), group));
  }

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
    /** What the ids of units begin with whose names are withheld: no id in a file does. */
    public static final String NAMELESS = "_";

    /** Says whether its name is told. */
    public boolean isNamed() {
      return !id.startsWith(NAMELESS);
    }

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

  /** Returns the groups, if there are some. */
  public List<Group> groups() {
    return groups;
  }

  /** Returns the units that are rated. */
  public List<Unit> units() {
    return units;
  }

  /** Returns the units that are only listed, each with a reason. */
  public List<Unit> unrated() {
    return unrated;
  }

  /** Returns all units, those that are not rated last. */
  public List<Unit> everybody() {
    return Stream.concat(units.stream(), unrated.stream()).toList();
  }

  /** Returns how many units there are, rated or not. */
  public int size() {
    return units.size() + unrated.size();
  }

  /** Returns a unit, rated or not. */
  public Optional<Unit> unit(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Optional<Group> group(String id) {
    return Optional.ofNullable(groupsById.get(id));
  }
}
