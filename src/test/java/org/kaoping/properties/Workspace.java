package org.kaoping.properties;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A workspace of one scheme and one evaluation, before it is written to files; with it are those
 * that the evaluation carries.
 *
 * @param scheme {@code schemes/<its id>.yaml}
 * @param evaluation {@code data/e/evaluation.yaml}
 * @param units {@code data/e/units.yaml}
 * @param results {@code data/e/results/<unit>.yaml} by unit
 * @param decisions {@code data/e/decisions.yaml}, which is left out if it is empty
 * @param carried other evaluations, by id, of which this one carries some
 */
record Workspace(
    Node scheme,
    Node evaluation,
    Node units,
    Map<String, Node> results,
    Node decisions,
    Map<String, OraclePublished> carried) {

  Workspace copy() {
    Map<String, Node> copies = new TreeMap<>();
    results.forEach((unit, result) -> copies.put(unit, result.copy()));
    return new Workspace(
        scheme.copy(), evaluation.copy(), units.copy(), copies, decisions.copy(), carried);
  }

  /** Returns a workspace of a scheme alone, to look through its indicators. */
  static Workspace of(Node scheme) {
    return new Workspace(scheme, Node.of(), Node.of(), Map.of(), Node.of(), Map.of());
  }

  /** Returns the same with other results. */
  Workspace with(Map<String, Node> others) {
    return new Workspace(scheme, evaluation, units, others, decisions, carried);
  }

  /** Returns a copy that gives no awards, so that no tie needs a decision. */
  Workspace withoutAwards() {
    Workspace copy = copy();
    copy.scheme.remove("awards");
    copy.decisions.remove("decisions");
    return copy;
  }

  /** Returns the digits of published totals. */
  int decimals() {
    return Integer.parseInt(scheme.text("decimals", "2"));
  }

  /** Returns a number rounded as the scheme says. */
  Fraction rounded(Fraction exact, int decimals) {
    return new OracleRounding(scheme).rounded(exact, decimals);
  }

  /** Returns the leaves of the scheme, in its order. */
  List<Node> leaves() {
    return nodes().stream().filter(node -> !node.has("indicators")).toList();
  }

  /** Returns all indicators of the scheme, a branch before its children. */
  List<Node> nodes() {
    return scheme.maps("indicators").stream().flatMap(Workspace::below).toList();
  }

  /** Returns the leaves that a unit has. */
  List<Node> leaves(String unit) {
    return nodes(unit).stream().filter(node -> !node.has("indicators")).toList();
  }

  /** Returns the indicators that a unit has. */
  List<Node> nodes(String unit) {
    return existing(scheme, unit).flatMap(node -> existingBelow(node, unit)).toList();
  }

  private Stream<Node> existingBelow(Node node, String unit) {
    return Stream.concat(
        Stream.of(node), existing(node, unit).flatMap(child -> existingBelow(child, unit)));
  }

  private Stream<Node> existing(Node owner, String unit) {
    return owner.maps("indicators").stream().filter(node -> exists(node, unit));
  }

  /** Says whether an indicator exists for a unit. */
  boolean exists(Node node, String unit) {
    return exists(node, unit(unit));
  }

  /** Says the same of a unit of which the kind is known. */
  static boolean exists(Node node, Node unit) {
    if (node.has("kinds") && !node.texts("kinds").contains(unit.text("kind", ""))) {
      return false;
    }
    return !node.has("indicators")
        || node.maps("indicators").stream().anyMatch(child -> exists(child, unit));
  }

  private static Stream<Node> below(Node node) {
    return Stream.concat(
        Stream.of(node), node.maps("indicators").stream().flatMap(Workspace::below));
  }

  /** Returns the ids of the periods; one empty id where the scheme has none. */
  List<String> periods() {
    return idsOr(scheme.maps("periods"));
  }

  /** Returns the ids of the sources; one empty id where the scheme has none. */
  List<String> sources() {
    return idsOr(scheme.maps("sources"));
  }

  private static List<String> idsOr(List<Node> declared) {
    return declared.isEmpty() ? List.of("") : declared.stream().map(Node::id).toList();
  }

  /** Returns the ids of the sources whose scores count; an empty one where there are none. */
  List<String> countingSources() {
    return idsOr(
        scheme.maps("sources").stream()
            .filter(source -> source.has("official") || source.has("weight"))
            .toList());
  }

  Fraction weight(String source) {
    return scheme.maps("sources").stream()
        .filter(s -> s.id().equals(source))
        .findFirst()
        .orElseThrow()
        .due("weight");
  }

  /** Says whether a source assesses some leaf of a unit in a period. */
  boolean assesses(String unit, String source, String period) {
    return scheme.has("total")
        || leaves(unit).stream()
            .anyMatch(
                leaf -> OracleLeaf.isAssessedBy(leaf, source) && Rules.appliesIn(leaf, period));
  }

  Node unit(String id) {
    return units.maps("units").stream().filter(u -> u.id().equals(id)).findFirst().orElseThrow();
  }

  /** Returns the ids of the units that are rated, sorted. */
  List<String> rated() {
    return units.maps("units").stream()
        .filter(unit -> !unit.has("unrated"))
        .map(Node::id)
        .filter(id -> results.containsKey(id) || needsNoResult(id))
        .sorted()
        .toList();
  }

  /** Says whether a unit has no indicator of which something is recorded. */
  boolean needsNoResult(String unit) {
    return !scheme.has("total")
        && leaves(unit).stream().allMatch(leaf -> leaf.has("carried"))
        && nodes(unit).stream().noneMatch(node -> node.has("factor"));
  }

  Node result(String unit) {
    return Optional.ofNullable(results.get(unit)).orElseGet(Node::of);
  }

  /** Returns the assessment that counts of a unit by a source in a period. */
  Optional<Node> assessment(String unit, String source, String period) {
    return result(unit).maps("assessments").stream()
        .filter(a -> !a.text("status", "final").equals("draft"))
        .filter(a -> a.text("source", "").equals(source) && a.text("period", "").equals(period))
        .findFirst();
  }

  void write(Path root) {
    write(root, "e");
  }

  private void write(Path root, String id) {
    Path data = root.resolve("data").resolve(id);
    write(root.resolve("schemes/" + scheme.id() + ".yaml"), scheme);
    write(data.resolve("evaluation.yaml"), evaluation);
    write(data.resolve("units.yaml"), units);
    results.forEach((unit, result) -> write(data.resolve("results/" + unit + ".yaml"), result));
    if (!decisions.isEmpty()) {
      write(data.resolve("decisions.yaml"), decisions);
    }
    carried.forEach((other, published) -> published.workspace().write(root, other));
  }

  private static void write(Path file, Node content) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content.yaml());
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
