package org.kaoping.properties;

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

  static Node unrated() {
    return named("u10").put("unrated", "新设立");
  }

  private static Node named(String id) {
    return Node.of("id", id, "name", "示例" + id);
  }
}
