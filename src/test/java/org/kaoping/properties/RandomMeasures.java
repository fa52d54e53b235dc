package org.kaoping.properties;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds what a scheme may have of measures: shared ones, derived ones, bounds that are found,
 * factors, and means where a leaf does not apply.
 *
 * @param units of the evaluation
 */
record RandomMeasures(Dice dice, Node scheme, List<Node> units) {
  void add() {
    scheme.add("measures", measure("villages", "个"));
    scheme.add("measures", measure("people", "人"));
    scheme.add("measures", measure("hardness", "系数"));
    scheme.add(
        "measures",
        measure("density", "人")
            .put("quotient", Node.of("of", "people", "to", "villages", "if-zero", "7"))
            .put("decimals", dice.pick(List.of("exact", "0", "3"))));
    scheme.add(
        "measures",
        measure("part-done", "'%'")
            .put("ratio", Node.of("of", "villages", "to", "people"))
            .put("decimals", dice.pick(List.of("exact", "1"))));
    leaves(scheme.maps("indicators"), kinds());
  }

  /** Returns the kinds that are declared, or else those of the units if all have one. */
  private List<String> kinds() {
    if (scheme.has("kinds")) {
      return scheme.texts("kinds");
    }
    List<Node> rated = units.stream().filter(unit -> !unit.has("unrated")).toList();
    return rated.stream().allMatch(unit -> unit.has("kind"))
        ? rated.stream().map(unit -> unit.text("kind", "")).distinct().toList()
        : List.of();
  }

  /** Returns what is recorded of a unit. */
  Node record() {
    return Node.of(
        "villages", dice.from(0, 6), "people", dice.points(900), "hardness", dice.points(2));
  }

  private static Node measure(String id, String unit) {
    return Node.of("id", id, "title", "数据", "unit", unit);
  }

  /**
   * Changes leaves.
   *
   * @param above kinds of the units that have what these stand under
   */
  private void leaves(List<Node> nodes, List<String> above) {
    for (Node node : nodes) {
      List<String> kinds =
          above.stream().filter(kind -> Workspace.exists(node, Node.of("kind", kind))).toList();
      if (dice.chance(node.has("carried") ? 40 : 15)) {
        node.put("factor", dice.pick(List.of("hardness", "part-done")));
      }
      leaves(node.maps("indicators"), kinds);
      if (node.has("when-not-applicable") && dice.chance(50)) {
        node.put(
            "when-not-applicable",
            dice.chance(40) ? "mean" : Node.of("mean", dice.pick(List.of("kind", "group"))));
      }
      if (node.maps("measures").size() > 1) {
        node.add(
            "measures",
            measure("each", "个")
                .put("quotient", Node.of("of", "number", "to", "villages", "if-zero", "-0.5"))
                .put("decimals", "exact"));
        node.add(
            "measures",
            measure("lack", "个").put("difference", Node.of("of", "each", "less", "number")));
        node.add("measures", measure("both", "人").put("sum", List.of("past", "now", "people")));
        node.maps("rules").forEach(rule -> rule(rule, kinds));
      }
    }
  }

  /** A finding is due by what is recorded in the leaf alone, so that it can be made with it. */
  private void rule(Node rule, List<String> kinds) {
    if (!rule.has("measure") || rule.has("by") || Rules.takesFindings(rule)) {
      return;
    }
    String measure = rule.text("measure", "");
    if (dice.chance(50)) {
      measure =
          switch (measure) {
            case "number" -> dice.pick(List.of("each", "lack", "villages"));
            case "past", "now" -> dice.pick(List.of("both", "people", "density"));
            case "rate", "ratio" -> dice.pick(List.of("part-done", measure));
            default -> measure;
          };
      rule.put("measure", measure);
    }
    boolean percent = List.of("rate", "ratio", "growth", "part-done").contains(measure);
    List<Node> owners = new ArrayList<>(rule.maps("bands"));
    owners.add(rule);
    owners.add(rule.map("proportional"));
    owners.add(rule.map("scale"));
    for (Node owner : owners) {
      for (String key : List.of("below", "above", "full-at", "from", "to")) {
        if (owner.text(key).isPresent() && !owner.isEmpty() && dice.chance(40)) {
          owner.put(key, bound(measure, percent, kinds));
        }
      }
    }
  }

  private Node bound(String measure, boolean percent, List<String> kinds) {
    if (!kinds.isEmpty() && dice.chance(30)) {
      Node bounds = Node.of();
      for (String kind : kinds) {
        bounds.put(kind, dice.amount() + (percent ? "%" : ""));
      }
      return Node.of("by-kind", bounds);
    }
    if (dice.chance(30)) {
      return Node.of("measure", other(measure, percent));
    }
    Node peers = Node.of("peers", dice.pick(List.of("mean", "median", "greatest", "least")));
    return dice.chance(40)
        ? peers.put("plus", (dice.chance(50) ? "-" : "") + dice.points(9) + (percent ? "%" : ""))
        : peers;
  }

  private String other(String measure, boolean percent) {
    if (percent) {
      return dice.pick(List.of("rate", "ratio", "part-done"));
    }
    return List.of("number", "each", "lack", "villages").contains(measure)
        ? dice.pick(List.of("number", "each", "lack", "villages"))
        : dice.pick(List.of("past", "now", "both", "people"));
  }
}
