package org.kaoping.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Statement;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/**
 * {@link Code#UNKNOWN_REFERENCE}, {@link Code#DUPLICATE_ID} and {@link Code#CIRCULAR_SUM}: sums and
 * differences of statements name rows and columns, each once, and none is part of itself.
 */
final class StatementDefinitionCheck {
  private StatementDefinitionCheck() {}

  static Stream<Diagnostic> check(ReadScheme read) {
    return read.scheme().statements().stream()
        .flatMap(statement -> statement(statement, read.places()));
  }

  private static Stream<Diagnostic> statement(Statement statement, Places places) {
    Map<String, List<String>> rows = new HashMap<>();
    statement.rows().forEach(row -> rows.put(row.id(), row.sum()));
    Map<String, List<String>> columns = new HashMap<>();
    statement.columns().forEach(column -> columns.put(column.id(), column.difference()));
    List<String> rowIds = statement.rows().stream().map(Statement.Row::id).toList();
    List<String> columnIds = statement.columns().stream().map(Statement.Column::id).toList();
    return Stream.of(
            statement.rows().stream().flatMap(row -> names("row", row, "sum", rowIds, places)),
            statement.columns().stream()
                .flatMap(column -> names("column", column, "difference", columnIds, places)),
            statement.rows().stream().flatMap(row -> circle(row, row.id(), "sum", rows, places)),
            statement.columns().stream()
                .flatMap(column -> circle(column, column.id(), "difference", columns, places)))
        .flatMap(s -> s);
  }

  private static Stream<Diagnostic> names(
      String kind, Object owner, String key, List<String> known, Places places) {
    Map<String, Integer> lines = new HashMap<>();
    return operands(owner, key, places)
        .flatMap(
            node -> {
              String name = Fields.textOf(node);
              @Nullable Integer first = lines.putIfAbsent(name, node.span().line());
              return first == null
                  ? Declared.reference(kind, name, known, node.span())
                  : Stream.of(
                      Diagnostic.of(
                              Code.DUPLICATE_ID,
                              node.span(),
                              Phrase.of("term." + kind),
                              name,
                              first)
                          .withHint("named.twice", name));
            });
  }

  private static Stream<Diagnostic> circle(
      Object owner, String id, String key, Map<String, List<String>> parts, Places places) {
    return operands(owner, key, places)
        .filter(node -> reaches(Fields.textOf(node), id, parts))
        .map(node -> Diagnostic.of(Code.CIRCULAR_SUM, node.span(), id, Fields.textOf(node)));
  }

  private static boolean reaches(String from, String to, Map<String, List<String>> parts) {
    Set<String> seen = new HashSet<>(Set.of(from));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty() && !seen.contains(to)) {
      parts.getOrDefault(open.pop(), List.of()).stream().filter(seen::add).forEach(open::push);
    }
    return seen.contains(to);
  }

  private static Stream<YamlNode> operands(Object owner, String key, Places places) {
    return places.entry(owner, key).stream()
        .flatMap(entry -> ((YamlNode.Sequence) entry.value()).items().stream());
  }
}
