package org.kaoping.report.ranking;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.chart.Axis;

/**
 * Units put in order together.
 *
 * @param id of the table in its page
 * @param title what it is a ranking of, empty for all units
 * @param href where the caption leads, may be empty
 * @param graded whether there are grades
 * @param moved whether there are places of the year before
 * @param losses the indicators of the column of losses, at most 9; may be empty
 * @param heads of the columns of points at the right, e.g. parts and periods
 */
public record RankingTable(
    String id,
    String title,
    String caption,
    String href,
    boolean graded,
    boolean moved,
    List<LossHead> losses,
    List<Head> heads,
    List<Row> rows) {

  /**
   * What all rankings of a page are drawn on.
   *
   * @param ticks of the axis of totals
   * @param median where the median stands, in %
   * @param axis where the axis begins, and what the dashed line is
   * @param note the same, and what else is drawn
   * @param lanes where the losses of each indicator begin, in %
   */
  public record Plot(
      List<Axis.Tick> ticks, String median, String axis, String note, List<String> lanes) {}

  /**
   * An indicator whose losses are drawn.
   *
   * @param label its name where the page is wide, empty if that has no room
   * @param x where they begin, in %
   */
  public record LossHead(String number, String label, String title, String href, String x) {}

  /**
   * A change of place.
   *
   * @param kind {@code up}, {@code down}, {@code same}, or empty where there was none
   * @param said what a screen reader says before the text
   */
  public record Move(String kind, String said, String text) {}

  /**
   * A mark at a total.
   *
   * @param kind {@code d} filled, {@code o} hollow for a unit without the award, {@code x} for a
   *     veto
   * @param x in %
   */
  public record Dot(String kind, String x) {}

  /** Points lost in an indicator; both in %. */
  public record LossBar(String x, String width, String title) {}

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
   * @param dot its mark on the axis of totals
   * @param move how its place changed
   * @param losses those that there are
   * @param points one for each head
   * @param awards may be empty
   * @param marks its vetoes with what they do: none or one
   * @param behind why it stands behind a unit that has no more, may be empty
   */
  public record Row(
      String place,
      String name,
      String href,
      String about,
      String kind,
      String group,
      String total,
      Optional<Dot> dot,
      Optional<Move> move,
      List<LossBar> losses,
      List<String> points,
      String grade,
      String gradeClass,
      List<String> awards,
      List<String> marks,
      String behind) {}
}
