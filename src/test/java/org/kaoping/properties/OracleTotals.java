package org.kaoping.properties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scores of branches, parts and totals. Source: language, section 6, points 3 to 5. */
final class OracleTotals {
  private final Workspace workspace;
  private final String unit;
  private final List<String> sources;
  private final List<String> periods;
  private final OracleLookUps lookUps;
  private final Map<String, Optional<Fraction>> known = new HashMap<>();

  /**
   * Prepares to add up.
   *
   * @param periods those that count; one empty id where the scheme has none
   */
  OracleTotals(Workspace workspace, String unit, List<String> sources, List<String> periods) {
    this(workspace, unit, sources, periods, new OracleLookUps(workspace));
  }

  OracleTotals(
      Workspace workspace,
      String unit,
      List<String> sources,
      List<String> periods,
      OracleLookUps lookUps) {
    this.lookUps = lookUps;
    this.workspace = workspace;
    this.unit = unit;
    this.sources = sources;
    this.periods = periods;
  }

  /** Returns the total of whoever assessed in all of the periods. */
  Optional<Fraction> total() {
    boolean whole =
        sources.stream()
            .allMatch(
                source ->
                    periods.stream()
                        .filter(period -> workspace.assesses(unit, source, period))
                        .allMatch(p -> workspace.assessment(unit, source, p).isPresent()));
    if (!whole) {
      return Optional.empty();
    }
    if (workspace.scheme().has("total")) {
      Fraction sum = Fraction.ZERO;
      Fraction weights = Fraction.ZERO;
      for (String source : sources) {
        Fraction weight = sources.size() == 1 ? Fraction.of(1) : workspace.weight(source);
        Fraction total = workspace.assessment(unit, source, "").orElseThrow().due("total");
        sum = sum.plus(total.times(weight));
        weights = weights.plus(weight);
      }
      return Optional.of(sum.over(weights));
    }
    List<Node> parts = workspace.scheme().maps("parts");
    String how = workspace.scheme().text("combine", "sum");
    if (parts.isEmpty()) {
      return how.equals("sum")
          ? sum(workspace.scheme(), counting(), 4)
          : combined(workspace.scheme(), counting(), workspace.decimals());
    }
    if (!how.equals("sum")) {
      List<Term> terms = parts.stream().flatMap(part -> term(part).stream()).toList();
      return combined(how, workspace.scheme().due("points"), terms, workspace.decimals());
    }
    return parts.stream().flatMap(part -> part(part.id()).stream()).reduce(Fraction::plus);
  }

  private List<Node> existing(List<Node> nodes) {
    return nodes.stream().filter(node -> workspace.exists(node, unit)).toList();
  }

  private Fraction weight(Node node) {
    Node byKind = node.map("weight").map("by-kind");
    return byKind.isEmpty()
        ? node.number("weight").orElse(Fraction.of(1))
        : byKind.due(workspace.unit(unit).text("kind").orElseThrow());
  }

  private List<Node> counting() {
    return existing(workspace.scheme().maps("indicators")).stream()
        .filter(i -> i.text("counts", "true").equals("true"))
        .toList();
  }

  /** Returns the unrounded score of a declared part. */
  Optional<Fraction> part(String id) {
    Node part =
        workspace.scheme().maps("parts").stream()
            .filter(p -> p.id().equals(id))
            .findFirst()
            .orElseThrow();
    return combined(part, within(id), Integer.parseInt(part.text("decimals", "4")));
  }

  private List<Node> within(String part) {
    return counting().stream().filter(i -> i.text("part", "main").equals(part)).toList();
  }

  /** A child with a score, its points and its weight. */
  private record Term(Fraction score, Fraction points, Fraction weight) {}

  private Optional<Term> term(Node part) {
    Fraction points =
        part.text("combine", "sum").equals("sum") ? points(within(part.id())) : part.due("points");
    return part(part.id()).map(score -> new Term(score, points, weight(part)));
  }

  /** Returns the score that nodes make together, rounded. */
  private Optional<Fraction> combined(Node owner, List<Node> nodes, int decimals) {
    String how = owner.text("combine", "sum");
    Fraction factor = Measures.factor(workspace, owner, unit);
    if (how.equals("sum")) {
      return owner.has("factor")
          ? exact(owner, nodes).map(sum -> workspace.rounded(sum.times(factor), decimals))
          : sum(owner, nodes, decimals);
    }
    List<Term> terms = new ArrayList<>();
    for (Node node : existing(nodes)) {
      score(node).ifPresent(score -> terms.add(new Term(score, points(node), weight(node))));
    }
    return combined(how, owner.due("points").times(factor), terms, decimals);
  }

  private Optional<Fraction> combined(String how, Fraction points, List<Term> terms, int decimals) {
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    if (how.equals("geometric")) {
      return Optional.of(geometric(points, terms, decimals));
    }
    Fraction value =
        how.equals("least")
            ? terms.stream()
                .map(t -> t.score().over(t.points()))
                .reduce(Fraction::min)
                .orElseThrow()
            : mean(terms);
    return Optional.of(workspace.rounded(points.times(value), decimals));
  }

