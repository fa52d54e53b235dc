package org.kaoping.view;

import java.util.List;
import java.util.Optional;

/**
 * The whole scheme as the table that people know from the annex.
 *
 * @param facts document, year, points, ranking …
 * @param sections top-level indicators
 * @param grades from best to worst, may be empty
 * @param statements may be empty
 */
public record SchemePage(
    String title,
    List<IndicatorPage.Fact> facts,
    Optional<String> note,
    List<Weighted> parts,
    List<Weighted> periods,
    List<Weighted> sources,
    List<Section> sections,
    List<Grade> grades,
    String gradesOn,
    List<VetoText> vetoes,
    List<AwardText> awards,
    List<StatementText> statements,
    List<UseTable.InScheme> uses) {

  /** Something with points, a weight or a mark. */
  public record Weighted(String title, String value) {}

  /**
   * A top-level indicator.
   *
   * @param before what it continues, as in a row
   */
  public record Section(
      String title,
      String href,
      String points,
      Optional<String> note,
      Optional<String> before,
      List<Row> rows) {}

  /**
   * A leaf, or a branch between.
   *
   * @param level depth below the section, from 1
   * @param before what it continues, where that is another or had another weight, or that it is new
   */
  public record Row(
      String title,
      String href,
      String points,
      int level,
      boolean branch,
      String clause,
      Optional<String> text,
      Optional<String> note,
      List<String> aspects,
      List<RuleText> rules,
      String departments,
      String limits,
      Optional<String> before) {}

  /**
   * A rule in words.
   *
   * @param text the document's criterion, else the rule itself in words
   * @param formula the rule itself in words
   */
  public record RuleText(String text, String formula, Optional<String> note) {}

  /** A grade with its bound in words. */
  public record Grade(String title, String bound, String gradeClass) {}

  /** A veto in words. */
  public record VetoText(String text, String effect, String clause, Optional<String> note) {}

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
  public record AwardText(String title, String how, String clause) {}
}
