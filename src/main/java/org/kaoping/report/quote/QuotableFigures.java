package org.kaoping.report.quote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.result.Figures;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Statement;
import org.kaoping.wording.FigureWords;
import org.kaoping.wording.Words;

/** The figures of a unit's statements, to be quoted. */
final class QuotableFigures {
  private static final String INCREASE = "increase";
  private static final String DECREASE = "decrease";

  private final List<Statement> statements;
  private final FigureWords words;

  QuotableFigures(RankedEvaluation ranked, Words words) {
    this.statements = ranked.scheme().statements();
    this.words = new FigureWords(ranked, words);
  }

  /** Returns the statements of a unit, each with its rows and columns. */
  Quotable of(UnitResult result) {
    return Quotable.among(
        "statement",
        statements,
        Statement::id,
        statement ->
            statement(
                new Figures(
                    statement, result.statements().getOrDefault(statement.id(), Map.of()))));
  }

  private Quotable statement(Figures figures) {
    List<Statement.Column> columns = figures.statement().columns();
    return Quotable.among(
        "row",
        figures.statement().rows(),
        Statement.Row::id,
        row ->
            columns.isEmpty()
                ? figure(figures, row.id(), "")
                : Quotable.among(
                    "column",
                    columns,
                    Statement.Column::id,
                    column -> figure(figures, row.id(), column.id())));
  }

  private Quotable figure(Figures figures, String row, String column) {
    Statement statement = figures.statement();
    Optional<Decimal> figure = figures.at(row, column);
    Map<String, Quotable> names = new LinkedHashMap<>();
    names.put(INCREASE, Quotable.of(change(statement, figure, INCREASE)));
    names.put(DECREASE, Quotable.of(change(statement, figure, DECREASE)));
    return Quotable.keys(names).or(new Quotable.Text(words.figure(statement, figure)));
  }

  /** Returns a figure without its sign, for a sentence that says in words what the sign says. */
  private Quotable.Value change(Statement statement, Optional<Decimal> figure, String said) {
    int sign = figure.map(Decimal::signum).orElse(0);
    String holds = sign < 0 ? DECREASE : INCREASE;
    return sign == 0 || said.equals(holds)
        ? new Quotable.Text(words.figure(statement, figure.map(f -> f.max(f.negated()))))
        : new Quotable.Contrary(words.figure(statement, figure), holds);
  }
}
