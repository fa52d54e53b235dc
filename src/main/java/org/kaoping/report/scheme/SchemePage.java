package org.kaoping.report.scheme;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.KeyFigure;
import org.kaoping.report.Link;
import org.kaoping.report.indicator.IndicatorPage;
import org.kaoping.report.use.UseTable;
import org.kaoping.wording.RuleWords;

/**
 * The whole scheme as the table that people know from the annex.
 *
 * @param document issuer, number and date, as far as they are known; may be empty
 * @param say full points, how many indicators, and how they are scored
 * @param figures how many of everything there are
 * @param facts year, ranking, decimals …
 * @param weights which indicators have how many points, unless there is one only
 * @param sections all indicators, in order
 * @param hasDepartments whether any indicator names departments
 * @param grades from best to worst, may be empty
 * @param statements may be empty
 * @param downloads where its tables are as files, may be empty
 */
public record SchemePage(
    String title,
    String document,
    String say,
    List<KeyFigure> figures,
    List<IndicatorPage.Fact> facts,
    Optional<String> note,
    Optional<Weights> weights,
    List<Weighted> parts,
    List<Weighted> periods,
    List<Weighted> sources,
    List<Section> sections,
    boolean hasDepartments,
    List<Grade> grades,
    String gradesOn,
    List<VetoText> vetoes,
    List<AwardText> awards,
    List<StatementText> statements,
    List<UseTable.InScheme> uses,
    List<Link> downloads) {

  /**
   * Points of indicators beside each other.
   *
   * @param title which has the most
   */
  public record Weights(String title, List<Weight> rows) {}

  /**
   * An indicator with its points.
   *
   * @param share of all points, in words
   * @param width of its bar in %: all of it for the most points
   */
  public record Weight(String title, String href, String points, String share, String width) {}

  /** Something with points, a weight or a mark. */
  public record Weighted(String title, String value) {}

  /**
   * A top-level branch, or top-level leaves in a row.
   *
   * @param head the branch; empty for leaves
   * @param before what it continues, as in a row
   */
  public record Section(
      Optional<Link> head,
      String points,
      Optional<String> clause,
      Optional<String> note,
      Optional<String> before,
      List<Row> rows) {}

  /**
   * A leaf, or a branch between.
   *
   * @param id of its place in the page
   * @param measures what is measured, and how what is derived comes out of it
   * @param level depth below the section, from 1
   * @param before what it continues, where that is another or had another weight, or that it is new
   */
  public record Row(
      String id,
      String title,
      String href,
      String points,
      int level,
      boolean branch,
      String clause,
      Optional<String> text,
      Optional<String> note,
      List<String> aspects,
      List<RuleWords.RuleText> rules,
      String departments,
      String limits,
      List<String> measures,
      Optional<String> before) {}

  /** A grade with its bound in words. */
  public record Grade(String title, String bound, String gradeClass) {}

  /**
   * A veto in words.
   *
   * @param when in which results it is found; empty if people record it
   */
  public record VetoText(
      String text, String effect, String clause, String when, Optional<String> note) {}

  /**
   * A statement.
   *
   * @param note unit of its figures, may be empty
   * @param rows with what they add up
   * @param columns with what they subtract, may be empty
   */
  public record StatementText(
      String title, String href, String note, List<String> rows, List<String> columns) {}

  /** An award in words. */
  public record AwardText(String title, Optional<String> text, String how, String clause) {}
}
