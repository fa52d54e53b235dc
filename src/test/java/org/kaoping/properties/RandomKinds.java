package org.kaoping.properties;

import java.util.ArrayList;
import java.util.List;

/** Lets some indicators exist for one kind of units, and others of equal points for another. */
record RandomKinds(Dice dice, Node scheme, Node units) {

  void add() {
    if (scheme.has("total")) {
      return;
    }
    scheme.put("kinds", RandomUnits.KINDS);
    for (Node unit : units.maps("units")) {
      if (!unit.has("kind")) {
        unit.put("kind", dice.pick(RandomUnits.KINDS));
      }
    }
    split(scheme);
  }

  private void split(Node owner) {
    List<Node> children = new ArrayList<>();
    for (Node child : owner.maps("indicators")) {
      children.add(child);
      if (dice.chance(40)) {
        Node other = child.copy();
        rename(other);
        children.add(other);
        restrict(child, RandomUnits.KINDS.get(0));
        restrict(other, RandomUnits.KINDS.get(1));
      } else if (child.has("indicators")) {
        split(child);
      }
    }
    owner.put("indicators", children);
  }

  private static void rename(Node node) {
    node.put("id", node.id() + "b");
    node.maps("indicators").forEach(RandomKinds::rename);
  }

  /** Names the kind at the indicator, or only at those below it. */
  private void restrict(Node node, String kind) {
    if (node.has("indicators") && dice.chance(40)) {
      node.maps("indicators").forEach(child -> restrict(child, kind));
    } else {
      node.put("kinds", List.of(kind));
    }
  }
}
