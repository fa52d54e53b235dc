package org.kaoping.report.home;

import java.util.List;

/**
 * A very small chart: how many units have totals of each size.
 *
 * @param text the same in words
 * @param caption what it shows, with the height of its highest column
 * @param from where its axis begins
 * @param to where its axis ends
 * @param width of the drawing, {@link #STEP} for each column
 * @param columns those that are not empty
 */
public record Sketch(
    String text, String caption, String from, String to, int width, List<Column> columns) {
  /** Width of a column with the gap behind it. */
  public static final int STEP = 10;

  /** Height of the drawing. */
  public static final int HEIGHT = 40;

  /** A column that stands on the axis. */
  public record Column(String x, String y, String height) {}
}
