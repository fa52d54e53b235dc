package org.kaoping.report.ranking;

import java.util.List;
import org.kaoping.report.chart.Axis;

/**
 * What changed since the term before.
 *
 * @param title how many rose and fell, and who most
 * @param about the terms, and who is not compared
 * @param note where the axis begins, and what the marks are
 * @param graded whether there are grades in both
 * @param left what is not shown, empty if all are
 */
public record ChangePart(
    String title,
    String about,
    String note,
    boolean graded,
    List<Axis.Tick> ticks,
    List<Row> rows,
    String left) {
  /**
   * A unit.
   *
   * @param before where its mark of the term before stands, in %
   * @param now where that of this term stands, in %
   * @param falls whether the total fell
   * @param places its places, e.g. {@code 11 → 5}; may be empty
   */
  public record Row(
      String name,
      String href,
      String before,
      String beforeTitle,
      String now,
      String nowTitle,
      boolean falls,
      String change,
      String places,
      RankingTable.Move move,
      String grade,
      String gradeClass,
      String gradeBefore,
      String gradeClassBefore) {}
}
