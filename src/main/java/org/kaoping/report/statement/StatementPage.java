package org.kaoping.report.statement;

import java.util.List;

/**
 * The page of a statement.
 *
 * @param lead how many units recorded it: one sentence
 * @param note unit of the figures, may be empty
 * @param sections one for each unit that recorded it
 * @param csvHref the same figures for spreadsheets
 */
public record StatementPage(
    String title,
    String lead,
    String note,
    List<Section> sections,
    String csvHref,
    String schemeHref) {

  /**
   * What one unit recorded.
   *
   * @param id of the unit, or of the statement on the page of a unit
   * @param title what the page does not say yet: name of the unit, or title of the statement
   * @param href to the page of that
   * @param note unit of the figures, may be empty
   * @param comparisons with an earlier year, may be empty
   * @param gap why there is no comparison with that year, may be empty
   */
  public record Section(
      String id,
      String title,
      String href,
      String note,
      FigureTable table,
      List<Comparison> comparisons,
      String gap) {}

  /** Figures of two years beside each other. */
  public record Comparison(String title, FigureTable table) {}
}
