package org.kaoping.report.firmness;

import java.util.List;
import org.kaoping.report.Link;
import org.kaoping.report.chart.Axis;

/**
 * The page that says how firm the rankings of an evaluation are.
 *
 * @param rankings at least one
 * @param how it was worked out, a sentence or a few each
 */
public record FirmnessPage(String evaluation, List<Part> rankings, List<String> how) {
  /**
   * A ranking.
   *
   * @param title what is ranked; empty where there is one ranking
   * @param says one sentence each
   * @param about what the marks mean, one sentence each
   * @param ticks places on the axis of the marks
   * @param drawn whether points were drawn; likewise whether the columns that follow have something
   * @param bands units that cannot be told apart, in order; all where nothing was drawn
   * @param indicators may be empty
   * @param assessors may be empty
   */
  public record Part(
      String title,
      List<String> says,
      List<String> about,
      List<Axis.Tick> ticks,
      boolean drawn,
      boolean left,
      boolean stepped,
      boolean unassessed,
      List<List<Row>> bands,
      List<Without> indicators,
      List<Without> assessors) {}

  /**
   * A unit with the places that it has.
   *
   * @param bars from the widest, at least one
   * @param cut where the published place stands, in %
   * @param places one for each of the columns that there are
   */
  public record Row(
      String place,
      String name,
      String href,
      String total,
      List<Bar> bars,
      String cut,
      List<String> places) {}

  /**
   * Places from the best to the worst.
   *
   * @param kind {@code half} for those in most draws, {@code span} for all
   * @param from where it begins, in %
   */
  public record Bar(String kind, String from, String to) {}

  /**
   * What becomes of the units without an indicator or an assessor.
   *
   * @param what its address is empty for an assessor
   * @param farthest the unit whose place changes most; empty where none does
   * @param move from which place to which
   */
  public record Without(Link what, String moved, Link farthest, String move) {}
}
