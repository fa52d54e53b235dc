package org.kaoping.properties;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Lets scores of a scheme be combined and rounded otherwise than by sums to 4 decimals. */
record RandomAdditions(Dice dice, Node scheme) {
  private static final List<String> MEANS = List.of("mean", "geometric", "least");

  void add() {
    if (scheme.has("total")) {
      return;
    }
    if (dice.chance(60)) {
      scheme.put("rounding", dice.pick(List.of("half-up", "half-even", "down")));
    }
    for (Node top : scheme.maps("indicators")) {
      branches(top, scheme.texts("kinds"));
      leaves(top);
    }
    List<Node> parts = scheme.maps("parts");
    for (Node part : parts) {
      List<Node> within =
          scheme.maps("indicators").stream()
              .filter(node -> node.text("part", "main").equals(part.id()))
              .toList();
      combine(part, within, scheme.texts("kinds"));
      if (dice.chance(25)) {
        part.put("decimals", dice.from(0, 4));
      }
    }
    List<Node> wholes = parts.isEmpty() ? scheme.maps("indicators") : parts;
    combine(scheme, wholes, scheme.texts("kinds"));
    extras();
    if (dice.chance(30)) {
      aside();
    }
  }

  private void branches(Node node, List<String> above) {
    List<String> kinds = node.has("kinds") ? node.texts("kinds") : above;
    if (dice.chance(30)) {
      node.put("decimals", dice.from(0, 3));
    }
    if (node.has("indicators")) {
      node.maps("indicators").forEach(child -> branches(child, kinds));
      combine(node, node.maps("indicators"), kinds);
    }
  }

  private void leaves(Node node) {
    node.maps("indicators").forEach(this::leaves);
    if (node.has("judged")) {
      new RandomJudgement(dice, node).add();
    }
    boolean assessed = !node.has("indicators") && !node.has("carried");
    if (assessed && scheme.has("sources") && dice.chance(30)) {
      List<Node> sources = scheme.maps("sources");
      List<String> counting =
          sources.stream().filter(s -> s.has("official") || s.has("weight")).map(Node::id).toList();
      Set<String> some = new TreeSet<>(dice.some(sources.stream().map(Node::id).toList()));
      some.add(dice.pick(counting));
      node.put("sources", List.copyOf(some));
    }
  }

  private void combine(Node owner, List<Node> children, List<String> kinds) {
    if (dice.chance(60)) {
      return;
    }
    String how = dice.pick(MEANS);
    owner.put("combine", how);
    if (how.equals("least") || dice.chance(25)) {
      return;
    }
    boolean percent = dice.chance(60);
    if (kinds.isEmpty()) {
      List<String> weights = weights(children.size(), percent);
      for (int i = 0; i < children.size(); i++) {
        children.get(i).put("weight", weights.get(i));
      }
      return;
    }
    for (String kind : kinds) {
      List<Node> own =
          children.stream().filter(c -> Workspace.exists(c, Node.of("kind", kind))).toList();
      List<String> weights = weights(own.size(), percent);
      for (int i = 0; i < own.size(); i++) {
        Node weight = own.get(i).map("weight");
        weight.put("by-kind", weight.map("by-kind").put(kind, weights.get(i)));
        own.get(i).put("weight", weight);
      }
    }
  }

  private List<String> weights(int count, boolean percent) {
    List<String> weights = new ArrayList<>();
    BigDecimal left = BigDecimal.valueOf(100);
    for (int i = 0; i < count; i++) {
      BigDecimal rest = BigDecimal.valueOf(count - i);
      BigDecimal share =
          i == count - 1
              ? left
              : BigDecimal.valueOf(dice.from(2, 200 / count)).movePointLeft(1).max(rest);
      left = left.subtract(share);
      weights.add(percent ? share.toPlainString() + "%" : String.valueOf(dice.from(1, 7)));
    }
    return weights;
  }

  /** Puts what only adds or takes beside what is added up. */
  private void extras() {
    List<Node> owners = new ArrayList<>();
    boolean added = scheme.maps("parts").stream().allMatch(part -> isSum(part)) && isSum(scheme);
    if (added) {
      owners.add(scheme);
    }
    branchesOf(scheme.maps("indicators"), owners);
    for (int i = 0; i < owners.size(); i++) {
      if (isSum(owners.get(i)) && dice.chance(35)) {
        Node extra = extra("extra" + i);
        Node owner = owners.get(i);
        List<String> kinds =
            scheme.texts("kinds").stream()
                .filter(kind -> owner == scheme || Workspace.exists(owner, Node.of("kind", kind)))
                .toList();
        if (kinds.size() < scheme.texts("kinds").size()) {
          extra.put("kinds", kinds); // as what it stands in, which would exist for others else
        }
        if (owners.get(i) == scheme && scheme.has("parts")) {
          extra.put("part", scheme.maps("parts").get(0).id());
        }
        owners.get(i).add("indicators", extra);
      }
    }
  }

  private static boolean isSum(Node owner) {
    return owner.text("combine", "sum").equals("sum");
  }

  private static void branchesOf(List<Node> nodes, List<Node> found) {
    for (Node node : nodes) {
      if (node.has("indicators")) {
        found.add(node);
        branchesOf(node.maps("indicators"), found);
      }
    }
  }

  private Node extra(String id) {
    Node extra = Node.of("id", id, "title", "加减分", "points", "0");
    extra.add("measures", Node.of("id", "number", "title", "数据", "unit", "个"));
    extra.add("rules", Node.of("id", "plus", "award", dice.points(2), "per", "项"));
    extra.add("rules", Node.of("id", "minus", "deduct", dice.points(3)));
    if (dice.chance(30)) {
      extra.put("floor", "-2");
    }
    return extra;
  }

  private void aside() {
    scheme.add(
        "indicators",
        Node.of("id", "aside", "title", "只用于排序", "points", "10", "judged", Node.of())
            .put("counts", "false"));
    if (scheme.has("ranking")) {
      Node ranking = scheme.map("ranking");
      ranking.put("by", List.of("total", "indicator:aside"));
    }
  }
}
