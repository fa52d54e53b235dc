package org.kaoping.report.evaluation;

import java.util.List;
import org.kaoping.report.ranking.RankingTable;

/**
 * The page of an evaluation that is still going on: who has reported, and no results.
 *
 * @param lead how many units have reported everything
 * @param status how far it has come
 * @param heads sources and periods, each with how many units have it
 * @param rows units, those that lack something first
 * @param resultsHref the same for programs
 */
public record OpenPage(
    String title,
    String lead,
    String status,
    ProcessPart process,
    List<RankingTable.Head> heads,
    List<Row> rows,
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
}
