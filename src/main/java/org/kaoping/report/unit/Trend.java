package org.kaoping.report.unit;

import java.util.List;

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
