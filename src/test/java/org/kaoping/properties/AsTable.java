package org.kaoping.properties;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes a workspace with some of its assessments in tables, where a table can say them. */
final class AsTable {
  private static final String MARK = "\uFEFF";

  private final Dice dice;
  private final Workspace workspace;
  private final Map<String, Node> rest = new TreeMap<>();
  private final List<List<Map<String, String>>> tables =
      List.of(new ArrayList<>(), new ArrayList<>());

  AsTable(Dice dice, Workspace workspace) {
    this.dice = dice;
    this.workspace = workspace;
    workspace
        .results()
        .forEach(
            (unit, result) -> {
              Node left = left(unit, result);
              if (!left.list("assessments").isEmpty() || left.has("vetoes") || dice.chance(20)) {
                rest.put(unit, left);
              }
            });
  }

  /** Says whether tables can say anything of it. */
  boolean hasRows() {
    return tables.stream().anyMatch(rows -> !rows.isEmpty());
  }

  void write(Path root) {
    workspace.with(rest).write(root);
    write(root.resolve("data/e/results.csv"), tables.get(0));
    write(root.resolve("data/e/results-更多.csv"), tables.get(1));
  }

  private Node left(String unit, Node result) {
    List<Node> left = new ArrayList<>();
    List<Map<String, String>> rows = new ArrayList<>();
    for (Node assessment : result.maps("assessments")) {
      Optional<Map<String, String>> row = dice.chance(85) ? row(assessment) : Optional.empty();
      row.ifPresent(
          cells -> {
            cells.put("unit", unit);
            rows.add(cells);
            dice.pick(tables).add(cells);
          });
      if (row.isEmpty()) {
        left.add(assessment);
      }
    }
    Node file = result.copy().put("assessments", left);
    if (!rows.isEmpty() && result.has("measures")) {
      shared(result.map("measures"), dice.chance(50) ? rows : rows.subList(0, 1));
      if (dice.chance(50)) {
        file.remove("measures");
      }
    }
    return file;
  }

  private static void shared(Node measures, List<Map<String, String>> rows) {
    for (String id : measures.keys()) {
      rows.forEach(row -> row.put(id, measures.text(id).orElseThrow()));
    }
  }

  private Optional<Map<String, String>> row(Node assessment) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String key : assessment.keys()) {
      if (!key.equals("records")) {
        cells.put(key, assessment.text(key).orElseThrow());
      }
    }
    Node records = assessment.map("records");
    boolean whole = true;
    for (Node leaf : workspace.leaves()) {
      if (records.has(leaf.id())) {
        whole &= record(leaf, records, cells);
      }
    }
    return whole ? Optional.of(cells) : Optional.empty();
  }

  /** Says whether a row can say what a record says; puts it into cells. */
  private boolean record(Node leaf, Node records, Map<String, String> cells) {
    String id = leaf.id();
    Node record = records.map(id);
    records.text(id).ifPresent(word -> cells.put(id, word));
    record
        .text("not-applicable")
        .ifPresent(
            reason -> {
              cells.put(id, "not-applicable");
              cells.put(id + ":reason", reason);
            });
    record.text("reason").ifPresent(reason -> cells.put(id + ":reason", reason));
    record.text("score").ifPresent(score -> cells.put(id, score));
    record
        .text("level")
        .ifPresent(level -> cells.merge(id, level, (score, of) -> of + "  " + score));
    if (record.has("marks")) {
      cells.put(id, String.join(" ", marks(record)));
    }
    values(id, record.map("measures"), cells);
    values(id, record.map("checks"), cells);
    boolean whole = true;
    for (Node rule : leaf.maps("rules")) {
      List<Node> found =
          record.maps("findings").stream()
              .filter(finding -> finding.text("rule", "").equals(rule.id()))
              .toList();
      whole &= found(leaf, rule, found, cells);
    }
    return whole && (record.maps("findings").size() < 2 || !cells.containsKey(id + ":note"));
  }

  /** Votes for levels are as many marks. */
  private static List<String> marks(Node record) {
    List<String> marks = new ArrayList<>(record.texts("marks"));
    Node votes = record.map("marks");
    for (String level : votes.keys()) {
      for (int i = Integer.parseInt(votes.text(level).orElseThrow()); i > 0; i--) {
        marks.add(level);
      }
    }
    return marks;
  }

  private static void values(String leaf, Node values, Map<String, String> cells) {
    values.keys().forEach(k -> cells.put(leaf + "/" + k, values.text(k).orElseThrow()));
  }

  private boolean found(Node leaf, Node rule, List<Node> found, Map<String, String> cells) {
    String column = leaf.id() + "/" + rule.id();
    boolean amounts = found.stream().anyMatch(finding -> finding.has("amount"));
    if (found.isEmpty()) {
      if (Rules.takesFindings(rule) && dice.chance(20) && !cells.containsKey(leaf.id())) {
        cells.put(column, "0");
      }
      return true;
    }
    if (amounts && found.size() > 1) {
      return false;
    }
    int cases = 0;
    for (Node finding : found) {
      cases += Integer.parseInt(finding.text("count", "1"));
    }
    cells.put(column, found.get(0).text("amount", Integer.toString(cases)));
    found.get(0).text("note").ifPresent(note -> cells.put(leaf.id() + ":note", note));
    return true;
  }

  private void write(Path file, List<Map<String, String>> rows) {
    TreeSet<String> names = new TreeSet<>(List.of("unit"));
    rows.forEach(row -> names.addAll(row.keySet()));
    List<String> columns = dice.shuffled(List.copyOf(names));
    String separator = columns.size() > 1 ? dice.pick(List.of(",", ";", "\t")) : ",";
    StringBuilder out = new StringBuilder(dice.chance(50) ? MARK : "");
    String end = dice.pick(List.of("\n", "\r\n"));
    out.append(String.join(separator, columns)).append(end);
    for (Map<String, String> row : dice.shuffled(rows)) {
      List<String> cells =
          columns.stream().map(name -> quoted(row.getOrDefault(name, ""))).toList();
      out.append(String.join(separator, cells)).append(dice.chance(5) ? end + end : end);
    }
    try {
      Files.writeString(file, out.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private String quoted(String cell) {
    return dice.chance(20) ? " \"" + cell + "\"" : dice.chance(10) ? cell + " " : cell;
  }
}
