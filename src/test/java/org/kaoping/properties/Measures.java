package org.kaoping.properties;

import java.util.List;
import java.util.stream.Stream;

/** The amounts of measures. Source: language, section 5. */
final class Measures {
  private static final Fraction HUNDRED = Fraction.of(100);

  private Measures() {}

  /**
   * Returns the measure that a rule names, recorded or derived.
   *
   * @param record with what was recorded of the unit once for all
   */
  static Fraction amount(Node scheme, Node leaf, Node record, Node rule) {
    Node recorded = record.map("measures");
    return rule.has("indicator")
        ? recorded.due(lookedUp(rule))
        : amount(scheme, leaf, recorded, rule.text("measure").orElseThrow());
  }

  /** Returns what stands for the score that a rule looks up among what was recorded. */
  static String lookedUp(Node rule) {
    return "score of " + rule.text("indicator").orElseThrow();
  }

  /** Returns a measure of a leaf, or one that leaves share. */
  static Fraction amount(Node scheme, Node leaf, Node recorded, String id) {
    if (recorded.has(id)) {
      return recorded.due(id);
    }
    Node measure =
        Stream.concat(leaf.maps("measures").stream(), scheme.maps("measures").stream())
            .filter(m -> m.id().equals(id))
            .findFirst()
            .orElseThrow();
    Fraction exact = derived(scheme, leaf, recorded, measure);
    String decimals = measure.text("decimals", "2");
    return decimals.equals("exact")
        ? exact
        : new OracleRounding(scheme).rounded(exact, Integer.parseInt(decimals));
  }

  private static Fraction derived(Node scheme, Node leaf, Node recorded, Node measure) {
    for (String kind : List.of("ratio", "quotient", "growth", "difference")) {
      if (measure.has(kind)) {
        Node how = measure.map(kind);
        List<Fraction> roles =
            Stream.of("of", "to", "from", "less")
                .filter(how::has)
                .map(role -> amount(scheme, leaf, recorded, how.text(role).orElseThrow()))
                .toList();
        return switch (kind) {
          case "difference" -> roles.get(0).minus(roles.get(1));
          case "growth" -> roles.get(0).minus(roles.get(1)).over(roles.get(1)).times(HUNDRED);
          default ->
              roles.get(1).equals(Fraction.ZERO)
                  ? how.due("if-zero")
                  : roles
                      .get(0)
                      .over(roles.get(1))
                      .times(kind.equals("ratio") ? HUNDRED : Fraction.of(1));
        };
      }
    }
    return measure.texts("sum").stream()
        .map(input -> amount(scheme, leaf, recorded, input))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Returns the factor of an indicator for a unit, 1 where it has none. */
  static Fraction factor(Workspace workspace, Node node, String unit) {
    if (!node.has("factor")) {
      return Fraction.of(1);
    }
    String id = node.text("factor").orElseThrow();
    Fraction amount =
        amount(workspace.scheme(), Node.of(), workspace.result(unit).map("measures"), id);
    boolean percent =
        workspace.scheme().maps("measures").stream()
            .anyMatch(m -> m.id().equals(id) && m.text("unit", "").equals("'%'"));
    return percent ? amount.over(HUNDRED) : amount;
  }

  /** Returns a rule with the numbers that its bounds are for a unit. */
  static Node resolved(
      Workspace workspace, Node leaf, Node rule, Node record, String unit, List<Fraction> peers) {
    Node found = rule.copy();
    Node recorded = record.map("measures");
    Stream<Node> owners =
        Stream.concat(
            Stream.of(found, found.map("proportional"), found.map("scale")),
            Stream.concat(
                found.list("bands").stream().map(Node.class::cast),
                found.list("scale").stream().map(Node.class::cast)));
    owners.forEach(
        owner -> {
          for (String key : List.of("below", "above", "full-at", "at", "from", "to")) {
            Node bound = owner.map(key);
            if (bound.has("by-kind")) {
              String kind = workspace.unit(unit).text("kind").orElseThrow();
              owner.put(key, bound.map("by-kind").due(kind).text());
            } else if (bound.has("peers")) {
              Fraction plus = bound.number("plus").orElse(Fraction.ZERO);
              owner.put(key, of(bound.text("peers").orElseThrow(), peers).plus(plus).text());
            } else if (bound.has("measure")) {
              String id = bound.text("measure").orElseThrow();
              owner.put(key, amount(workspace.scheme(), leaf, recorded, id).text());
            }
          }
        });
    return found;
  }

  private static Fraction of(String which, List<Fraction> peers) {
    List<Fraction> sorted = peers.stream().sorted().toList();
    int last = sorted.size() - 1;
    return switch (which) {
      case "mean" ->
          sorted.stream().reduce(Fraction.ZERO, Fraction::plus).over(Fraction.of(sorted.size()));
      case "median" -> sorted.get(last / 2).plus(sorted.get(last - last / 2)).over(Fraction.of(2));
      case "greatest" -> sorted.get(last);
      default -> sorted.get(0);
    };
  }
}
