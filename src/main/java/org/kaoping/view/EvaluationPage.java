package org.kaoping.view;

import java.util.List;
import java.util.Optional;

/**
 * The page of an evaluation.
 *
 * @param lead how many units, average, spread, grades: one or two sentences
 * @param status how far it has come, and since when
 * @param heads heads of the columns between name and total's right, e.g. parts and periods
 * @param rankings at least one
 * @param charts may be empty
 * @param awards may be empty
 * @param indicators links to the pages of indicators
 * @param resultsHref the same results for programs
 * @param statements links to the pages of statements, may be empty
 * @param uses what the results lead to, may be empty
 */
public record EvaluationPage(
    String title,
    String lead,
    String status,
    List<Head> heads,
    List<Ranking> rankings,
    List<Figure> charts,
    List<AwardList> awards,
    List<IndicatorLink> indicators,
    String schemeHref,
    String resultsHref,
    List<Link> statements,
    boolean hasGrades,
    List<UseTable> uses,
    ProcessPart process) {

  /**
   * The head of a column of points.
   *
   * @param note a second, smaller line such as full points or weight
   */
  public record Head(String title, String note) {}

  /**
   * Units put in order together.
   *
   * @param title empty if there is only one ranking
   */
  public record Ranking(String title, List<Row> rows) {}

  /**
   * A unit.
   *
   * @param place e.g. {@code 3} or {@code 3=} for a tie
   * @param about kind and group, may be empty
   * @param points published points, one for each head
   * @param share of the full points
   * @param marks awards and vetoes in words, may be empty
   */
  public record Row(
      String place,
      String name,
      String href,
      String about,
      String total,
      Optional<Share> share,
      List<String> points,
      String grade,
      String gradeClass,
      List<String> marks) {}

  /**
   * A chart.
   *
   * @param caption states the finding
   * @param subtitle measure and unit
   * @param svg safe to print unescaped
   */
  public record Figure(String caption, String subtitle, String svg) {}

  /**
   * Who gets an award.
   *
   * @param how the way they were chosen
   */
  public record AwardList(String title, String how, List<Link> units, List<String> notes) {}

  /**
   * An indicator with its points.
   *
   * @param level depth in the tree, from 1
   */
  public record IndicatorLink(
      String title, String href, String points, String mean, Optional<Share> share, int level) {}
}
