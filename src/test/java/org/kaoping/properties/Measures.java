package org.kaoping.properties;

/** The amounts of measures. Source: language, section 5. */
final class Measures {
  private static final Fraction HUNDRED = Fraction.of(100);

  private Measures() {}

  /** Returns the measure that a rule names, recorded or derived. */
  static Fraction amount(Node scheme, Node leaf, Node record, Node rule) {
    String id = rule.text("measure").orElseThrow();
    Node measure =
        leaf.maps("measures").stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    Node recorded = record.map("measures");
    int decimals = Integer.parseInt(measure.text("decimals", "2"));
    if (measure.has("ratio")) {
      Fraction of = input(recorded, measure.map("ratio"), "of");
      Fraction to = input(recorded, measure.map("ratio"), "to");
      return new OracleRounding(scheme).rounded(of.over(to).times(HUNDRED), decimals);
    }
    if (measure.has("growth")) {
      Fraction from = input(recorded, measure.map("growth"), "from");
      Fraction to = input(recorded, measure.map("growth"), "to");
      return new OracleRounding(scheme).rounded(to.minus(from).over(from).times(HUNDRED), decimals);
    }
    return recorded.due(id);
  }

  private static Fraction input(Node recorded, Node derivation, String role) {
    return recorded.due(derivation.text(role).orElseThrow());
  }
}
