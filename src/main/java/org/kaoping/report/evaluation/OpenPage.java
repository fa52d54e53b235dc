package org.kaoping.report.evaluation;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.KeyFigure;
import org.kaoping.report.Link;
import org.kaoping.report.listing.ListPart;

/**
 * The page of an evaluation that is still going on: who has reported, and no results.
 *
 * @param lead how many units have reported everything
 * @param status how far it has come
 * @param figures how many units have what, by source and period
 * @param carried what it has from other evaluations, and they from it
 * @param heads sources and periods
 * @param rows units, those that lack something first
 * @param pager ways to the other units, where they are too many for the page
 * @param resultsHref the same for programs
 */
public record OpenPage(
    String title,
    String lead,
    String status,
    List<KeyFigure> figures,
    ProcessPart process,
    CarriedPart carried,
    List<String> heads,
    List<Row> rows,
    Optional<ListPart.Pager> pager,
    String schemeHref,
    String resultsHref) {

  /**
   * A unit.
   *
   * @param about kind and group, may be empty
   */
  public record Row(String name, String about, List<Cell> cells) {}

  /** How far an assessment has come, in a word. */
  public record Cell(String text, boolean missing) {}

  /**
   * How an evaluation proceeds.
   *
   * @param stages in the order of time, may be empty
   * @param lacking who has not reported what others have, may be empty
   */
  public record ProcessPart(List<StageRow> stages, List<Lacking> lacking) {
    /** A stage with its days, e.g. {@code 2023年11月1日 至 2023年11月30日}. */
    public record StageRow(String title, String days, String note) {}

    /**
     * Units whose assessment by a source is not there.
     *
     * @param more how many others there are and where it stands, may be empty
     */
    public record Lacking(String title, List<Link> units, String more) {}
  }
}
