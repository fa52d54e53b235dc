package org.kaoping.properties;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Adds vetoes that are found in results. */
record RandomTriggers(Dice dice, Node scheme) {
  private static final List<String> SHARES = List.of("10%", "34%", "50%");

  void add() {
    if (isUnranked() && workspace().nodes().isEmpty()) {
      return;
    }
    for (int i = dice.from(1, 3); i > 0; i--) {
      Node when = trigger(2);
      boolean byPlace = when.yaml().contains("place: ");
      Object effect = effect(byPlace);
      Node veto = Node.of("id", "found" + i, "text", "由结果认定", "effect", effect, "when", when);
      if (dice.chance(40)) {
        veto.put("title", "单项过低");
      }
      if (!effect.equals("ineligible") && dice.chance(50)) {
        veto.put("bars", "false");
      }
      scheme.add("vetoes", veto);
    }
  }

  private Object effect(boolean byPlace) {
    List<Object> effects = new ArrayList<>(List.of("ineligible"));
    if (!byPlace) {
      effects.add("zero");
      if (!isUnranked()) {
        effects.add("rank-last");
      }
    }
    List<Node> bands = scheme.map("grades").maps("bands");
    if (!bands.isEmpty()) {
      Node demote = Node.of("demote", dice.from(1, 2));
      Node grade = Node.of("grade", dice.pick(bands).id());
      return dice.chance(70) ? dice.pick(List.of(demote, grade)) : dice.pick(effects);
    }
    return dice.pick(effects);
  }

  private boolean isUnranked() {
    return scheme.text("ranking", "").equals("none");
  }

  private Node trigger(int depth) {
    if (depth > 0 && dice.chance(30)) {
      Node not = Node.of("not", trigger(depth - 1));
      Node several = Node.of(dice.pick(List.of("all", "any")), parts(depth - 1));
      return dice.pick(List.of(not, several));
    }
    List<Node> nodes = workspace().nodes();
    List<Node> all = new ArrayList<>();
    if (!isUnranked()) {
      Node place = Node.of("place", dice.pick(List.of("bottom", "top")));
      all.add(
          dice.chance(50)
              ? place.put("count", dice.from(1, 3))
              : place.put("share", dice.pick(SHARES)));
    }
    nodes.stream()
        .filter(node -> !node.text("points", "").equals("0"))
        .map(node -> Node.of("indicator", node.id(), side(), bound(node)))
        .forEach(all::add);
    for (Node leaf : workspace().leaves()) {
      leaf.maps("rules").stream()
          .filter(Rules::takesFindings)
          .map(rule -> Node.of("rule", leaf.id() + "/" + rule.id(), "count", dice.from(1, 3)))
          .forEach(all::add);
      leaf.maps("measures").stream()
          .filter(measure -> List.of("number", "now", "past").contains(measure.id()))
          .map(m -> Node.of("measure", leaf.id() + "/" + m.id(), side(), dice.amount()))
          .forEach(all::add);
    }
    return dice.pick(all);
  }

  private List<Node> parts(int depth) {
    List<Node> parts = new ArrayList<>();
    for (int i = dice.from(1, 3); i > 0; i--) {
      parts.add(trigger(depth));
    }
    return parts;
  }

  private String side() {
    return dice.pick(List.of("below", "above"));
  }

  private Object bound(Node node) {
    return dice.chance(50)
        ? dice.from(10, 90) + "%"
        : dice.points(new BigDecimal(node.text("points").orElseThrow()));
  }

  private Workspace workspace() {
    return Workspace.of(scheme);
  }
}
