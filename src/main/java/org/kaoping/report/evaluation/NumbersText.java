package org.kaoping.report.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.kaoping.diagnostic.TextColumns;

/** Prints an evaluation in numbers for a terminal. */
public final class NumbersText {
  private final Map<String, String> labels;

  /**
   * Begins.
   *
   * @param labels fixed texts by key
   */
  public NumbersText(Map<String, String> labels) {
    this.labels = labels;
  }

  /** Returns the printed numbers; ends with a line end. */
  public String print(Numbers of) {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add(of.title());
    of.banners().forEach(lines::add);
    lines.add(of.lead().strip());
    facts("", of.totals(), lines);
    facts("grades", of.grades(), lines);
    facts("awards", of.awards(), lines);
    if (!of.indicators().isEmpty()) {
      lines.add("");
      table(of).forEach(lines::add);
    }
    return lines.toString();
  }

  private void facts(String label, List<Numbers.Fact> facts, StringJoiner lines) {
    if (facts.isEmpty()) {
      return;
    }
    lines.add("");
    String margin = label.isEmpty() ? "" : "  ";
    if (!label.isEmpty()) {
      lines.add(labels.getOrDefault(label, label));
    }
    int widest = facts.stream().mapToInt(fact -> TextColumns.of(fact.name())).max().orElse(0);
    for (Numbers.Fact fact : facts) {
      lines.add(margin + TextColumns.padded(fact.name(), widest) + "  " + fact.value());
    }
  }

  private static List<String> table(Numbers of) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(of.heads());
    for (Numbers.Row row : of.indicators()) {
      List<String> cells = new ArrayList<>();
      cells.add("  ".repeat(row.level() - 1) + row.title());
      cells.addAll(row.cells());
      rows.add(cells);
    }
    return TextColumns.table(rows);
  }
}
