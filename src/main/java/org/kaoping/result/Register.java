package org.kaoping.result;

import java.util.List;
import java.util.Optional;

/**
 * The units of an evaluation and their groups.
 *
 * @param groups may be empty
 */
public record Register(List<Group> groups, List<Unit> units) {
  /** Units that belong together, e.g. the counties of a prefecture. */
  public record Group(String id, String name) {}

  /**
   * A body that is evaluated.
   *
   * @param kind such as 镇 or 街道
   * @param group id of its group
   */
  public record Unit(String id, String name, Optional<String> kind, Optional<String> group) {}

  public Optional<Unit> unit(String id) {
    return units.stream().filter(u -> u.id().equals(id)).findFirst();
  }

  public Optional<Group> group(String id) {
    return groups.stream().filter(g -> g.id().equals(id)).findFirst();
  }
}
