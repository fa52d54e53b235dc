package org.kaoping.report.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.reckon.History;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Rankings;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.table.Cell;
import org.kaoping.report.table.Table;
import org.kaoping.report.table.TableOffer;
import org.kaoping.report.table.UnitCells;
import org.kaoping.result.Term;
import org.kaoping.wording.Words;

/** Makes the table of an evaluation's units over the years of its series, for spreadsheets. */
public final class YearsTable {
  private final RankedEvaluation ranked;
  private final List<History.Earlier> before;
  private final Words words;
  private final Map<String, UnitCells> cells = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();

  private YearsTable(Report report) {
    this.ranked = report.ranked();
    this.before = report.history().before(report.ranked());
    this.words = report.words();
  }

  /** Returns the table as a file, if any unit has an earlier result. */
  public static Optional<TableOffer> offer(Report report) {
    return new YearsTable(report).hasRows()
        ? Optional.of(
            TableOffer.of(
                report,
                "years",
                Links.yearsTable(report.id()),
                () -> new YearsTable(report).table()))
        : Optional.empty();
  }

  /** Says whether any unit has an earlier result. */
  private boolean hasRows() {
    return ranked.awards().standings().stream()
        .anyMatch(s -> before.stream().anyMatch(year -> year.of(s.unit()).isPresent()));
  }

  /** Returns a row for each result, newest first, unit by unit as in the table of ranks. */
  private Table table() {
    List<String> heads = new ArrayList<>();
    heads.addAll(
        List.of(words.say("years.term." + ranked.term().kind()), words.say("download.evaluation")));
    heads.addAll(UnitCells.unitHeads(words));
    heads.add(words.say("download.full"));
    heads.addAll(UnitCells.placeHeads(words));
    heads.addAll(List.of(words.say("label.grade"), words.say("download.state")));
    Rankings rankings = Rankings.of(ranked);
    String title = words.say("title.in", words.say("download.years"), ranked.title());
    return new Table(
        title,
        List.of(),
        heads,
        () ->
            rankings
                .standings()
                .flatMap(now -> Stream.concat(Stream.of(row(ranked, now)), earlier(now)))
                .iterator());
  }

  private static Cell term(Term term) {
    return term.kind() == Term.Kind.YEAR ? Cell.of(term.year()) : Cell.of(term.code());
  }

  private Stream<List<Cell>> earlier(Standing now) {
    return before.stream()
        .flatMap(year -> year.of(now.unit()).stream())
        .map(result -> row(result.ranked(), result.standing()));
  }

  private List<Cell> row(RankedEvaluation of, Standing standing) {
    String id = of.evaluation().id();
    UnitCells own = cells.computeIfAbsent(id, i -> UnitCells.of(of, words));
    List<Cell> row = new ArrayList<>();
    row.add(term(of.term()));
    row.add(Cell.of(of.title()));
    row.addAll(own.unit(standing));
    row.add(Cell.exact(Optional.of(of.scheme().points())));
    row.addAll(own.place(standing));
    row.add(own.grade(standing));
    row.add(Cell.of(states.computeIfAbsent(id, i -> Report.state(of, words))));
    return row;
  }
}
