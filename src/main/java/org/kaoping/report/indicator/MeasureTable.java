package org.kaoping.report.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Rankings;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Links;
import org.kaoping.report.Offer;
import org.kaoping.report.Report;
import org.kaoping.report.table.Cell;
import org.kaoping.report.table.Csv;
import org.kaoping.report.table.Table;
import org.kaoping.result.Measured;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.Words;

/** Makes the table of everything that was measured, for spreadsheet programs. */
final class MeasureTable {
  private static final List<String> HEADS =
      List.of(
          "csv.unit-id",
          "csv.unit",
          "download.indicator-id",
          "label.indicator",
          "download.source",
          "download.period",
          "download.measure-id",
          "download.measure",
          "download.value",
          "download.unit-of-measure",
          "download.state");

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
  static Optional<Offer> offer(Report report) {
    return report.scheme().leaves().anyMatch(leaf -> !leaf.leaf().measures().isEmpty())
        ? Optional.of(
            Offer.of(
                report,
                "measures",
                Csv.file(Links.measures(report.id()), new MeasureTable(report)::table)))
        : Optional.empty();
  }

  /**
   * Returns one row for each measure of each unit by each source, units as in the table of ranks.
   * The official source has all of them, empty where nothing was recorded; others have what they
   * recorded.
   */
  private Table table() {
    List<Measured> measures =
        scheme.leaves().flatMap(leaf -> Measured.of(scheme, leaf).stream()).toList();
    List<List<Cell>> rows =
        Rankings.of(ranked)
            .standings()
            .filter(standing -> results.containsKey(standing.unit().id()))
            .flatMap(
                standing ->
                    rows(
                        standing,
                        Objects.requireNonNull(results.get(standing.unit().id())),
                        measures))
            .toList();
    String title = words.say("title.in", words.say("download.measures"), ranked.title());
    return new Table(title, List.of(), HEADS.stream().map(words::say).toList(), rows);
  }

  private Stream<List<Cell>> rows(Standing standing, UnitResult result, List<Measured> measures) {
    List<Optional<String>> sources =
        scheme.sources().isEmpty()
            ? List.of(Optional.empty())
            : scheme.sources().stream().map(s -> Optional.of(s.id())).toList();
    return measures.stream()
        .flatMap(
            measured ->
                sources.stream()
                    .filter(
                        source ->
                            source.equals(scheme.mainSource(measured.leaf()))
                                || measured.amount(result, source).isPresent())
                    .map(source -> row(standing, result, measured, source)));
  }

  private List<Cell> row(
      Standing standing, UnitResult result, Measured measured, Optional<String> source) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(standing.unit().id()));
    row.add(Cell.of(standing.unit().name()));
    row.add(Cell.of(measured.leaf().id()));
    row.add(Cell.of(measured.leaf().title()));
    row.add(Cell.ofText(source.map(said::source)));
    row.add(Cell.ofText(measured.period().map(said::period)));
    row.add(Cell.of(measured.measure().id()));
    row.add(Cell.of(measured.measure().title()));
    row.add(Cell.exact(measured.amount(result, source)));
    row.add(Cell.of(measured.measure().unit()));
    row.add(Cell.of(state));
    return row;
  }
}
