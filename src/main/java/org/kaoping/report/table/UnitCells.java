package org.kaoping.report.table;

import java.util.List;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Report;
import org.kaoping.result.Register;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** What several tables for spreadsheet programs say of a unit in an evaluation. */
public final class UnitCells {
  private final RankedEvaluation ranked;
  private final StandingWords standings;
  private final Words words;

  private UnitCells(RankedEvaluation ranked, StandingWords standings, Words words) {
    this.ranked = ranked;
    this.standings = standings;
    this.words = words;
  }

  public static UnitCells of(Report report) {
    return new UnitCells(report.ranked(), report.standings(), report.words());
  }

  /** Returns what tables say of units in another evaluation. */
  public static UnitCells of(RankedEvaluation ranked, Words words) {
    return new UnitCells(ranked, new StandingWords(ranked, words), words);
  }

  /** Returns the head of a column of points. */
  public static String head(String title, Decimal full, Words words) {
    return words.say("download.of", title, words.number(full));
  }

  /** Returns the heads of {@link #unit}. */
  public static List<String> unitHeads(Words words) {
    return Stream.of("csv.unit-id", "csv.unit", "use.kind", "csv.group", "csv.total")
        .map(words::say)
        .toList();
  }

  /** Returns who it is and its published total. */
  public List<Cell> unit(Standing standing) {
    Register.Unit unit = standing.unit();
    return List.of(
        Cell.of(unit.id()),
        Cell.of(unit.name()),
        Cell.ofText(unit.kind()),
        Cell.ofText(standings.groupName(unit)),
        Cell.fixed(standing.total(), ranked.scheme().decimals()));
  }

  /** Returns the heads of {@link #place}. */
  public static List<String> placeHeads(Words words) {
    return List.of(words.say("csv.place"), words.say("download.tied"));
  }

  /** Returns its rank, empty where nobody competes, and whether it is tied. */
  public List<Cell> place(Standing standing) {
    return List.of(
        standing
            .rank()
            .filter(rank -> !standings.isAlone(standing))
            .<Cell>map(Cell::of)
            .orElse(Cell.EMPTY),
        standing.tied() ? Cell.of(words.say("cell.yes")) : Cell.EMPTY);
  }

  public Cell grade(Standing standing) {
    return Cell.ofText(standings.grade(standing));
  }

  public Cell awards(Standing standing) {
    return Cell.of(words.list(standings.awards(standing)));
  }
}
