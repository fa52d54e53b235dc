package org.kaoping.report.chart;

import java.util.List;

/**
 * Where points are lost: units by indicators, or indicators by units, each cell with its figure.
 *
 * @param caption states the finding
 * @param subtitle measure and unit
 * @param rowHead head of the column of names
 * @param steps what the shades mean, from light to dark
 * @param turned whether the columns are units in the order of the ranking, and last their mean;
 *     else they are indicators, that with most points lost first
 * @param heads of the columns but the first
 * @param parts rows of each ranking, at least one
 * @param means of the columns; none where the last column has them
 */
public record HeatMap(
    String caption,
    String subtitle,
    String rowHead,
    List<Cell> steps,
    boolean turned,
    List<Head> heads,
    List<Part> parts,
    List<Cell> means) {

  /**
   * A column.
   *
   * @param label what names it in little room
   * @param title its whole name, empty if the label says it all
   * @param href empty where it leads nowhere
   * @param points full points of an indicator, may be empty
   */
  public record Head(String label, String title, String href, String points) {}

  /**
   * Rows that belong together.
   *
   * @param title empty where there is only one part
   */
  public record Part(String title, List<Row> rows) {}

  /**
   * A unit, a group of units or an indicator.
   *
   * @param points full points of an indicator, may be empty
   */
  public record Row(String name, String href, String points, List<Cell> cells) {}

  /**
   * A figure.
   *
   * @param step class of its shade, {@code heat-1} is the lightest; empty for none
   */
  public record Cell(String text, String step) {}
}
