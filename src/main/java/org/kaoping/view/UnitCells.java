package org.kaoping.view;

import java.util.List;
import java.util.stream.Stream;
import org.kaoping.download.Cell;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.result.Register;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** What several tables for spreadsheet programs say of a unit in an evaluation. */
final class UnitCells {
  private final RankedEvaluation ranked;
  private final StandingWords standings;
  private final Words words;

  UnitCells(RankedEvaluation ranked, Words words) {
    this.ranked = ranked;
    this.standings = new StandingWords(ranked, words);
    this.words = words;
  }

  /** Returns the heads of {@link #unit}. */
  static List<String> unitHeads(Words words) {
    return Stream.of("csv.unit-id", "csv.unit", "use.kind", "csv.group", "csv.total")
        .map(words::say)
        .toList();
  }

  /** Returns who it is and its published total. */
  List<Cell> unit(Standing standing) {
    Register.Unit unit = standing.unit();
    return List.of(
        Cell.of(unit.id()),
        Cell.of(unit.name()),
        Cell.ofText(unit.kind()),
        Cell.ofText(standings.groupName(unit)),
        Cell.fixed(standing.total(), ranked.scheme().decimals()));
  }

  /** Returns the heads of {@link #place}. */
  static List<String> placeHeads(Words words) {
    return List.of(words.say("csv.place"), words.say("download.tied"));
  }

  /** Returns its rank, empty where nobody competes, and whether it is tied. */
  List<Cell> place(Standing standing) {
    return List.of(
        standing
            .rank()
            .filter(rank -> !standings.isAlone(standing))
            .<Cell>map(Cell::of)
            .orElse(Cell.EMPTY),
        standing.tied() ? Cell.of(words.say("cell.yes")) : Cell.EMPTY);
  }

  Cell grade(Standing standing) {
    return Cell.ofText(standings.grade(standing));
  }

  Cell awards(Standing standing) {
    return Cell.of(words.list(standings.awards(standing)));
  }
}
