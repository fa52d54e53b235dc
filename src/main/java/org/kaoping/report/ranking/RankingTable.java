package org.kaoping.report.ranking;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.ScoreBar;

/**
 * Units put in order together.
 *
 * @param id of the table in its page
 * @param title what it is a ranking of, empty for all units
 * @param href where the caption leads, may be empty
 * @param graded whether there are grades
 * @param heads of the columns of points at the right, e.g. parts and periods
 */
public record RankingTable(
    String id,
    String title,
    String caption,
    String href,
    boolean graded,
    List<Head> heads,
    List<Row> rows) {

  /**
   * The head of a column of points.
   *
   * @param note a second, smaller line such as full points or weight
   */
  public record Head(String title, String note) {}

  /**
   * A unit.
   *
   * @param place e.g. {@code 3} or {@code 3=} for a tie
   * @param about kind and group, may be empty
   * @param kind empty unless units are of several kinds
   * @param group name, empty if it has none
   * @param share of the full points
   * @param points one for each head
   * @param marks awards, vetoes and why it stands behind a unit that has no more; may be empty
   */
  public record Row(
      String place,
      String name,
      String href,
      String about,
      String kind,
      String group,
      String total,
      Optional<ScoreBar> share,
      List<String> points,
      String grade,
      String gradeClass,
      List<String> marks) {}
}
