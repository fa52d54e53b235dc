package org.kaoping.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.kaoping.diagnostic.Problems;
import org.kaoping.result.ResultTable;
import org.kaoping.source.YamlNode;

/**
 * What results say in pieces, each with the files in which it stands. An assessment is the same in
 * a file and in a table, and so is what was measured once of a unit.
 */
final class ResultPieces {
  private static final String ASSESSMENTS = "assessments";
  private static final String MEASURES = "measures";
  private static final String RECORDS = "records";
  private static final String FINDINGS = "findings";

  private final Map<Piece, YamlNode> said = new LinkedHashMap<>();
  private final Map<Piece, Set<String>> files = new LinkedHashMap<>();

  /** What can stand anywhere: an assessment of a unit, a measure, or another key of its file. */
  private record Piece(String unit, List<String> what) {}

  /** Adds a file of the results of one unit. */
  void addFile(String path, YamlNode.Mapping tree) {
    String unit = text(tree, "unit");
    for (YamlNode.Entry entry : tree.entries()) {
      String key = entry.key().text();
      if (key.equals(ASSESSMENTS)) {
        ((YamlNode.Sequence) entry.value()).items().forEach(item -> add(unit, item, path));
      } else if (key.equals(MEASURES)) {
        ((YamlNode.Mapping) entry.value())
            .entries()
            .forEach(m -> add(unit, List.of(MEASURES, m.key().text()), m.value(), path));
      } else if (!key.equals("unit")) {
        add(unit, List.of(key), entry.value(), path);
      }
    }
  }

  /** Adds the rows of units of a table. */
  void addTable(String path, ResultTable table, Set<String> units) {
    table
        .byUnit()
        .forEach(
            (unit, rows) -> {
              if (units.contains(unit)) {
                addFile(path, table.tree(rows, new Problems()));
              }
            });
  }

  private void add(String unit, YamlNode assessment, String path) {
    YamlNode.Mapping mapping = (YamlNode.Mapping) assessment;
    List<String> what = List.of(ASSESSMENTS, text(mapping, "source"), text(mapping, "period"));
    add(unit, what, with(mapping, RECORDS, ResultPieces::records), path);
  }

  private void add(String unit, List<String> what, YamlNode says, String path) {
    Piece piece = new Piece(unit, what);
    said.put(piece, says);
    files.computeIfAbsent(piece, of -> new TreeSet<>()).add(path);
  }

  /** Returns the files of either state in which something stands that the other does not say. */
  static Set<String> differing(ResultPieces old, ResultPieces now) {
    Set<Piece> all = new LinkedHashSet<>(old.said.keySet());
    all.addAll(now.said.keySet());
    Set<String> differing = new TreeSet<>();
    for (Piece piece : all) {
      Optional<YamlNode> before = Optional.ofNullable(old.said.get(piece));
      Optional<YamlNode> after = Optional.ofNullable(now.said.get(piece));
      if (before.isEmpty() || after.isEmpty() || !Meaning.same(before.get(), after.get())) {
        differing.addAll(old.files.getOrDefault(piece, Set.of()));
        differing.addAll(now.files.getOrDefault(piece, Set.of()));
      }
    }
    return differing;
  }

  private static YamlNode records(YamlNode records) {
    List<YamlNode.Entry> leaves = new ArrayList<>();
    for (YamlNode.Entry leaf : ((YamlNode.Mapping) records).entries()) {
      leaves.add(
          new YamlNode.Entry(leaf.key(), with(leaf.value(), FINDINGS, ResultPieces::findings)));
    }
    return new YamlNode.Mapping(records.span(), leaves);
  }

  /** In a table, findings stand in the order of its columns, and a single case is a number, too. */
  private static YamlNode findings(YamlNode findings) {
    List<YamlNode> sorted = new ArrayList<>();
    for (YamlNode finding : ((YamlNode.Sequence) findings).items()) {
      sorted.add(text(finding, "count").equals("1") ? Meaning.without(finding, "count") : finding);
    }
    sorted.sort(Comparator.comparing(finding -> text(finding, "rule")));
    return new YamlNode.Sequence(findings.span(), sorted);
  }

  /** Returns a mapping with another value of a key, if it has it; anything else as it is. */
  private static YamlNode with(YamlNode node, String key, UnaryOperator<YamlNode> other) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      return node;
    }
    List<YamlNode.Entry> entries = new ArrayList<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      boolean found = entry.key().text().equals(key);
      entries.add(found ? new YamlNode.Entry(entry.key(), other.apply(entry.value())) : entry);
    }
    return new YamlNode.Mapping(mapping.span(), entries);
  }

  private static String text(YamlNode node, String key) {
    return node instanceof YamlNode.Mapping mapping
            && mapping.value(key).orElse(node) instanceof YamlNode.Scalar scalar
        ? scalar.text()
        : "";
  }
}
