package org.kaoping.properties;

import java.util.ArrayList;
import java.util.List;

/** Makes units with kinds and groups. */
record RandomUnits(Dice dice) {
  static final List<String> KINDS = List.of("镇", "街道");
  static final List<String> GROUPS = List.of("east", "west");

  Node make() {
    Node units = Node.of("groups", GROUPS.stream().map(RandomUnits::named).toList());
    boolean plain = dice.chance(30);
    for (int i = dice.from(2, 9); i > 0; i--) {
      Node unit = named("u" + i);
      if (!plain && dice.chance(85)) {
        unit.put("kind", dice.pick(KINDS));
      }
      if (!plain && dice.chance(85)) {
        unit.put("group", dice.pick(GROUPS));
      }
      units.add("units", unit);
    }
    return units;
  }

  /** Returns units of which some are left out or not rated, though none that alone is as it is. */
  Node fewer(Node all) {
    List<Node> fewer = new ArrayList<>(all.copy().maps("units"));
    for (Node unit : List.copyOf(fewer)) {
      boolean alone =
          fewer.stream()
                  .filter(other -> !other.has("unrated"))
                  .filter(other -> other.text("kind").equals(unit.text("kind")))
                  .filter(other -> other.text("group").equals(unit.text("group")))
                  .count()
              < 2;
      if (!alone && !unit.has("unrated") && dice.chance(30)) {
        if (dice.chance(50)) {
          fewer.remove(unit);
        } else {
          unit.put("unrated", "停业整顿");
        }
      }
    }
    return all.copy().put("units", fewer);
  }

  static Node unrated() {
    return named("u10").put("unrated", "新设立");
  }

  private static Node named(String id) {
    return Node.of("id", id, "name", "示例" + id);
  }
}
