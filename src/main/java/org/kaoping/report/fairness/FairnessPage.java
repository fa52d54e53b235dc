package org.kaoping.report.fairness;

import java.util.List;
import org.kaoping.report.Link;

/**
 * The page that says what may be unfair about a scheme and its use in an evaluation.
 *
 * @param say how many questions have findings
 * @param hint what a finding is, and what it is not
 * @param questions all, in the same order on all pages
 * @param sections one for each question that can be asked
 */
public record FairnessPage(
    String evaluation, String say, String hint, List<Question> questions, List<Section> sections) {
  /**
   * A question and its answer in a few words.
   *
   * @param link the title, which leads to its section; nowhere where it cannot be asked
   * @param found whether something was found
   * @param why it cannot be asked, a sentence each; none if it can
   */
  public record Question(Link link, String answer, boolean found, List<String> why) {}

  /**
   * The answer to a question.
   *
   * @param id of its place in the page
   * @param says what was found, a sentence each; at least one
   * @param about what was looked at, and what counts as found
   * @param tables of what was found; may be empty
   */
  public record Section(
      String id, String title, List<String> says, String about, List<Table> tables) {}

  /**
   * What was found.
   *
   * @param title tells it from others of its question; else empty
   * @param rows at least one
   * @param more how many more rows there are, in words; empty if none
   */
  public record Table(String title, List<Head> heads, List<Row> rows, String more) {}

  /** The head of a column of words or numbers. */
  public record Head(String text, boolean number) {}

  /** A row with as many cells as there are heads. */
  public record Row(List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param pieces what it says, with its spaces; each leads somewhere if its address is not empty
   * @param small what stands behind it in small letters; may be empty
   */
  public record Cell(List<Link> pieces, String small) {}
}
