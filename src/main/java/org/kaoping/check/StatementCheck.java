package org.kaoping.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
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
  private final Places places;
  private final Problems problems;
  private final Declared declared;

  StatementCheck(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
    this.declared = new Declared(places, problems);
  }

  void check(Scheme scheme, UnitResult result) {
    List<String> known = scheme.statements().stream().map(Statement::id).toList();
    for (YamlNode.Entry entry : places.entries(result, "statements")) {
      String id = entry.key().text();
      declared.reference("statement", id, known, entry.key().span());
      for (Statement statement : scheme.statements()) {
        if (statement.id().equals(id)) {
          Figures figures = new Figures(statement, result.statements().getOrDefault(id, Map.of()));
          rows(figures, entry.value());
          crossed(figures, entry);
        }
      }
    }
  }

  private void rows(Figures figures, YamlNode recorded) {
    List<String> known = figures.statement().rows().stream().map(Statement.Row::id).toList();
    for (YamlNode.Entry row : Fields.of(recorded).mapping().entries()) {
      if (known.contains(row.key().text())) {
        row(figures, row.key().text(), row.value());
      } else {
        declared.reference("row", row.key().text(), known, row.key().span());
      }
    }
  }

  private void row(Figures figures, String id, YamlNode row) {
    List<String> known = figures.statement().columns().stream().map(Statement.Column::id).toList();
    if (row instanceof YamlNode.Mapping mapping) {
      if (known.isEmpty()) {
        wrongForm(id, row, Phrase.of("shown.mapping"), Phrase.of("expect.number"), "12.5");
        return;
      }
      for (YamlNode.Entry cell : mapping.entries()) {
        if (known.contains(cell.key().text())) {
          figure(figures, id, cell.key().text(), cell.value());
        } else {
          declared.reference("column", cell.key().text(), known, cell.key().span());
        }
      }
    } else if (known.isEmpty()) {
      figure(figures, id, "", row);
    } else {
      Phrase expected = Phrase.of("expect.columns", String.join(", ", known));
      String example =
          known.stream().map(column -> column + ": …").collect(Collectors.joining(", ", "{", "}"));
      wrongForm(id, row, Phrase.of("shown.text", Fields.textOf(row)), expected, example);
    }
  }

  private void wrongForm(String id, YamlNode row, Phrase shown, Phrase expected, String example) {
    problems.add(Code.WRONG_FORM, row.span(), shown, expected, id + ": " + example);
  }

  private void figure(Figures figures, String row, String column, YamlNode node) {
    Optional<Decimal> recorded = figures.recorded(row, column);
    for (Decimal computed : figures.computed(row, column).toList()) {
      if (!recorded.equals(Optional.of(computed))) {
        problems.add(
            Code.STATEMENT_FIGURE,
            node.span(),
            inUnit(figures, Fields.textOf(node)),
            inUnit(figures, computed),
            cell(row, column),
            computed);
        return;
      }
    }
  }

  /** Finds cells that nobody recorded and that the rows and the columns make two figures of. */
  private void crossed(Figures figures, YamlNode.Entry recorded) {
    for (Statement.Row row : figures.statement().rows()) {
      for (Statement.Column column : figures.columns()) {
        List<Decimal> computed = figures.computed(row.id(), column.id()).distinct().toList();
        if (figures.recorded(row.id(), column.id()).isEmpty() && computed.size() > 1) {
          problems.add(
              Code.CROSSED_FIGURES,
              Fields.of(recorded.value())
                  .mapping()
                  .entry(row.id())
                  .map(entry -> entry.key().span())
                  .orElseGet(() -> recorded.key().span()),
              cell(row.id(), column.id()),
              inUnit(figures, computed.get(0)),
              inUnit(figures, computed.get(1)));
        }
      }
    }
  }

  private static Phrase cell(String row, String column) {
    return column.isEmpty()
        ? Phrase.of("statement.row", row)
        : Phrase.of("statement.cell", row, column);
  }

  private static Phrase inUnit(Figures figures, Object figure) {
    return figures
        .statement()
        .unit()
        .map(unit -> Phrase.of("statement.figure", figure, unit))
        .orElseGet(() -> Phrase.of("statement.number", figure));
  }
}
