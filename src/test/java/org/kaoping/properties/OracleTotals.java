package org.kaoping.properties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Scores of branches, parts and totals. Source: language, section 6, points 3 to 5. */
final class OracleTotals {
  private final Workspace workspace;
  private final String unit;
  private final String source;
  private final List<String> periods;
  private final Map<String, Optional<Fraction>> known = new HashMap<>();

  /**
   * Prepares to add up.
   *
   * @param periods those that count; one empty id where the scheme has none
   */
  OracleTotals(Workspace workspace, String unit, String source, List<String> periods) {
    this.workspace = workspace;
    this.unit = unit;
    this.source = source;
    this.periods = periods;
  }

  /** Returns the total of whoever assessed in all of the periods. */
  Optional<Fraction> total() {
    boolean whole =
        periods.stream().allMatch(p -> workspace.assessment(unit, source, p).isPresent());
    if (!whole) {
      return Optional.empty();
    }
    if (workspace.scheme().has("total")) {
      return workspace.assessment(unit, source, "").orElseThrow().number("total");
    }
    List<Node> parts = workspace.scheme().maps("parts");
    Stream<Optional<Fraction>> scores =
        parts.isEmpty()
            ? Stream.of(sum(workspace.scheme().maps("indicators")))
            : parts.stream().map(part -> part(part.id()));
    return scores.flatMap(Optional::stream).reduce(Fraction::plus);
  }

  /** Returns the unrounded score of a declared part. */
  Optional<Fraction> part(String part) {
    return sum(
        workspace.scheme().maps("indicators").stream()
            .filter(i -> i.text("part", "main").equals(part))
            .toList());
  }

  /** Returns the score of an indicator. */
  Optional<Fraction> score(Node node) {
    if (!known.containsKey(node.id())) {
      known.put(
          node.id(),
          node.has("indicators")
              ? sum(node.maps("indicators"))
              : new OracleLeaf(workspace, node, source).score(unit, periods));
    }
    return Optional.ofNullable(known.get(node.id())).orElseThrow();
  }

  private Optional<Fraction> sum(List<Node> nodes) {
    return exact(nodes).map(exact -> lacksSome(nodes) ? exact.rounded(4) : exact);
  }

  /** Says whether some nodes that take part have no score. */
  boolean lacksSome(List<Node> nodes) {
    return nodes.stream()
        .anyMatch(node -> score(node).isEmpty() && !points(node).equals(Fraction.ZERO));
  }

  /** Returns the score that nodes make together before it is rounded. */
  Optional<Fraction> exact(List<Node> nodes) {
    List<Node> scored = nodes.stream().filter(node -> score(node).isPresent()).toList();
    if (scored.isEmpty()) {
      return Optional.empty();
    }
    Fraction sum =
        scored.stream().flatMap(n -> score(n).stream()).reduce(Fraction.ZERO, Fraction::plus);
    Fraction all = points(nodes);
    Fraction reached = points(scored);
    return Optional.of(sum.times(all).over(reached));
  }

  /** Returns the points of the leaves that are assessed in one of the periods. */
  private Fraction points(List<Node> nodes) {
    return nodes.stream().map(this::points).reduce(Fraction.ZERO, Fraction::plus);
  }

  private Fraction points(Node node) {
    if (node.has("indicators")) {
      return points(node.maps("indicators"));
    }
    OracleLeaf leaf = new OracleLeaf(workspace, node, source);
    return periods.stream().anyMatch(leaf::isAssessedIn) ? node.due("points") : Fraction.ZERO;
  }
}
