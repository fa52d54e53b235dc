package org.kaoping.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets leaves carry what other evaluations published.
 *
 * @param units of the evaluation that carries
 * @param others by id of the evaluation, in the order of time
 */
record RandomCarried(Dice dice, Node scheme, Node units, Map<String, OraclePublished> others) {
  private static final List<String> WAYS = List.of("mean", "sum", "greatest", "latest");
  private static final List<String> OTHERWISE =
      List.of(
          "rules",
          "judged",
          "measures",
          "periods",
          "when-not-applicable",
          "start",
          "floor",
          "ceiling");

  /** Changes leaves, and returns what the evaluation carries for each. */
  Node add() {
    Node carries = Node.of();
    List<Node> leaves = Workspace.of(scheme).leaves();
    boolean all = dice.chance(20);
    if (all) {
      scheme.remove("periods").remove("sources");
    }
    for (Node leaf : all || leaves.isEmpty() ? leaves : dice.some(leaves)) {
      OTHERWISE.forEach(leaf::remove);
      carries.put(leaf.id(), carried(leaf));
    }
    return carries;
  }

  /** Lets a leaf carry some evaluations, and returns their ids. */
  private List<String> carried(Node leaf) {
    Node carried = Node.of("combine", dice.pick(WAYS));
    List<String> ids = new ArrayList<>(others.keySet());
    String of = "total";
    if (dice.chance(50)) {
      List<Node> parts = other(dice.pick(ids)).workspace().scheme().maps("parts");
      if (!parts.isEmpty()) {
        String part = "part:" + dice.pick(parts).id();
        ids.removeIf(id -> !other(id).has(part));
        of = part;
      }
    }
    if (!of.equals("total") || dice.chance(30)) {
      carried.put("of", of);
    }
    List<String> some = dice.some(ids);
    ids.retainAll(some);
    if (lacksSome(leaf, of, ids) || dice.chance(30)) {
      carried.put("absent", dice.pick(List.of("skip", "zero")));
    }
    leaf.put("carried", carried);
    return ids;
  }

  private boolean lacksSome(Node leaf, String of, List<String> ids) {
    return units.maps("units").stream()
        .filter(unit -> !unit.has("unrated"))
        .filter(unit -> has(unit, leaf))
        .anyMatch(unit -> ids.stream().anyMatch(id -> other(id).points(of, unit.id()).isEmpty()));
  }

  private boolean has(Node unit, Node leaf) {
    return new Workspace(scheme, Node.of(), units, Map.of(), Node.of(), Map.of())
        .leaves(unit.id())
        .contains(leaf);
  }

  private OraclePublished other(String id) {
    return Optional.ofNullable(others.get(id)).orElseThrow();
  }
}
