package org.kaoping.properties;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Makes the part of a scheme that scores: indicators, parts, periods, sources. */
final class RandomScheme {
  private final Dice dice;
  private final List<String> kinds;
  private final boolean withPeriods;
  private int names;

  /**
   * Prepares to make schemes.
   *
   * @param kinds of rules to choose from
   */
  RandomScheme(Dice dice, List<String> kinds, boolean withPeriods) {
    this.dice = dice;
    this.kinds = kinds;
    this.withPeriods = withPeriods;
  }

  Node make() {
    Node scheme = Node.of("id", "s", "title", "考评办法", "year", "2023");
    if (dice.chance(70)) {
      scheme.put("decimals", dice.from(0, 4));
    }
    sources(scheme);
    if (dice.chance(7)) {
      return scheme.put("points", "100").put("total", "stated");
    }
    if (withPeriods && dice.chance(50)) {
      scheme.put("periods", periods());
    }
    List<Node> indicators = new ArrayList<>();
    for (int i = dice.from(1, 3); i > 0; i--) {
      indicators.add(indicator(scheme, 1));
    }
    scheme.put("indicators", indicators).put("points", sum(indicators));
    if (dice.chance(50)) {
      parts(scheme);
    }
    return scheme;
  }

  private void sources(Node scheme) {
    if (dice.chance(50)) {
      List<Node> sources = new ArrayList<>();
      if (dice.chance(50)) {
        sources.add(Node.of("id", "district", "title", "区级", "official", "true"));
      } else {
        String weight = dice.pick(List.of("40%", "33.3%", "87.55%"));
        String rest =
            new BigDecimal(100).subtract(new BigDecimal(weight.replace("%", ""))).toPlainString();
        sources.add(Node.of("id", "district", "title", "区级", "weight", weight));
        sources.add(Node.of("id", "masses", "title", "群众", "weight", rest + "%"));
      }
      for (String id : List.of("self", "peers").subList(0, dice.from(0, 2))) {
        sources.add(Node.of("id", id, "title", "自评"));
      }
      scheme.put("sources", dice.shuffled(sources));
    }
  }

  private List<Node> periods() {
    List<String> weights =
        dice.pick(
            List.of(
                List.of("30%", "70%"),
                List.of("33.3%", "66.7%"),
                List.of("20%", "30.5%", "49.5%")));
    List<Node> periods = new ArrayList<>();
    boolean equal = dice.chance(25);
    for (String weight : weights) {
      Node period = Node.of("id", "p" + periods.size(), "title", "时段");
      periods.add(equal ? period : period.put("weight", weight));
    }
    return periods;
  }

  private Node indicator(Node scheme, int depth) {
    String id = "i" + ++names;
    if (depth == 3 || dice.chance(40 * depth)) {
      List<String> periods = scheme.maps("periods").stream().map(Node::id).toList();
      return new RandomLeaf(dice, kinds, periods).make(id);
    }
    List<Node> children = new ArrayList<>();
    for (int i = dice.from(1, 3); i > 0; i--) {
      children.add(indicator(scheme, depth + 1));
    }
    return Node.of("id", id, "title", "类别", "points", sum(children), "indicators", children);
  }

  /** Declares parts; those that get no indicator are left out. */
  private void parts(Node scheme) {
    for (Node indicator : scheme.maps("indicators")) {
      if (dice.chance(50)) {
        indicator.put("part", dice.pick(List.of("innovation", "main")));
      }
    }
    for (String part : dice.shuffled(List.of("main", "innovation"))) {
      List<Node> own =
          scheme.maps("indicators").stream()
              .filter(i -> i.text("part", "main").equals(part))
              .toList();
      if (!own.isEmpty()) {
        scheme.add("parts", Node.of("id", part, "title", "部分", "points", sum(own)));
      }
    }
  }

  private static BigDecimal sum(List<Node> indicators) {
    return indicators.stream()
        .map(i -> new BigDecimal(i.text("points").orElseThrow()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
