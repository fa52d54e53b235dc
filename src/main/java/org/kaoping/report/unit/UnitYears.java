package org.kaoping.report.unit;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.Link;

/**
 * How a unit did over the terms of a series, which are years, quarters or months.
 *
 * @param title e.g. “over the years”
 * @param term what the terms are, e.g. “year”
 * @param rows newest first, also for years without a result
 * @param graded whether there is a grade in any year
 * @param comparison with the year before; empty where there are no indicators to compare
 * @param trend where there are two years with a total
 * @param downloads where the years of all units are as a file, may be empty
 */
public record UnitYears(
    String title,
    String term,
    List<Row> rows,
    boolean graded,
    Optional<Comparison> comparison,
    Optional<Trend> trend,
    List<Link> downloads) {
  /**
   * A year.
   *
   * @param href page of that year; empty for the year of this page and for years without a result
   * @param note the name of the unit then, where it was another, and what is not final or not real;
   *     may be empty
   * @param full empty without a result
   * @param grade may be empty
   */
  public record Row(
      String year,
      String title,
      Optional<String> href,
      String note,
      String total,
      String full,
      String rank,
      String grade,
      String gradeClass) {}

  /**
   * This year beside the year before.
   *
   * @param now the year as a column head
   * @param before likewise
   * @param lines empty if the unit has no result of the year before
   * @param none what to say then
   */
  public record Comparison(
      String title, String now, String before, List<Line> lines, String none) {}

  /**
   * An indicator of either year.
   *
   * @param was the earlier title, where it is another
   * @param top whether it is a top-level indicator
   * @param score with the full points, or a dash
   * @param change with its unit, or a dash, or that the indicator is new or ended
   * @param note why the change is not in points, may be empty
   */
  public record Line(
      String title,
      Optional<String> was,
      boolean top,
      String score,
      String earlier,
      String change,
      String note) {}

  /**
   * Totals over years as a small line chart, beside the table that has them all.
   *
   * @param finding what changed, in one sentence
   * @param measure what is drawn and in which unit
   * @param width of the drawing in px
   * @param points oldest first, for years with a total
   * @param line the points of the line for the drawing
   */
  public record Trend(String finding, String measure, int width, List<Point> points, String line) {
    /**
     * A year.
     *
     * @param x for the drawing
     * @param y likewise
     * @param label where the figure stands, above or below the point
     * @param now whether it is the year of the page
     */
    public record Point(String x, String y, String label, String year, String value, boolean now) {}
  }
}
