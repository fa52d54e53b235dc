package org.kaoping.properties;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Adds to a scheme what follows from scores: grades, vetoes, the ranking and awards.
 *
 * @param units the units that awards are for
 */
record RandomHonours(Dice dice, Node scheme, Node units) {
  private static final List<String> GRADES = List.of("excellent", "good", "fair", "poor");

  void add() {
    boolean stated = scheme.has("total");
    if (!stated && dice.chance(60)) {
      scheme.put("grades", grades());
    }
    if (dice.chance(60)) {
      vetoes();
    }
    if (dice.chance(80)) {
      scheme.put("ranking", ranking(stated));
    }
    for (int i = dice.from(0, 3); i > 0; i--) {
      scheme.add("awards", award("a" + i));
    }
  }

  private Node grades() {
    Node grades = Node.of();
    BigDecimal full = new BigDecimal(scheme.text("points").orElseThrow());
    List<Node> parts = scheme.maps("parts");
    if (!parts.isEmpty() && dice.chance(50)) {
      Node part = dice.pick(parts);
      grades.put("on", part.id());
      full = new BigDecimal(part.text("points").orElseThrow());
    }
    if (dice.chance(50)) {
      grades.put("as", "percent");
      full = BigDecimal.valueOf(100);
    }
    List<String> ids = GRADES.subList(0, dice.from(1, 4));
    BigDecimal bound = dice.points(full);
    for (String id : ids.subList(0, ids.size() - 1)) {
      grades.add("bands", Node.of("id", id, "title", "等次", "from", bound.toPlainString()));
      bound = bound.subtract(dice.points(full));
    }
    return grades.add("bands", Node.of("id", ids.get(ids.size() - 1), "title", "等次"));
  }

  private void vetoes() {
    List<Object> effects = new ArrayList<>(List.of("ineligible", "rank-last", "zero"));
    scheme.map("grades").maps("bands").forEach(g -> effects.add(Node.of("grade", g.id())));
    for (Object effect : dice.some(effects)) {
      String id = "v" + scheme.maps("vetoes").size();
      scheme.add("vetoes", Node.of("id", id, "text", "一票否决", "effect", effect));
    }
  }

  private Node ranking(boolean stated) {
    Node ranking = Node.of("within", dice.pick(List.of("all", "kind", "group")));
    if (dice.chance(50)) {
      ranking.put("ties", dice.pick(List.of("shared", "dense")));
    }
    List<String> keys = new ArrayList<>(List.of("total", "fewest-deductions"));
    if (!stated) {
      scheme.maps("parts").forEach(part -> keys.add("part:" + part.id()));
      scheme.maps("indicators").forEach(node -> keys.add("indicator:" + node.id()));
    }
    return dice.chance(60) ? ranking.put("by", dice.some(keys)) : ranking;
  }

  private Node award(String id) {
    Node award = Node.of("id", id, "title", "先进单位");
    if (dice.chance(25)) {
      award.put("kinds", dice.some(RandomUnits.KINDS));
    }
    if (dice.chance(40)) {
      award.put("eligible", eligible());
    }
    TreeSet<String> groups = groups(award);
    return award.put(
        "select",
        switch (dice.from(0, 4)) {
          case 0 -> "all";
          case 1 -> "decided";
          case 2 -> groups.isEmpty() ? "all" : quota(groups);
          default -> Node.of("top", dice.from(1, 3));
        });
  }

  private Node eligible() {
    Node eligible = Node.of("total-at-least", dice.points(10));
    List<Node> grades = scheme.map("grades").maps("bands");
    if (!grades.isEmpty()) {
      eligible.put("grade-at-least", dice.pick(grades).id());
    }
    return dice.chance(50) && eligible.keys().size() > 1
        ? eligible.remove("total-at-least")
        : eligible;
  }

  private TreeSet<String> groups(Node award) {
    TreeSet<String> groups = new TreeSet<>();
    units.maps("units").stream()
        .filter(u -> !u.has("unrated"))
        .filter(u -> !award.has("kinds") || award.texts("kinds").contains(u.text("kind", "")))
        .forEach(u -> u.text("group").ifPresent(groups::add));
    return groups;
  }

  private Node quota(TreeSet<String> groups) {
    Node places = Node.of();
    int total = 0;
    for (String group : groups) {
      int n = total == 0 ? dice.from(1, 2) : dice.from(0, 2);
      places.put(group, n);
      total += n;
    }
    return Node.of("quota", places, "total", total);
  }
}
