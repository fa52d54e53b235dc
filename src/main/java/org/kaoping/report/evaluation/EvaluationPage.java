package org.kaoping.report.evaluation;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.Link;
import org.kaoping.report.ScoreBar;
import org.kaoping.report.chart.ChartPart;
import org.kaoping.report.listing.ListPart;
import org.kaoping.report.ranking.ChangePart;
import org.kaoping.report.ranking.RankingTable;
import org.kaoping.report.unit.CorrectionMaker;
import org.kaoping.report.use.UseTable;

/**
 * The page of an evaluation.
 *
 * @param lead how many units, average, spread, grades: one or two sentences
 * @param status how far it has come, and since when
 * @param state what is not final or not real about it, may be empty
 * @param panel what it begins with, unless there is a single unit
 * @param scale where the units stand on the scale of grades
 * @param change what became of them since the year before
 * @param single the unit, where there is one only: nobody is ranked then
 * @param full full points
 * @param heads heads of the columns of points, e.g. parts and periods
 * @param plot what the rankings are drawn on
 * @param listTitle what the rankings are called, also where nobody is ranked
 * @param rankings at least one, unless there is a single unit or the list
 * @param list the rankings, where they are too long for the page
 * @param unrated units that are not rated, may be empty
 * @param divisions the groups and the kinds, may be empty
 * @param awards may be empty
 * @param indicators links to the pages of indicators
 * @param notices of the evaluation, may be empty
 * @param prose documents about the scheme or its evaluations
 * @param downloads the tables of the evaluation as files
 * @param compareHref the page that compares units, if there is anything to compare
 * @param firmness how firm the rankings are in a sentence, and the page that says more
 * @param grades how many places grades have that go by place, and the page that says more
 * @param fairness what may be unfair in a sentence, and the page that says more
 * @param statements links to the pages of statements, may be empty
 * @param uses what the results lead to, may be empty
 * @param carried what it has from other evaluations, and they from it
 * @param objections how many units raised and what became of them, and the page that says more
 * @param corrections since results were published, the last one first; may be empty
 */
public record EvaluationPage(
    String title,
    String lead,
    String status,
    List<String> state,
    Optional<Panel> panel,
    Optional<ScalePart> scale,
    Optional<ChangePart> change,
    Optional<RankingTable.Row> single,
    String full,
    List<RankingTable.Head> heads,
    Optional<RankingTable.Plot> plot,
    String listTitle,
    List<RankingTable> rankings,
    Optional<ListPart> list,
    List<Unrated> unrated,
    List<DivisionTable> divisions,
    ChartPart charts,
    List<AwardList> awards,
    List<IndicatorLink> indicators,
    List<Link> notices,
    List<Link> prose,
    String schemeHref,
    List<Download> downloads,
    Optional<String> compareHref,
    Optional<Link> firmness,
    Optional<Link> grades,
    Optional<Link> fairness,
    List<Link> statements,
    List<UseTable> uses,
    OpenPage.ProcessPart process,
    CarriedPart carried,
    Optional<Link> objections,
    List<CorrectionMaker.CorrectionItem> corrections) {

  /**
   * A unit that is not rated.
   *
   * @param about its kind and group, may be empty
   */
  public record Unrated(String name, String about, String href, String reason) {}

  /**
   * The groups or the kinds of an evaluation, on the axis of its rankings.
   *
   * @param title which has the highest median, and which the lowest
   * @param about how they are ordered
   * @param left how many are not shown and where they are, empty for none
   */
  public record DivisionTable(
      String id, String title, String about, String head, List<DivisionRow> rows, String left) {}

  /**
   * A group or a kind: its units as dots, or where they are many, from the lowest to the highest.
   *
   * @param median where it stands, in %; empty without totals, as are the figures
   * @param least where the lowest total stands, in %; empty where there are dots
   * @param lower where the middle half begins, in %
   * @param upper where it ends
   * @param greatest where the highest total stands
   */
  public record DivisionRow(
      String name,
      String href,
      String units,
      List<DivisionDot> dots,
      String median,
      String least,
      String lower,
      String upper,
      String greatest,
      String middle,
      String highest,
      String lowest) {}

  /** A unit of a division. */
  public record DivisionDot(String kind, String x, String href, String title) {}

  /**
   * Who gets an award.
   *
   * @param how the way they were chosen
   * @param more how many others there are and where they stand, may be empty
   * @param counts how many units each stage named, empty where there were no stages
   * @param href the page that shows the stages, empty where there were none
   */
  public record AwardList(
      String title,
      String how,
      List<Link> units,
      String more,
      List<String> notes,
      String counts,
      String href) {}

  /**
   * An indicator with its points.
   *
   * @param level depth in the tree, from 1
   */
  public record IndicatorLink(
      String title, String href, String points, String mean, Optional<ScoreBar> share, int level) {}

  /**
   * A table that can be had as files.
   *
   * @param about what is in it, may be empty
   * @param files the same table in one format or several
   */
  public record Download(String title, String about, List<Link> files) {}
}
