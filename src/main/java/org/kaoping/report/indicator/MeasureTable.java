package org.kaoping.report.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Rankings;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.table.Cell;
import org.kaoping.report.table.Table;
import org.kaoping.report.table.TableOffer;
import org.kaoping.result.Measured;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.Words;

/** Makes the table of everything that was measured, for spreadsheet programs. */
final class MeasureTable {
  private final RankedEvaluation ranked;
  private final Scheme scheme;
  private final Words words;
  private final SchemeWords said;
  private final String state;
  private final Map<String, UnitResult> results;

  private MeasureTable(Report report) {
    this.ranked = report.ranked();
    this.scheme = report.scheme();
    this.words = report.words();
    this.said = report.schemeWords();
    this.state = report.state();
    this.results = report.results();
  }

  /** Returns the table as a file, if anything is measured. */
  static Optional<TableOffer> offer(Report report) {
    return Stream.concat(
                report.scheme().measures().declared().stream(),
                report.scheme().leaves().flatMap(leaf -> leaf.leaf().measures().stream()))
            .findAny()
            .isPresent()
        ? Optional.of(
            TableOffer.of(
                report, "measures", Links.measures(report.id()), new MeasureTable(report)::table))
        : Optional.empty();
  }

  /** A measure of a leaf, or one that leaves share. */
  private record Column(Optional<Indicator> leaf, Measure measure) {
    String id() {
      return leaf.map(l -> l.id() + "/" + measure.id()).orElse(measure.id());
    }

    Optional<Decimal> amount(
        Scheme scheme, UnitResult result, Optional<String> source, Optional<String> period) {
      return leaf.isEmpty()
          ? Measured.shared(scheme, measure, result)
          : new Measured(leaf.get(), measure, period).amount(result, source);
    }
  }

  /**
   * Returns a row for each unit, source and period, and a column for each measure, units as in the
   * table of ranks. The official source has all rows, others those in which they measured.
   */
  private Table table() {
    List<Column> columns =
        Stream.concat(
                scheme.measures().declared().stream().map(m -> new Column(Optional.empty(), m)),
                scheme
                    .leaves()
                    .flatMap(
                        leaf ->
                            leaf.leaf().measures().stream()
                                .map(m -> new Column(Optional.of(leaf), m))))
            .toList();
    List<String> heads = new ArrayList<>(List.of(words.say("csv.unit-id"), words.say("csv.unit")));
    heads.add(words.say("download.source"));
    heads.add(words.say("download.period"));
    columns.forEach(column -> heads.add(head(column)));
    heads.add(words.say("download.state"));
    Rankings rankings = Rankings.of(ranked);
    String title = words.say("title.in", words.say("download.measures"), ranked.title());
    return new Table(
        title,
        List.of(),
        heads,
        () -> rankings.standings().flatMap(standing -> rows(standing, columns)).iterator());
  }

  private String head(Column column) {
    Measure measure = column.measure();
    String named = words.say("measure", measure.title(), measure.unit());
    return column.id() + " " + (measure.isExact() ? words.say("measured.six", named) : named);
  }

  private Stream<List<Cell>> rows(Standing standing, List<Column> columns) {
    return Optional.ofNullable(results.get(standing.unit().id())).stream()
        .flatMap(result -> rows(standing, result, columns).stream());
  }

  private List<List<Cell>> rows(Standing standing, UnitResult result, List<Column> columns) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Optional<String> source : scheme.sourceIds()) {
      for (Optional<String> period : scheme.periodIds()) {
        if (scheme.counts(source)
            || columns.stream()
                .filter(column -> column.leaf().isPresent())
                .anyMatch(c -> c.amount(scheme, result, source, period).isPresent())) {
          rows.add(row(standing, result, columns, source, period));
        }
      }
    }
    return rows;
  }

  private List<Cell> row(
      Standing standing,
      UnitResult result,
      List<Column> columns,
      Optional<String> source,
      Optional<String> period) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(standing.unit().id()));
    row.add(Cell.of(standing.unit().name()));
    row.add(Cell.ofText(source.map(said::source)));
    row.add(Cell.ofText(period.map(said::period)));
    columns.forEach(c -> row.add(Cell.exact(c.amount(scheme, result, source, period))));
    row.add(Cell.of(state));
    return row;
  }
}
