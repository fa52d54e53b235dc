package org.kaoping.report.chart;

import java.util.List;

/**
 * Where points are lost: units by indicators, each cell with its figure.
 *
 * @param caption states the finding
 * @param subtitle measure and unit
 * @param rowHead head of the column of names
 * @param steps what the shades mean, from light to dark
 * @param heads indicators, that with most points lost first
 * @param parts rows of each ranking, at least one
 * @param means of the columns
 */
public record HeatMap(
    String caption,
    String subtitle,
    String rowHead,
    List<Cell> steps,
    List<Head> heads,
    List<Part> parts,
    List<Cell> means) {

  /** An indicator. */
  public record Head(String title, String href, String points) {}

  /**
   * Rows that belong together.
   *
   * @param title empty where there is only one part
   */
  public record Part(String title, List<Row> rows) {}

  /** A unit, or a group of units. */
  public record Row(String name, String href, List<Cell> cells) {}

  /**
   * A figure.
   *
   * @param step class of its shade, {@code heat-1} is the lightest; empty for none
   */
  public record Cell(String text, String step) {}
}
