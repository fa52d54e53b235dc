package org.kaoping.properties;

import java.math.BigDecimal;
import java.util.List;

/**
 * Makes leaves.
 *
 * @param kinds of rules to choose from
 * @param periods ids of the scheme's periods, may be empty
 */
record RandomLeaf(Dice dice, List<String> kinds, List<String> periods) {

  Node make(String id) {
    BigDecimal points = dice.points(10);
    Node leaf = Node.of("id", id, "title", "指标", "points", points);
    if (dice.chance(15)) {
      leaf.put("judged", dice.chance(50) ? Node.of() : Node.of("step", step(points)));
    } else {
      rules(leaf, points);
    }
    if (!periods.isEmpty() && dice.chance(30)) {
      leaf.put("periods", dice.some(periods));
    }
    if (dice.chance(35)) {
      leaf.put("when-not-applicable", dice.pick(List.of("full", "zero", "rescale")));
    }
    ofRules(leaf);
    return leaf;
  }

  /** Returns a step that the full points are a multiple of, with at most 4 decimals. */
  private BigDecimal step(BigDecimal points) {
    return points.scale() < 4 && dice.chance(60) ? points.multiply(new BigDecimal("0.5")) : points;
  }

  private void rules(Node leaf, BigDecimal points) {
    List<Node> measures = measures();
    leaf.put("measures", measures);
    RandomRule rules = new RandomRule(dice, points, measures);
    for (int i = dice.from(1, 4); i > 0; i--) {
      leaf.add("rules", rules.make("r" + i, dice.pick(kinds)));
    }
    limits(leaf, points);
  }

  private List<Node> measures() {
    Node ratio = measure("ratio", "'%'").put("ratio", Node.of("of", "now", "to", "past"));
    Node growth = measure("growth", "'%'").put("growth", Node.of("from", "past", "to", "now"));
    for (Node derived : List.of(ratio, growth)) {
      if (dice.chance(60)) {
        derived.put("decimals", dice.from(0, 4));
      }
    }
    return List.of(
        measure("rate", "'%'"),
        measure("number", "个"),
        measure("past", "人"),
        measure("now", "人"),
        ratio,
        growth);
  }

  private static Node measure(String id, String unit) {
    return Node.of("id", id, "title", "数据", "unit", unit);
  }

  private void limits(Node leaf, BigDecimal points) {
    if (dice.chance(25)) {
      leaf.put("ceiling", dice.chance(50) ? "none" : points.add(dice.points(points)));
    }
    if (dice.chance(30)) {
      leaf.put("floor", dice.pick(List.of("none", "-1.5", "0.0001", "-0.25")));
    }
    if (dice.chance(35)) {
      BigDecimal above = points.multiply(BigDecimal.valueOf(3));
      leaf.put("start", dice.pick(List.<Object>of("full", "zero", dice.points(points), above)));
      leaf.put("note", "文件原文如此");
    }
  }

  /** Lets some rules apply in some of the leaf's periods only. */
  private void ofRules(Node leaf) {
    List<String> assessed = leaf.has("periods") ? leaf.texts("periods") : periods;
    for (Node rule : leaf.maps("rules")) {
      if (!assessed.isEmpty() && dice.chance(15)) {
        rule.put("periods", dice.some(assessed));
      }
    }
  }
}
