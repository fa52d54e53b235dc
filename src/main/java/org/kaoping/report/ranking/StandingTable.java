package org.kaoping.report.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kaoping.reckon.Rankings;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Subtotal;
import org.kaoping.report.Links;
import org.kaoping.report.Offer;
import org.kaoping.report.Report;
import org.kaoping.report.table.Cell;
import org.kaoping.report.table.Table;
import org.kaoping.report.table.TableOffer;
import org.kaoping.report.table.UnitCells;
import org.kaoping.report.table.Xlsx;
import org.kaoping.result.Register;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.Words;

/** Makes the table of units, ranking by ranking, for spreadsheet programs. */
public final class StandingTable {
  private final Report report;
  private final Scheme scheme;
  private final Words words;
  private final UnitCells cells;
  private final List<Subtotal> subtotals;
  private final List<Register.Unit> unrated;

  StandingTable(Report report) {
    this.report = report;
    this.scheme = report.scheme();
    this.words = report.words();
    this.cells = UnitCells.of(report);
    this.subtotals = Subtotal.all(scheme);
    this.unrated =
        report.ranked().register().unrated().stream()
            .sorted(Comparator.comparing(Register.Unit::name, words.byName()))
            .toList();
  }

  /**
   * Returns the table as a file, and as the first sheet of a workbook.
   *
   * @param others the workbook's other sheets; of no account for who asks for ways to the files
   */
  public static Offer offer(Report report, List<Xlsx.Sheet> others) {
    StandingTable table = new StandingTable(report);
    TableOffer first =
        TableOffer.of(report, table.name(), Links.rankingTable(report.id()), table::table);
    return first
        .offer()
        .with(
            Xlsx.file(
                Links.rankingWorkbook(report.id()),
                report.ranked().title(),
                Stream.concat(Stream.of(first.sheet()), others.stream()).toList()));
  }

  /** Returns what the ranking is called: no ranking where there is a single unit. */
  private String name() {
    if (report.edition().hidesNames()) {
      return "named";
    }
    return report.ranked().awards().standings().size() == 1 ? "total" : "ranking";
  }

  /** Returns the units with everything that ranking tables show. */
  private Table table() {
    List<String> heads = new ArrayList<>(UnitCells.placeHeads(words));
    heads.addAll(UnitCells.unitHeads(words));
    for (Subtotal column : subtotals) {
      heads.add(
          column.of() == Subtotal.Of.SOURCE || column.byKind()
              ? column.title()
              : UnitCells.head(column.title(), column.full(), words));
    }
    if (!unrated.isEmpty()) {
      heads.add(words.say("download.unrated"));
    }
    for (String key : List.of("label.grade", "label.awards", "label.vetoes", "download.state")) {
      heads.add(words.say(key));
    }
    Cell state = Cell.of(report.state());
    Rankings rankings = Rankings.of(report.ranked());
    return new Table(
        report.titleOf(words.say("download." + name())),
        Stream.concat(Stream.of(report.status()), report.banners().stream()).toList(),
        heads,
        () ->
            Stream.concat(
                    rankings.standings().filter(s -> s.unit().isNamed()),
                    unrated.stream().map(Standing::unscored))
                .map(standing -> row(standing, state))
                .iterator());
  }

  private List<Cell> row(Standing standing, Cell state) {
    List<Cell> row = new ArrayList<>(cells.place(standing));
    row.addAll(cells.unit(standing));
    subtotals.forEach(column -> row.add(Cell.fixed(column.of(standing), scheme.decimals())));
    if (!unrated.isEmpty()) {
      row.add(Cell.ofText(standing.unit().unrated()));
    }
    row.add(cells.grade(standing));
    row.add(cells.awards(standing));
    row.add(Cell.of(words.list(standing.vetoes().stream().map(Scheme.Veto::text).toList())));
    row.add(state);
    return row;
  }
}
