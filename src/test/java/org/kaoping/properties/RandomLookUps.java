package org.kaoping.properties;

import java.util.ArrayList;
import java.util.List;

/** Lets rules look up scores of indicators that stand before theirs and that all units have. */
record RandomLookUps(Dice dice, Node scheme) {
  /**
   * An indicator.
   *
   * @param kinds of units that have it; empty where none are declared
   */
  private record Had(Node node, List<String> kinds) {}

  void add() {
    add(scheme.maps("indicators"), scheme.texts("kinds"), new ArrayList<>());
  }

  /**
   * Changes rules of leaves.
   *
   * @param above kinds of units that have what these stand under
   * @param before indicators that stand before, none of which has these below it
   */
  private void add(List<Node> nodes, List<String> above, List<Had> before) {
    for (Node node : nodes) {
      List<String> kinds =
          above.stream().filter(kind -> Workspace.exists(node, Node.of("kind", kind))).toList();
      if (node.has("indicators")) {
        add(node.maps("indicators"), kinds, before);
      } else {
        List<Node> known =
            before.stream()
                .filter(other -> other.kinds().containsAll(kinds))
                .map(Had::node)
                .filter(RandomLookUps::isAlwaysScored)
                .toList();
        node.maps("rules").stream()
            .filter(rule -> !known.isEmpty() && isOfNumber(rule) && dice.chance(40))
            .forEach(rule -> rule.remove("measure").put("indicator", dice.pick(known).id()));
      }
      before.add(new Had(node, kinds));
    }
  }

  /** Says whether a rule looks at a number, and at nothing else that has a unit of its own. */
  private static boolean isOfNumber(Node rule) {
    return !rule.text("measure", "%").matches(".*(%|rate|ratio|growth|part-done).*")
        && !Rules.takesFindings(rule)
        && !rule.has("by")
        && rule.yaml().split("measure: ", -1).length == 2;
  }

  /** Says whether an indicator has a score wherever its leaves are assessed. */
  private static boolean isAlwaysScored(Node node) {
    if (node.map("carried").text("absent", "").equals("skip")) {
      return false;
    }
    return node.has("indicators")
        ? node.maps("indicators").stream().allMatch(RandomLookUps::isAlwaysScored)
            && !mayLackPoints(node)
        : List.of("full", "zero", "").contains(node.text("when-not-applicable", ""))
            && !node.map("when-not-applicable").has("mean");
  }

  /** Says whether what only adds or takes may be all of a branch that is assessed somewhere. */
  private static boolean mayLackPoints(Node branch) {
    List<Node> leaves = Workspace.of(Node.of("indicators", List.of(branch))).leaves();
    return leaves.stream().anyMatch(leaf -> leaf.due("points").equals(Fraction.ZERO))
        && leaves.stream()
            .anyMatch(leaf -> leaf.has("carried") || leaf.has("sources") || leaf.has("periods"));
  }
}
