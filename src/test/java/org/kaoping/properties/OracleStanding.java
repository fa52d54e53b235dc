package org.kaoping.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is published of one unit before ranks. Source: language, section 6. */
final class OracleStanding {
  private final Workspace workspace;
  private final String unit;
  private final OracleTotals official;
  private final boolean zeroed;
  private final Optional<Fraction> total;
  private Optional<Optional<String>> grade = Optional.empty(); // many ask, and it takes long

  OracleStanding(Workspace workspace, String unit) {
    this.workspace = workspace;
    this.unit = unit;
    this.official =
        new OracleTotals(workspace, unit, workspace.countingSources(), workspace.periods());
    this.zeroed = hasVeto("zero");
    this.total = findTotal();
  }

  String unit() {
    return unit;
  }

  Optional<Fraction> total() {
    return total;
  }

  /** Returns the id of the grade, or the words of a stated one. */
  Optional<String> grade() {
    if (grade.isEmpty()) {
      grade = Optional.of(new OracleGrades(workspace).of(this));
    }
    return grade.get();
  }

  private Node scheme() {
    return workspace.scheme();
  }

  private Fraction rounded(Fraction exact) {
    return workspace.rounded(exact, decimals());
  }

  int decimals() {
    return workspace.decimals();
  }

  /** Returns the vetoes that were recorded, as recorded, then those that are found. */
  List<Node> vetoes() {
    List<Node> vetoes = new ArrayList<>(recorded());
    for (Node veto : scheme().maps("vetoes")) {
      if (veto.has("when") && new OracleTrigger(workspace, this).holds(veto.map("when"))) {
        vetoes.add(veto);
      }
    }
    return vetoes;
  }

  /** Says whether a veto bars it from all awards. */
  boolean isBarred() {
    return vetoes().stream().anyMatch(veto -> veto.text("bars", "true").equals("true"));
  }

  private List<Node> recorded() {
    return workspace.result(unit).maps("vetoes").stream()
        .flatMap(
            recorded ->
                scheme().maps("vetoes").stream()
                    .filter(v -> v.id().equals(recorded.text("veto", ""))))
        .toList();
  }

  boolean hasVeto(String effect) {
    return vetoes().stream().anyMatch(v -> v.text("effect", "").equals(effect));
  }

  private Optional<Fraction> findTotal() {
    return zeroed ? Optional.of(Fraction.ZERO) : official.total().map(this::rounded);
  }

  Optional<Fraction> part(String part) {
    return zeroed ? Optional.of(Fraction.ZERO) : official.part(part).map(this::rounded);
  }

  Optional<Fraction> period(String period) {
    return new OracleTotals(workspace, unit, workspace.countingSources(), List.of(period))
        .total()
        .map(this::rounded);
  }

  Optional<Fraction> source(String source) {
    return new OracleTotals(workspace, unit, List.of(source), workspace.periods())
        .total()
        .map(this::rounded);
  }

  Optional<Fraction> indicator(Node node) {
    return official.score(node);
  }

  /** Returns what an entry of {@code by} compares, greater being better. */
  Optional<Fraction> key(String by) {
    String name = by.substring(by.indexOf(':') + 1);
    return switch (by.replaceFirst(":.*", "")) {
      case "least" -> key(name).map(Fraction::negated);
      case "total" -> total();
      case "part" -> part(name);
      case "measure" -> measure(name);
      case "fewest-deductions" -> Optional.of(deductions().negated());
      default ->
          workspace.nodes(unit).stream()
              .filter(node -> node.id().equals(name))
              .findFirst()
              .flatMap(this::indicator);
    };
  }

  /** Returns what was recorded for a leaf by the source that weighs most, in the last period. */
  Optional<Fraction> measure(String name) {
    if (!name.contains("/")) {
      return workspace.result(unit).map("measures").number(name);
    }
    Node leaf =
        workspace.leaves().stream()
            .filter(node -> node.id().equals(name.replaceFirst("/.*", "")))
            .findFirst()
            .orElseThrow();
    String heaviest = "";
    for (String source : workspace.countingSources()) {
      boolean assesses = !leaf.has("sources") || leaf.texts("sources").contains(source);
      if (assesses
          && (heaviest.isEmpty() || workspace.weight(source).isAbove(workspace.weight(heaviest)))) {
        heaviest = source;
      }
    }
    String last = "";
    for (String period : workspace.periods()) {
      last = !leaf.has("periods") || leaf.texts("periods").contains(period) ? period : last;
    }
    return workspace
        .assessment(unit, heaviest, last)
        .map(assessment -> assessment.map("records").map(leaf.id()).map("measures"))
        .flatMap(measures -> measures.number(name.replaceFirst(".*/", "")));
  }

  private Fraction deductions() {
    Fraction sum = Fraction.ZERO;
    for (String source : workspace.countingSources()) {
      for (String period : workspace.periods()) {
        Optional<Node> assessment = workspace.assessment(unit, source, period);
        for (Node leaf : workspace.leaves(unit)) {
          sum = sum.plus(deductions(leaf, assessment.orElse(Node.of())));
        }
      }
    }
    return sum;
  }

  private static Fraction deductions(Node leaf, Node assessment) {
    Fraction sum = Fraction.ZERO;
    for (Node finding : assessment.map("records").map(leaf.id()).maps("findings")) {
      boolean deducts =
          leaf.maps("rules").stream()
              .anyMatch(r -> r.id().equals(finding.text("rule", "")) && Rules.deducts(r));
      sum = deducts ? sum.plus(finding.number("count").orElse(Fraction.of(1))) : sum;
    }
    return sum;
  }
}
