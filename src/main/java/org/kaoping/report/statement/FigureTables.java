package org.kaoping.report.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.report.Report;
import org.kaoping.result.Figures;
import org.kaoping.result.Term;
import org.kaoping.scheme.Statement;
import org.kaoping.wording.FigureWords;
import org.kaoping.wording.TermWords;
import org.kaoping.wording.Words;

/** Lays out the figures of statements, those of one statement all with as many decimals. */
final class FigureTables {
  private final Words words;
  private final FigureWords figures;

  FigureTables(Report report) {
    this.words = report.words();
    this.figures = new FigureWords(report.ranked(), report.words());
  }

  /** Returns all figures of a unit. */
  StatementPage.FigureTable table(Figures figures) {
    Statement statement = figures.statement();
    int digits = this.figures.decimals(statement);
    return StatementPage.FigureTable.of(
        statement.columns().isEmpty()
            ? List.of(words.say("statement.figure"))
            : statement.columns().stream().map(Statement.Column::title).toList(),
        statement.rows().stream()
            .map(
                row ->
                    row(
                        row,
                        figures.columns().stream()
                            .map(
                                column ->
                                    new StatementPage.FigureTable.Cell(
                                        this.figures.figure(
                                            figures.at(row.id(), column.id()), digits),
                                        !column.difference().isEmpty()))
                            .toList()))
            .toList());
  }

  /** Returns a table for each column that both years have and neither computes. */
  List<StatementPage.Comparison> comparisons(
      Term now, Figures figures, EarlierStatements.Recorded earlier) {
    List<String> before = inputs(earlier.figures()).map(Statement.Column::id).toList();
    return inputs(figures)
        .filter(column -> before.contains(column.id()))
        .map(
            column ->
                new StatementPage.Comparison(
                    column.title().isEmpty()
                        ? words.say("statement.compared", name(earlier.term()))
                        : words.say(
                            "statement.compared.column", name(earlier.term()), column.title()),
                    compared(column.id(), now, figures, earlier)))
        .toList();
  }

  private String name(Term term) {
    return TermWords.name(term, words);
  }

  private static Stream<Statement.Column> inputs(Figures figures) {
    return figures.columns().stream().filter(column -> column.difference().isEmpty());
  }

  private StatementPage.FigureTable compared(
      String column, Term now, Figures figures, EarlierStatements.Recorded earlier) {
    Statement statement = figures.statement();
    int digits =
        Math.max(
            this.figures.decimals(statement), FigureWords.decimals(Stream.of(earlier.figures())));
    List<String> known = statement.rows().stream().map(Statement.Row::id).toList();
    Stream<Statement.Row> gone =
        earlier.figures().statement().rows().stream().filter(row -> !known.contains(row.id()));
    return StatementPage.FigureTable.of(
        List.of(name(earlier.term()), name(now), words.say("statement.change")),
        Stream.concat(statement.rows().stream(), gone)
            .map(
                row ->
                    compared(
                        row,
                        earlier.figures().at(row.id(), column),
                        figures.at(row.id(), column),
                        digits))
            .toList());
  }

  private StatementPage.FigureTable.Row compared(
      Statement.Row row, Optional<Decimal> before, Optional<Decimal> now, int digits) {
    Optional<Decimal> change = now.flatMap(n -> before.map(n::minus));
    String sign = change.filter(Decimal::isPositive).map(c -> "+").orElse("");
    return row(
        row,
        List.of(
            new StatementPage.FigureTable.Cell(this.figures.figure(before, digits), false),
            new StatementPage.FigureTable.Cell(this.figures.figure(now, digits), false),
            new StatementPage.FigureTable.Cell(sign + this.figures.figure(change, digits), true)));
  }

  private static StatementPage.FigureTable.Row row(
      Statement.Row row, List<StatementPage.FigureTable.Cell> cells) {
    return new StatementPage.FigureTable.Row(row.title(), !row.sum().isEmpty(), cells);
  }
}
