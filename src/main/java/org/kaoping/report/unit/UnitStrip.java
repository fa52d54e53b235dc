package org.kaoping.report.unit;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.chart.Axis;
import org.kaoping.report.chart.GradeBands;
import org.kaoping.report.ranking.RankingTable;

/**
 * What a unit has achieved, in one strip.
 *
 * @param totalNote how the total changed since the year before, may be empty
 * @param place its place, empty where nobody competes
 * @param of among how many, may be empty
 * @param rankNote its place in the year before, may be empty
 * @param move how its place changed
 * @param gradeNote its grade in the year before, may be empty
 * @param scale where it stands on the scale of grades, or among the totals of its ranking
 */
public record UnitStrip(
    String totalNote,
    String place,
    String of,
    String rankNote,
    Optional<RankingTable.Move> move,
    String gradeNote,
    Optional<Scale> scale) {
  /**
   * An axis with marks.
   *
   * @param caption what it shows, with the unit's value
   * @param bands the grades, may be empty
   * @param earned style classes of the unit's own, may be empty
   * @param dots the others, in %
   * @param own where the unit stands, in %
   * @param value what stands there
   * @param anchor how it stands there: {@code start}, {@code middle} or {@code end}
   * @param before where it stood in the year before, in %; may be empty
   */
  public record Scale(
      String caption,
      List<GradeBands.Band> bands,
      String earned,
      List<Axis.Tick> ticks,
      List<String> dots,
      String own,
      String value,
      String anchor,
      String before) {}
}
