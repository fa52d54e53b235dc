package org.kaoping.report.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.reckon.Standing;
import org.kaoping.report.listing.UnitList;
import org.kaoping.wording.Words;

/** Units of a ranking as rows of a list: in words what tables draw. */
public final class RankingList {
  private RankingList() {}

  /**
   * Returns the columns behind the names.
   *
   * @param heads of points beside the total
   */
  public static List<UnitList.Column> columns(
      RankingMaker rankings, Words words, List<RankingTable.Head> heads) {
    List<UnitList.Column> columns = new ArrayList<>();
    columns.add(new UnitList.Column("total", words.say("label.total"), "n total"));
    for (RankingTable.Head head : heads) {
      columns.add(new UnitList.Column("points-" + columns.size(), head.title(), "n"));
    }
    if (rankings.isMoved()) {
      columns.add(new UnitList.Column("", words.say("label.move"), "move"));
    }
    return columns;
  }

  /** Returns a unit as its row in a table says it. */
  public static UnitList.Row row(Standing standing, RankingTable.Row row) {
    List<String> cells = new ArrayList<>();
    cells.add(row.total());
    cells.addAll(row.points());
    row.move().ifPresent(move -> cells.add((move.said() + " " + move.text()).strip()));
    return new UnitList.Row(
        standing.unit().id(),
        row.name(),
        row.place(),
        row::about,
        Stream.of(row.awards(), row.marks(), List.of(row.behind()))
            .flatMap(List::stream)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · ")),
        row.grade(),
        row.gradeClass(),
        cells);
  }
}
