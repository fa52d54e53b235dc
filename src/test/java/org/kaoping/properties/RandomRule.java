package org.kaoping.properties;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.kaoping.rule.Kind;
import org.kaoping.rule.Kinds;

/**
 * Makes rules of a leaf.
 *
 * @param leafPoints full points of the leaf
 * @param measures those declared in the leaf
 */
record RandomRule(Dice dice, BigDecimal leafPoints, List<Node> measures) {
  static final List<String> KINDS = Kinds.ALL.stream().map(Kind::name).toList();

  Node make(String id, String kind) {
    Node rule = Node.of("id", id);
    switch (kind) {
      case "per-case" -> rule.put(direction(), points()).put("per", "例");
      case "by-count" -> byCount(rule);
      case "once" -> rule.put(direction(), pointsOrAll());
      case "range" -> condition(range(rule), dice.chance(25));
      case "discretion" -> condition(rule.put(direction(), "any"), dice.chance(25));
      case "check" -> rule.put(direction(), pointsOrAll()).put("check", "true");
      case "threshold" -> condition(rule.put(direction(), pointsOrAll()), true);
      case "shortfall" -> shortfall(rule);
      case "bands" -> bands(rule);
      case "scale" -> scale(rule);
      case "goalposts" -> goalposts(rule);
      case "proportional" -> proportional(rule);
      case "relative" ->
          rule.put("measure", measure().id())
              .put("relative", Node.of("to", bestOrLeast("best"), "points", points()));
      case "by-rank" -> byRank(rule);
      default -> throw new IllegalStateException("nobody makes rules of kind " + kind);
    }
    if (dice.chance(25)) {
      rule.put("at-most", points());
    }
    return rule;
  }

  private String direction() {
    return dice.chance(65) ? "deduct" : "award";
  }

  private BigDecimal points() {
    return dice.points(leafPoints);
  }

  private Object pointsOrAll() {
    return dice.chance(15) ? "all" : points();
  }

  private String bestOrLeast(String best) {
    return dice.chance(60) ? best : "least";
  }

  private Node measure() {
    return dice.pick(measures);
  }

  private static String quantity(BigDecimal amount, Node measure) {
    return amount.toPlainString() + (measure.text("unit", "").equals("'%'") ? "%" : "");
  }

  private Node range(Node rule) {
    BigDecimal from = points();
    return rule.put(direction(), Node.of("from", from, "to", from.add(points())));
  }

  private Node condition(Node rule, boolean wanted) {
    if (wanted) {
      Node measure = measure();
      rule.put("measure", measure.id())
          .put(dice.chance(60) ? "below" : "above", quantity(dice.amount(), measure));
    }
    return rule;
  }

  private void shortfall(Node rule) {
    condition(rule.put(direction(), points()), true);
    String id = rule.text("measure", "");
    Node measure = measures.stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    rule.put("per", quantity(dice.chance(50) ? BigDecimal.valueOf(5) : dice.points(20), measure))
        .put("steps", dice.pick(List.of("exact", "whole", "started")));
  }

  private void bands(Node rule) {
    Node measure = measure();
    rule.put("measure", measure.id());
    BigDecimal bound = dice.amount();
    boolean parts = false;
    for (int i = dice.from(0, 3); i > 0; i--) {
      String key = !parts && dice.chance(35) ? "above" : "from";
      rule.add("bands", Node.of(key, quantity(bound, measure), "points", points()));
      parts = key.equals("above") && dice.chance(50);
      bound = parts ? bound : bound.subtract(dice.points(30));
    }
    rule.add("bands", Node.of("points", dice.chance(50) ? "0" : points()));
  }

  private void byCount(Node rule) {
    List<Object> entries = new ArrayList<>();
    BigDecimal entry = dice.chance(20) ? BigDecimal.ZERO : points();
    for (int i = dice.from(1, 3); i > 0; i--) {
      entries.add(entry.toPlainString());
      entry = entry.add(points());
    }
    BigDecimal last = new BigDecimal(entries.get(entries.size() - 1).toString());
    if (last.compareTo(leafPoints) < 0 && dice.chance(40)) {
      entries.add("all");
    }
    rule.put(direction(), Node.of("by-count", entries)).put("per", "次");
  }

  private void scale(Node rule) {
    Node measure = measure();
    rule.put("measure", measure.id());
    int sign = dice.chance(70) ? 1 : -1;
    BigDecimal at = dice.amount();
    for (int i = dice.from(2, 4); i > 0; i--) {
      Object points = dice.chance(25) ? "0" : points();
      rule.add("scale", Node.of("at", quantity(at, measure), "points", points));
      at = at.add(dice.points(40).multiply(BigDecimal.valueOf(sign)));
    }
  }

  /** A logarithm is taken of what is always recorded greater than 0. */
  private void goalposts(Node rule) {
    boolean logarithmic = dice.chance(50);
    Node measure =
        logarithmic
            ? measures.stream().filter(m -> m.id().equals("past")).findFirst().orElseThrow()
            : measure();
    BigDecimal from = logarithmic ? dice.points(90) : dice.amount();
    BigDecimal to = logarithmic ? dice.points(90) : dice.chance(10) ? from : dice.amount();
    rule.put("measure", measure.id())
        .put(
            "scale",
            Node.of(
                "from",
                quantity(from, measure),
                "to",
                quantity(to, measure),
                "points",
                dice.chance(10) ? "0" : points()));
    if (logarithmic) {
      rule.put("by", "logarithm");
    }
  }

  private void proportional(Node rule) {
    Node measure = measure();
    String fullAt = quantity(dice.chance(50) ? BigDecimal.valueOf(100) : dice.points(110), measure);
    rule.put("measure", measure.id())
        .put("proportional", Node.of("full-at", fullAt, "points", points()));
  }

  private void byRank(Node rule) {
    List<Object> places = new ArrayList<>();
    for (int i = dice.from(1, 4); i > 0; i--) {
      places.add(points().toPlainString());
    }
    rule.put("measure", measure().id()).put("by-rank", places);
    if (dice.chance(40)) {
      rule.put("best", bestOrLeast("greatest"));
    }
  }
}
