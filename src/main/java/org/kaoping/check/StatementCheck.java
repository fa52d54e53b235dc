package org.kaoping.check;

import java.util.List;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Statement;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** Recorded statements, rows and columns are declared. */
final class StatementCheck {
  private StatementCheck() {}

  static Stream<Diagnostic> check(Scheme scheme, UnitResult result, Places places) {
    List<String> known = scheme.statements().stream().map(Statement::id).toList();
    return Entries.of(result, "statements", places)
        .flatMap(
            entry ->
                Stream.concat(
                    Declared.reference("statement", entry.key().text(), known, entry.key().span()),
                    scheme.statements().stream()
                        .filter(s -> s.id().equals(entry.key().text()))
                        .flatMap(s -> rows(s, Fields.of(entry.value())))));
  }

  private static Stream<Diagnostic> rows(Statement statement, Fields recorded) {
    List<String> rows = statement.rows().stream().map(Statement.Row::id).toList();
    List<String> columns = statement.columns().stream().map(Statement.Column::id).toList();
    return recorded.mapping().entries().stream()
        .flatMap(
            row ->
                Stream.concat(
                    Declared.reference("row", row.key().text(), rows, row.key().span()),
                    columns(row.value(), columns)));
  }

  private static Stream<Diagnostic> columns(YamlNode row, List<String> known) {
    return row instanceof YamlNode.Mapping mapping
        ? mapping.entries().stream()
            .flatMap(e -> Declared.reference("column", e.key().text(), known, e.key().span()))
        : Stream.empty();
  }
}
