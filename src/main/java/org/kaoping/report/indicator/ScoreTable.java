package org.kaoping.report.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.reckon.Rankings;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.table.Cell;
import org.kaoping.report.table.Table;
import org.kaoping.report.table.TableOffer;
import org.kaoping.report.table.UnitCells;
import org.kaoping.scheme.Indicator;
import org.kaoping.wording.Words;

/** Makes the table of the exact score of every unit in every indicator. */
final class ScoreTable {
  private final Report report;
  private final UnitCells cells;

  private ScoreTable(Report report) {
    this.report = report;
    this.cells = UnitCells.of(report);
  }

  /** Returns the table as a file, if the scheme has indicators. */
  static Optional<TableOffer> offer(Report report) {
    return report.scheme().indicators().isEmpty()
        ? Optional.empty()
        : Optional.of(
            TableOffer.of(
                report, "scores", Links.scores(report.id()), new ScoreTable(report)::table));
  }

  private Table table() {
    Words words = report.words();
    List<String> heads = new ArrayList<>(UnitCells.unitHeads(words));
    List<Indicator> nodes = report.scheme().nodes().toList();
    nodes.forEach(n -> heads.add(UnitCells.head(n.title(), n.points(), words)));
    heads.add(words.say("download.state"));
    Cell state = Cell.of(report.state());
    Rankings rankings = Rankings.of(report.ranked());
    return new Table(
        report.titleOf(words.say("download.scores")),
        List.of(),
        heads,
        () -> rankings.standings().map(standing -> row(standing, nodes, state)).iterator());
  }

  private List<Cell> row(Standing standing, List<Indicator> nodes, Cell state) {
    List<Cell> row = new ArrayList<>(cells.unit(standing));
    for (Indicator node : nodes) {
      row.add(Cell.exact(standing.indicator(node.id())));
    }
    row.add(state);
    return row;
  }
}
