package org.kaoping.properties;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes what was observed of a leaf with rules.
 *
 * @param period id, or empty
 */
record RandomRecord(Dice dice, Node scheme, Node leaf, String period) {

  Node make() {
    Node record = Node.of();
    List<Node> rules = leaf.maps("rules").stream().filter(r -> Rules.appliesIn(r, period)).toList();
    measures(record, rules);
    for (Node rule : rules) {
      if (rule.has("check")) {
        record.put("checks", record.map("checks").put(rule.id(), dice.chance(60)));
      }
    }
    rules.forEach(rule -> findings(record, rule));
    return record;
  }

  private void measures(Node record, List<Node> rules) {
    Set<String> needed = new TreeSet<>();
    for (Node rule : rules) {
      measures(rule).forEach(id -> needed.addAll(inputs(id)));
    }
    if (dice.chance(10)) {
      needed.add("number");
    }
    Node measures = Node.of();
    for (String id : dice.shuffled(List.copyOf(needed))) {
      measures.put(id, amount(id));
    }
    if (!measures.isEmpty()) {
      record.put("measures", measures);
    }
  }

  /** Returns the measures that a rule names, itself or in its bounds. */
  private static Stream<String> measures(Node rule) {
    return rule.yaml()
        .lines()
        .map(line -> line.strip().replaceFirst("^- ", ""))
        .filter(line -> line.startsWith("measure: "))
        .map(line -> line.substring("measure: ".length()));
  }

  /** Returns what a measure of the leaf is derived of, itself if it is recorded. */
  private Set<String> inputs(String id) {
    Set<String> inputs = new TreeSet<>();
    for (Node measure : leaf.maps("measures")) {
      if (measure.id().equals(id)) {
        List<String> own = new ArrayList<>(measure.texts("sum"));
        for (String kind : List.of("ratio", "quotient", "growth", "difference")) {
          Node how = measure.map(kind);
          Stream.of("of", "to", "from", "less")
              .flatMap(r -> how.text(r).stream())
              .forEach(own::add);
        }
        own.forEach(input -> inputs.addAll(inputs(input)));
        if (own.isEmpty()) {
          inputs.add(id);
        }
      }
    }
    return inputs;
  }

  private String amount(String measure) {
    return switch (measure) {
      case "rate" -> dice.amount().toPlainString() + "%";
      case "past" -> dice.points(90).toPlainString();
      default -> dice.amount().toPlainString();
    };
  }

  private void findings(Node record, Node rule) {
    if (!Rules.takesFindings(rule)) {
      return;
    }
    boolean conditional = rule.has("measure");
    if (conditional && !Rules.conditionHolds(rule, Measures.amount(scheme, leaf, record, rule))) {
      return;
    }
    int most = Rules.isOnce(rule) ? 1 : 3;
    int least = conditional ? 1 : 0;
    for (int i = dice.from(least, Math.max(least, dice.from(0, most))); i > 0; i--) {
      record.add("findings", finding(rule));
    }
  }

  /** Returns one more finding that the rule can take. */
  Node finding(Node rule) {
    Node finding = Node.of("rule", rule.id());
    Node range = rule.map(Rules.direction(rule));
    if (rule.text(Rules.direction(rule), "").equals("any")) {
      BigDecimal points = new BigDecimal(leaf.text("points").orElseThrow());
      BigDecimal most = rule.text("at-most").map(BigDecimal::new).orElse(points).min(points);
      return finding.put("amount", dice.points(most)).put("note", "视情节");
    }
    if (range.has("from")) {
      BigDecimal from = new BigDecimal(range.text("from").orElseThrow());
      BigDecimal width = new BigDecimal(range.text("to").orElseThrow()).subtract(from);
      return finding.put("amount", dice.chance(20) ? from : from.add(dice.points(width)));
    }
    return rule.has("per") && dice.chance(50) ? finding.put("count", dice.from(1, 4)) : finding;
  }
}
