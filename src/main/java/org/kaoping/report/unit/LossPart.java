package org.kaoping.report.unit;

import java.util.List;

/**
 * Where a unit lost points, the most first.
 *
 * @param title in how many indicators, and how much of it the first ones make up
 * @param about how many points in all
 * @param legend what is drawn
 * @param rest the others in a sentence, may be empty
 * @param adjusted what adjustments added or took, in the scheme's order
 */
public record LossPart(
    String title, String about, String legend, List<Row> rows, String rest, List<Row> adjusted) {
  /**
   * An indicator.
   *
   * @param width of its bar, in %
   * @param again which of its rules took points in the year before, too; may be empty
   * @param median what half of the others lost at most, in % of the same scale; may be empty
   */
  public record Row(
      String title,
      String href,
      String lost,
      String width,
      String median,
      String why,
      String again) {}
}
