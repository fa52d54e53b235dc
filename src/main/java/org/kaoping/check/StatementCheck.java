package org.kaoping.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Figures;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Statement;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** Recorded statements, rows and columns are declared, and the figures add up. */
final class StatementCheck {
  private final Statement statement;
  private final Figures figures;

  private StatementCheck(Statement statement, Figures figures) {
    this.statement = statement;
    this.figures = figures;
  }

  static Stream<Diagnostic> check(Scheme scheme, UnitResult result, Places places) {
    List<String> known = scheme.statements().stream().map(Statement::id).toList();
    return Entries.of(result, "statements", places)
        .flatMap(
            entry -> {
              String id = entry.key().text();
              return Stream.concat(
                  Declared.reference("statement", id, known, entry.key().span()),
                  scheme.statements().stream()
                      .filter(s -> s.id().equals(id))
                      .map(s -> new Figures(s, result.statements().getOrDefault(id, Map.of())))
                      .map(f -> new StatementCheck(f.statement(), f))
                      .flatMap(c -> Stream.concat(c.rows(entry.value()), c.crossed(entry))));
            });
  }

  private Stream<Diagnostic> rows(YamlNode recorded) {
    List<String> known = statement.rows().stream().map(Statement.Row::id).toList();
    return Fields.of(recorded).mapping().entries().stream()
        .flatMap(
            row ->
                known.contains(row.key().text())
                    ? row(row.key().text(), row.value())
                    : Declared.reference("row", row.key().text(), known, row.key().span()));
  }

  private Stream<Diagnostic> row(String id, YamlNode row) {
    List<String> known = statement.columns().stream().map(Statement.Column::id).toList();
    if (!(row instanceof YamlNode.Mapping mapping)) {
      return known.isEmpty()
          ? figure(id, "", row)
          : Stream.of(
              wrongForm(
                  id,
                  row,
                  Phrase.of("shown.text", Fields.textOf(row)),
                  Phrase.of("expect.columns", String.join(", ", known)),
                  known.stream()
                      .map(column -> column + ": …")
                      .collect(Collectors.joining(", ", "{", "}"))));
    }
    if (known.isEmpty()) {
      return Stream.of(
          wrongForm(id, row, Phrase.of("shown.mapping"), Phrase.of("expect.number"), "12.5"));
    }
    return mapping.entries().stream()
        .flatMap(
            cell ->
                known.contains(cell.key().text())
                    ? figure(id, cell.key().text(), cell.value())
                    : Declared.reference("column", cell.key().text(), known, cell.key().span()));
  }

  private static Diagnostic wrongForm(
      String id, YamlNode row, Phrase shown, Phrase expected, String example) {
    return Diagnostic.of(Code.WRONG_FORM, row.span(), shown, expected, id + ": " + example);
  }

  private Stream<Diagnostic> figure(String row, String column, YamlNode node) {
    Optional<Decimal> recorded = figures.recorded(row, column);
    return figures
        .computed(row, column)
        .filter(computed -> !recorded.equals(Optional.of(computed)))
        .limit(1)
        .map(
            computed ->
                Diagnostic.of(
                    Code.STATEMENT_FIGURE,
                    node.span(),
                    inUnit(Fields.textOf(node)),
                    inUnit(computed),
                    cell(row, column),
                    computed));
  }

  /** Finds cells that nobody recorded and that the rows and the columns make two figures of. */
  private Stream<Diagnostic> crossed(YamlNode.Entry recorded) {
    return statement.rows().stream()
        .flatMap(
            row ->
                figures.columns().stream()
                    .filter(column -> figures.recorded(row.id(), column.id()).isEmpty())
                    .flatMap(column -> crossed(row.id(), column.id(), recorded)));
  }

  private Stream<Diagnostic> crossed(String row, String column, YamlNode.Entry recorded) {
    List<Decimal> computed = figures.computed(row, column).distinct().toList();
    return computed.size() < 2
        ? Stream.empty()
        : Stream.of(
            Diagnostic.of(
                Code.CROSSED_FIGURES,
                Fields.of(recorded.value())
                    .mapping()
                    .entry(row)
                    .map(entry -> entry.key().span())
                    .orElseGet(() -> recorded.key().span()),
                cell(row, column),
                inUnit(computed.get(0)),
                inUnit(computed.get(1))));
  }

  private static Phrase cell(String row, String column) {
    return column.isEmpty()
        ? Phrase.of("statement.row", row)
        : Phrase.of("statement.cell", row, column);
  }

  private Phrase inUnit(Object figure) {
    return statement
        .unit()
        .map(unit -> Phrase.of("statement.figure", figure, unit))
        .orElseGet(() -> Phrase.of("statement.number", figure));
  }
}
