package org.kaoping.report.division;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.reckon.Columns;
import org.kaoping.reckon.Digits;
import org.kaoping.reckon.Division;
import org.kaoping.reckon.Statistics;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.table.Cell;
import org.kaoping.report.table.Table;
import org.kaoping.report.table.TableOffer;
import org.kaoping.report.table.UnitCells;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.Words;

/** Makes the table of the averages of groups and kinds, for spreadsheet programs. */
public final class DivisionTable {
  private final Report report;
  private final Scheme scheme;
  private final Words words;

  private DivisionTable(Report report) {
    this.report = report;
    this.scheme = report.scheme();
    this.words = report.words();
  }

  /** Returns the table as a file, if there are groups or kinds. */
  public static Optional<TableOffer> offer(Report report) {
    return report.divisions().all().findAny().isEmpty()
        ? Optional.empty()
        : Optional.of(
            TableOffer.of(
                report,
                "groups",
                Links.groupsTable(report.id()),
                new DivisionTable(report)::table));
  }

  private Table table() {
    List<String> heads = new ArrayList<>();
    for (String key :
        List.of("download.division", "download.name", "label.units", "label.total.mean")) {
      heads.add(words.say(key));
    }
    scheme.indicators().forEach(n -> heads.add(UnitCells.head(n.title(), n.points(), words)));
    heads.add(words.say("download.state"));
    return new Table(
        report.titleOf(words.say("download.groups")),
        List.of(),
        heads,
        report.divisions().all().map(this::row).toList());
  }

  private List<Cell> row(Division division) {
    Columns columns = report.columns();
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(words.say("division." + division.within())));
    row.add(Cell.of(division.name()));
    row.add(Cell.of(division.standings().size()));
    row.add(mean(Statistics.ofTotals(division.standings()), Digits.of(scheme).means()));
    for (Indicator indicator : scheme.indicators()) {
      row.add(mean(division.statistics(indicator), columns.meanDigits(List.of(indicator))));
    }
    row.add(Cell.of(report.state()));
    return row;
  }

  private static Cell mean(Optional<Statistics> statistics, int digits) {
    return Cell.fixed(statistics.map(s -> s.mean(digits)), digits);
  }
}
