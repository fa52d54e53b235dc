package org.kaoping.report.statement;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.Link;
import org.kaoping.report.listing.ListPart;

/**
 * The page of a statement.
 *
 * @param lead how many units recorded it: one sentence
 * @param note unit of the figures, may be empty
 * @param apart whether the figures of a unit need the whole width: they are compared with an
 *     earlier year, or have many columns
 * @param others the other statements of the evaluation, may be empty
 * @param sections one for each unit that recorded it
 * @param pager ways to the other units, where they are too many for the page
 * @param csvHref the same figures for spreadsheets
 */
public record StatementPage(
    String title,
    String lead,
    String note,
    boolean apart,
    List<Link> others,
    List<Section> sections,
    Optional<ListPart.Pager> pager,
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

  /**
   * Figures of a statement in rows and columns.
   *
   * @param heads of the columns of figures, at least one
   * @param wide whether it has so many columns that a telephone shows them below each other
   */
  public record FigureTable(List<String> heads, List<Row> rows, boolean wide) {
    private static final int NARROW = 3;

    public static FigureTable of(List<String> heads, List<Row> rows) {
      return new FigureTable(heads, rows, heads.size() > NARROW);
    }

    /**
     * A row.
     *
     * @param sum whether it adds up others
     * @param cells one for each head
     */
    public record Row(String title, boolean sum, List<Cell> cells) {}

    /**
     * A figure in words, or a dash for none.
     *
     * @param difference whether it is one column minus another
     */
    public record Cell(String text, boolean difference) {}
  }
}