  private static Fraction mean(List<Term> terms) {
    Fraction sum = Fraction.ZERO;
    Fraction weights = Fraction.ZERO;
    for (Term term : terms) {
      sum = sum.plus(term.weight().times(term.score()).over(term.points()));
      weights = weights.plus(term.weight());
    }
    return sum.over(weights);
  }

  /** Tries every number of so many digits below the greatest ratio until the next is too great. */
  private Fraction geometric(Fraction points, List<Term> terms, int decimals) {
    Fraction weights = terms.stream().map(Term::weight).reduce(Fraction.ZERO, Fraction::plus);
    Fraction unit = weights;
    for (Term term : terms) {
      unit = unit.commonMeasure(term.weight());
    }
    int degree = weights.over(unit).numerator().intValueExact();
    Fraction radicand = points.power(degree);
    for (Term term : terms) {
      Fraction ratio = term.score().max(Fraction.ZERO).over(term.points());
      radicand = radicand.times(ratio.power(term.weight().over(unit).numerator().intValueExact()));
    }
    return new OracleRounding(workspace.scheme()).rooted(radicand, degree, decimals);
  }

  /** Returns the score of an indicator. */
  Optional<Fraction> score(Node node) {
    if (!known.containsKey(node.id())) {
      known.put(
          node.id(),
          node.has("indicators")
              ? combined(
                  node, node.maps("indicators"), Integer.parseInt(node.text("decimals", "4")))
              : leaf(node));
    }
    return Optional.ofNullable(known.get(node.id())).orElseThrow();
  }

  private Optional<Fraction> leaf(Node leaf) {
    if (leaf.has("carried")) {
      return isWhole() ? new OracleCarried(workspace, leaf).score(unit) : Optional.empty();
    }
    return new OracleLeaf(workspace, leaf, sources, lookUps).score(unit, periods);
  }

  /** Says whether this is of the evaluation, and not a period's or a source's own. */
  private boolean isWhole() {
    return sources.equals(workspace.countingSources()) && periods.equals(workspace.periods());
  }

  private Optional<Fraction> sum(Node owner, List<Node> nodes, int decimals) {
    return exact(owner, nodes)
        .map(
            exact ->
                lacksSome(nodes) || saysDecimals(owner)
                    ? workspace.rounded(exact, decimals)
                    : exact);
  }

  /** Those of the scheme are of what is published. */
  private static boolean saysDecimals(Node owner) {
    return owner.has("decimals") && !owner.has("year");
  }

  /** Says whether some nodes that take part have no score. */
  boolean lacksSome(List<Node> nodes) {
    return existing(nodes).stream()
        .anyMatch(node -> score(node).isEmpty() && !points(node).equals(Fraction.ZERO));
  }

  /** Returns the sum that nodes make together before it is rounded. */
  Optional<Fraction> exact(Node owner, List<Node> all) {
    List<Node> nodes = existing(all);
    List<Node> scored = nodes.stream().filter(node -> score(node).isPresent()).toList();
    List<Node> rescaled =
        scored.stream().filter(node -> !points(node).equals(Fraction.ZERO)).toList();
    boolean hasPoints = owner.due("points").isAbove(Fraction.ZERO);
    if (scored.isEmpty() || (hasPoints && rescaled.isEmpty())) {
      return Optional.empty();
    }
    Fraction added =
        sum(scored.stream().filter(node -> points(node).equals(Fraction.ZERO)).toList());
    return Optional.of(
        rescaled.isEmpty()
            ? added
            : sum(rescaled).times(points(nodes)).over(points(rescaled)).plus(added));
  }

  private Fraction sum(List<Node> scored) {
    return scored.stream().flatMap(n -> score(n).stream()).reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Returns the points of the leaves that are assessed in one of the periods. */
  private Fraction points(List<Node> nodes) {
    return nodes.stream().map(this::points).reduce(Fraction.ZERO, Fraction::plus);
  }

  private Fraction points(Node node) {
    if (node.has("indicators") && node.text("combine", "sum").equals("sum")) {
      return points(existing(node.maps("indicators")));
    }
    return isAssessed(node) ? node.due("points") : Fraction.ZERO;
  }

  /** Says whether some leaf of a node that a unit has is assessed by a source in a period. */
  static boolean isAssessed(
      Workspace workspace, Node node, String unit, String source, String period) {
    if (!workspace.exists(node, unit)) {
      return false;
    }
    return node.has("indicators")
        ? node.maps("indicators").stream()
            .anyMatch(child -> isAssessed(workspace, child, unit, source, period))
        : OracleLeaf.isAssessedBy(node, source) && Rules.appliesIn(node, period);
  }

  /** Says whether some leaf of a node takes part: it is assessed in a period, or carried. */
  private boolean isAssessed(Node node) {
    if (node.has("indicators")) {
      return existing(node.maps("indicators")).stream().anyMatch(this::isAssessed);
    }
    if (node.has("carried")) {
      return isWhole();
    }
    OracleLeaf leaf = new OracleLeaf(workspace, node, sources, lookUps);
    return periods.stream().anyMatch(leaf::isAssessedIn);
  }
}
