package org.kaoping.report.unit;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.Link;
import org.kaoping.report.Piece;
import org.kaoping.report.ScoreBar;
import org.kaoping.report.indicator.IndicatorPage;
import org.kaoping.report.objection.ObjectionPage;
import org.kaoping.report.statement.StatementPage;
import org.kaoping.wording.JudgementWords;

/**
 * The page of a unit.
 *
 * @param about kind and group, may be empty; an empty address leads nowhere
 * @param letters about its results, may be empty
 * @param compareHref the page that compares it with others, if there is one
 * @param rank place of how many, empty where nobody competes: then there are no medians either
 * @param strip what it has achieved
 * @param ways what it takes to get the next better grade
 * @param prospects how far it is from awards, in sentences; may be empty
 * @param losses where it lost points, the most first
 * @param decisions what people decided on awards for it, with the way to how; may be empty
 * @param corrections of its results, the last one first; may be empty
 * @param objections of the unit, may be empty
 * @param vetoes in words, may be empty
 * @param totals totals of parts, periods and other sources, may be empty
 * @param summary points by top-level indicator
 * @param sections one for each top-level indicator
 * @param assessed who assessed it and when, where the leaves do not say it; may be empty
 * @param statements what it recorded of each statement, may be empty
 * @param source workspace-relative path of the results file; empty unless readers have it
 * @param notes remarks on whole assessments
 * @param uses what the results lead to: what for, and how much; may be empty
 * @param times what it got each time that the scheme was run for the same term; empty where that
 *     was once
 * @param years earlier results, where the scheme is not the first of its series
 * @param profile how the unit stands among those of its ranking
 * @param comparisons what differs between periods and between sources, in sentences
 * @param recomputed what readers compute the points of once more, where they are told all of it
 */
public record UnitPage(
    String name,
    List<Link> about,
    List<Link> letters,
    Optional<String> compareHref,
    String total,
    String full,
    String rank,
    Optional<String> grade,
    String gradeClass,
    List<String> awards,
    UnitStrip strip,
    Optional<WaysPart> ways,
    List<String> prospects,
    Optional<LossPart> losses,
    List<Link> decisions,
    List<CorrectionMaker.CorrectionItem> corrections,
    List<ObjectionPage.Item> objections,
    List<Veto> vetoes,
    List<Total> totals,
    String sentence,
    List<SummaryRow> summary,
    List<Section> sections,
    String assessed,
    List<StatementPage.Section> statements,
    Optional<String> source,
    List<String> notes,
    Optional<String> totalWorking,
    boolean stated,
    List<IndicatorPage.Fact> uses,
    Optional<UnitTimes> times,
    Optional<UnitYears> years,
    UnitProfile profile,
    List<String> comparisons,
    Optional<Recomputed> recomputed) {

  /** A veto with what it does. */
  public record Veto(
      String title, String text, String effect, Optional<String> note, Optional<String> place) {}

  /** A total beside the whole. */
  public record Total(String title, String points, String note, Optional<ScoreBar> share) {}

  /**
   * Points of a top-level indicator.
   *
   * @param lost e.g. {@code −1.5}, or empty
   * @param median of the units of its ranking
   */
  public record SummaryRow(
      String title,
      String href,
      String points,
      String score,
      String lost,
      String median,
      Optional<UnitProfile.Bar> bar) {}

  /**
   * A top-level indicator with all its leaves.
   *
   * @param leaf whether it is itself its only leaf
   * @param workings how the scores below make its own
   * @param full the leaves below with full points, folded into one line; may be empty
   * @param fullLine that line
   */
  public record Section(
      String id,
      String title,
      String href,
      boolean leaf,
      String points,
      String score,
      List<String> workings,
      List<Piece<Leaf>> leaves,
      List<Piece<Leaf>> full,
      String fullLine) {}

  /**
   * A leaf.
   *
   * @param path titles of branches between the section and the leaf, may be empty
   * @param points full points, empty for an adjustment
   * @param open whether it has less than full points, or is an adjustment
   * @param folded whether there is more to show than a few lines
   * @param why how many points were lost and why, in one line, where that is folded
   * @param others what the other sources made of it, in their order
   * @param working how the periods make the score, where there are several
   * @param item its short title and score, for lists
   */
  public record Leaf(
      String id,
      String title,
      String href,
      String path,
      Optional<String> clause,
      String points,
      String score,
      boolean open,
      boolean folded,
      Optional<String> why,
      List<String> others,
      Optional<String> working,
      List<Assessment> assessments,
      String item) {}

  /**
   * How a leaf came to its score in one period.
   *
   * @param period title, empty where there is one only; the evaluation where it is carried
   * @param href the page where that evaluation tells more
   * @param marks of several assessors, empty where one gave the score
   * @param plain one sentence that says it all, where there is nothing to add up
   * @param lines what is added up
   * @param limit which limit was hit
   * @param about what was remarked, who assessed and when if that is not as for most, and the file
   *     line if readers have the file, e.g. {@code 考核组 2024年1月5日 · 第 12 行}; may be empty
   */
  public record Assessment(
      String period,
      Optional<String> href,
      String score,
      List<JudgementWords.MarkText> marks,
      Optional<String> plain,
      String start,
      List<Line> lines,
      Optional<String> limit,
      String about) {}

  /**
   * A rule that was applied.
   *
   * @param rule in words
   * @param working e.g. {@code 2 例 × 1 分}
   * @param points e.g. {@code −2}
   */
  public record Line(String rule, String working, String points, List<FoundItem> findings) {}

  /** Something found. */
  public record FoundItem(String text, Optional<String> place) {}

  /**
   * How a unit stands among those of its ranking.
   *
   * @param distance how far it is from the next grade and the next place, in one sentence, may be
   *     empty
   * @param order what puts it before, behind or level with units that have the same total, a
   *     sentence each; may be empty
   * @param previous the unit before it in the ranking, its place in front; none or one
   * @param next the unit behind it; none or one
   * @param finding how its top-level indicators lie to the medians, empty where nobody competes
   * @param legend what the marks of the bars mean, empty likewise
   * @param strengths leaves above the median, most first
   * @param weaknesses leaves below the median, most first
   */
  public record UnitProfile(
      String distance,
      List<String> order,
      List<Link> previous,
      List<Link> next,
      String finding,
      String legend,
      List<Item> strengths,
      List<Item> weaknesses) {

    /**
     * A leaf.
     *
     * @param by e.g. {@code 少 1.5 分}
     * @param of its score and the median
     */
    public record Item(String title, String href, String by, String of) {}

    /**
     * A bar with a mark at the median.
     *
     * @param width share of the full points in %, 0 to 100, for the drawing
     * @param median likewise; empty where nobody competes
     */
    public record Bar(String width, String median) {}
  }

  /**
   * The page of a unit that is not rated.
   *
   * @param about its kind and group, may be empty
   * @param said that it is not rated, and why
   * @param corrections that changed something of it, the last one first
   * @param objections of the unit, may be empty
   */
  public record Unrated(
      String name,
      String about,
      String said,
      List<CorrectionMaker.CorrectionItem> corrections,
      List<ObjectionPage.Item> objections,
      String evaluation,
      String evaluationHref) {}
}
