package org.kaoping.properties;

import java.util.List;
import java.util.Optional;

/** What is published of one unit before ranks. Source: language, section 6. */
final class OracleStanding {
  private final Workspace workspace;
  private final String unit;
  private final OracleTotals official;
  private final Optional<Fraction> total;
  private final Optional<String> grade;

  OracleStanding(Workspace workspace, String unit) {
    this.workspace = workspace;
    this.unit = unit;
    this.official =
        new OracleTotals(workspace, unit, workspace.countingSources(), workspace.periods());
    this.total = findTotal();
    this.grade = findGrade();
  }

  String unit() {
    return unit;
  }

  Optional<Fraction> total() {
    return total;
  }

  Optional<String> grade() {
    return grade;
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

  /** Returns the vetoes of the scheme that were recorded, as recorded. */
  List<Node> vetoes() {
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
    return hasVeto("zero") ? Optional.of(Fraction.ZERO) : official.total().map(this::rounded);
  }

  Optional<Fraction> part(String part) {
    return hasVeto("zero") ? Optional.of(Fraction.ZERO) : official.part(part).map(this::rounded);
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

  private Optional<String> findGrade() {
    if (scheme().has("total")) {
      List<String> counting = workspace.countingSources();
      return counting.size() > 1
          ? Optional.empty()
          : workspace.assessment(unit, counting.get(0), "").orElseThrow().text("grade");
    }
    List<String> ids = scheme().map("grades").maps("bands").stream().map(Node::id).toList();
    return scheme().has("grades")
        ? graded()
            .map(
                points -> {
                  int worst = ids.indexOf(earned(points));
                  for (Node veto : vetoes()) {
                    worst = Math.max(worst, ids.indexOf(veto.map("effect").text("grade", "")));
                  }
                  return ids.get(worst);
                })
        : Optional.empty();
  }

  private Optional<Fraction> graded() {
    String on = scheme().map("grades").text("on", "total");
    return on.equals("total") ? total : part(on);
  }

  private String earned(Fraction published) {
    Node grades = scheme().map("grades");
    Fraction full =
        scheme().maps("parts").stream()
            .filter(part -> part.id().equals(grades.text("on", "total")))
            .map(part -> part.due("points"))
            .findFirst()
            .orElse(scheme().due("points"));
    Fraction reached =
        grades.text("as", "points").equals("percent")
            ? published.over(full).times(Fraction.of(100))
            : published;
    return grades.maps("bands").stream()
        .filter(band -> !band.has("from") || !reached.isBelow(band.due("from")))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** Returns one entry of {@code by}, greater being better. */
  Fraction key(String by) {
    String name = by.substring(by.indexOf(':') + 1);
    Optional<Fraction> value =
        switch (by.replaceFirst(":.*", "")) {
          case "total" -> total();
          case "part" -> part(name);
          case "fewest-deductions" -> Optional.of(deductions().negated());
          default ->
              workspace.nodes(unit).stream()
                  .filter(node -> node.id().equals(name))
                  .findFirst()
                  .flatMap(this::indicator);
        };
    return value.orElse(Fraction.ZERO);
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
