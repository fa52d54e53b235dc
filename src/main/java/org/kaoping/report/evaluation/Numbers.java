package org.kaoping.report.evaluation;

import java.util.List;

/**
 * An evaluation in numbers, for readers without a browser.
 *
 * @param banners what a reader must know first, may be empty
 * @param lead how many units, their totals and grades, in a sentence or two
 * @param totals what the totals have in common, by name; empty while it is open, as are the others
 * @param grades how many units have which, may be empty
 * @param awards how many units have which, may be empty
 * @param heads of the columns of indicators
 * @param indicators a branch before those below it, without cells where there are no scores
 */
public record Numbers(
    String title,
    List<String> banners,
    String lead,
    List<Fact> totals,
    List<Fact> grades,
    List<Fact> awards,
    List<String> heads,
    List<Row> indicators) {
  /** A number and what it is of. */
  public record Fact(String name, String value) {}

  /**
   * An indicator.
   *
   * @param level depth in the tree, from 1
   * @param cells one for each head but the first
   */
  public record Row(String title, int level, List<String> cells) {}
}
