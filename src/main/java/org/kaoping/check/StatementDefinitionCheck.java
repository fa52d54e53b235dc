package org.kaoping.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Problems;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Statement;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/**
 * {@link Code#UNKNOWN_REFERENCE}, {@link Code#DUPLICATE_ID} and {@link Code#CIRCULAR_SUM}: sums and
 * differences of statements name rows and columns, each once, and none is part of itself.
 */
final class StatementDefinitionCheck {
  private final Places places;
  private final Problems problems;
  private final Declared declared;

  StatementDefinitionCheck(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
    this.declared = new Declared(places, problems);
  }

  void check(Scheme scheme) {
    for (Statement statement : scheme.statements()) {
      List<String> rows = statement.rows().stream().map(Statement.Row::id).toList();
      Map<String, List<String>> sums = new HashMap<>();
      statement.rows().forEach(row -> sums.put(row.id(), row.sum()));
      for (Statement.Row row : statement.rows()) {
        operands("row", row.id(), places.items(row, "sum"), rows, sums);
      }
      List<String> columns = statement.columns().stream().map(Statement.Column::id).toList();
      Map<String, List<String>> differences = new HashMap<>();
      statement.columns().forEach(column -> differences.put(column.id(), column.difference()));
      for (Statement.Column column : statement.columns()) {
        operands("column", column.id(), places.items(column, "difference"), columns, differences);
      }
    }
  }

  private void operands(
      String kind,
      String id,
      List<YamlNode> operands,
      List<String> known,
      Map<String, List<String>> parts) {
    declared.listedOnce(kind, operands);
    Set<String> named = new HashSet<>();
    for (YamlNode node : operands) {
      String operand = Fields.textOf(node);
      if (named.add(operand)) {
        declared.reference(kind, node, known);
      }
      if (reaches(operand, id, parts)) {
        problems.add(Code.CIRCULAR_SUM, node.span(), id, operand);
      }
    }
  }

  private static boolean reaches(String from, String to, Map<String, List<String>> parts) {
    Set<String> seen = new HashSet<>(Set.of(from));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty() && !seen.contains(to)) {
      for (String part : parts.getOrDefault(open.pop(), List.of())) {
        if (seen.add(part)) {
          open.push(part);
        }
      }
    }
    return seen.contains(to);
  }
}
