package org.kaoping.check;

import java.util.List;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Statement;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** {@link Code#UNKNOWN_REFERENCE}: sums and differences of statements name rows and columns. */
final class StatementDefinitionCheck {
  private StatementDefinitionCheck() {}

  static Stream<Diagnostic> check(ReadScheme read) {
    return read.scheme().statements().stream()
        .flatMap(statement -> statement(statement, read.places()));
  }

  private static Stream<Diagnostic> statement(Statement statement, Places places) {
    List<String> rows = statement.rows().stream().map(Statement.Row::id).toList();
    List<String> columns = statement.columns().stream().map(Statement.Column::id).toList();
    return Stream.concat(
        statement.rows().stream().flatMap(row -> names("row", row, "sum", rows, places)),
        statement.columns().stream()
            .flatMap(column -> names("column", column, "difference", columns, places)));
  }

  private static Stream<Diagnostic> names(
      String kind, Object owner, String key, List<String> known, Places places) {
    return places.entry(owner, key).stream()
        .flatMap(entry -> ((YamlNode.Sequence) entry.value()).items().stream())
        .flatMap(node -> Declared.reference(kind, Fields.textOf(node), known, node.span()));
  }
}
