package org.kaoping.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.rank.RankedEvaluation;
import org.kaoping.result.Figures;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Statement;

/** Lays out the figures of statements, those of one statement all with as many decimals. */
final class FigureTables {
  private final Words words;
  private final Map<String, Integer> decimals = new HashMap<>();

  FigureTables(RankedEvaluation ranked, Words words) {
    this.words = words;
    for (Statement statement : ranked.scheme().statements()) {
      Stream<Figures> all =
          ranked.results().stream().flatMap(result -> figures(statement, result).stream());
      decimals.put(statement.id(), decimals(all));
    }
  }

  /** Returns what a unit recorded of a statement, if it did. */
  static Optional<Figures> figures(Statement statement, UnitResult result) {
    return Optional.ofNullable(result.statements().get(statement.id()))
        .map(recorded -> new Figures(statement, recorded));
  }

  /** Returns the greatest number of digits behind the point. */
  private static int decimals(Stream<Figures> all) {
    return all.flatMap(Figures::all).mapToInt(Decimal::decimals).max().orElse(0);
  }

  /** Returns all figures of a unit. */
  FigureTable table(Figures figures) {
    Statement statement = figures.statement();
    int digits = digits(statement);
    return FigureTable.of(
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
                                    new FigureTable.Cell(
                                        fixed(figures.at(row.id(), column.id()), digits),
                                        !column.difference().isEmpty()))
                            .toList()))
            .toList());
  }

  /** Returns a table for each column that both years have and neither computes. */
  List<StatementPage.Comparison> comparisons(
      int year, Figures figures, EarlierStatements.Recorded earlier) {
    List<String> before = inputs(earlier.figures()).map(Statement.Column::id).toList();
    return inputs(figures)
        .filter(column -> before.contains(column.id()))
        .map(
            column ->
                new StatementPage.Comparison(
                    column.title().isEmpty()
                        ? words.say("statement.compared", earlier.year())
                        : words.say("statement.compared.column", earlier.year(), column.title()),
                    compared(column.id(), year, figures, earlier)))
        .toList();
  }

  private static Stream<Statement.Column> inputs(Figures figures) {
    return figures.columns().stream().filter(column -> column.difference().isEmpty());
  }

  private FigureTable compared(
      String column, int year, Figures figures, EarlierStatements.Recorded earlier) {
    Statement statement = figures.statement();
    int digits = Math.max(digits(statement), decimals(Stream.of(earlier.figures())));
    List<String> known = statement.rows().stream().map(Statement.Row::id).toList();
    Stream<Statement.Row> gone =
        earlier.figures().statement().rows().stream().filter(row -> !known.contains(row.id()));
    return FigureTable.of(
        List.of(
            words.say("year", earlier.year()),
            words.say("year", year),
            words.say("statement.change")),
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

  private FigureTable.Row compared(
      Statement.Row row, Optional<Decimal> before, Optional<Decimal> now, int digits) {
    Optional<Decimal> change = now.flatMap(n -> before.map(n::minus));
    String sign = change.filter(Decimal::isPositive).map(c -> "+").orElse("");
    return row(
        row,
        List.of(
            new FigureTable.Cell(fixed(before, digits), false),
            new FigureTable.Cell(fixed(now, digits), false),
            new FigureTable.Cell(sign + fixed(change, digits), true)));
  }

  private static FigureTable.Row row(Statement.Row row, List<FigureTable.Cell> cells) {
    return new FigureTable.Row(row.title(), !row.sum().isEmpty(), cells);
  }

  /** Returns one figure of a statement as its tables print it, or a dash for none. */
  String figure(Statement statement, Optional<Decimal> figure) {
    return fixed(figure, digits(statement));
  }

  private int digits(Statement statement) {
    return decimals.getOrDefault(statement.id(), 0);
  }

  private String fixed(Optional<Decimal> figure, int digits) {
    return figure.map(f -> words.fixed(f, digits)).orElseGet(() -> words.say("none"));
  }
}
