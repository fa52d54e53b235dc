package org.kaoping.report.notice;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.Link;

/**
 * The page of an official document, which looks like the document on paper.
 *
 * @param lang BCP 47 tag of its language, where that is not the site's
 * @param letter whether it has the layout of a letter
 * @param above lines above the issuer's mark, may be empty
 * @param mark the issuer's mark
 * @param number the document's number
 * @param title its lines
 * @param addressee with its colon
 * @param body the text but for what the signature holds
 * @param attached what is attached, the first entry with its lead; may be empty
 * @param annexes what follows the text, may be empty
 * @param note with its brackets
 * @param copies to whom copies go
 * @param printed who printed it and when
 * @param files the same document in other formats, may be empty
 * @param lacking why there is no PDF; empty if there is one
 */
public record NoticePage(
    Optional<String> lang,
    boolean letter,
    List<String> above,
    String mark,
    Optional<String> number,
    List<String> title,
    Optional<String> addressee,
    List<Part> body,
    List<String> attached,
    List<Annex> annexes,
    Optional<Signature> signature,
    Optional<String> note,
    Optional<String> copies,
    List<String> printed,
    List<Link> files,
    Optional<String> lacking) {

  /**
   * Who issues it and when.
   *
   * @param held the end of the text, which stays on its sheet; may be empty
   */
  public record Signature(List<Part> held, String issuer, String date) {}

  /** A part of the document with its own title. */
  public record Annex(String label, List<String> title, List<Part> body) {}

  /** A block of text. */
  public sealed interface Part {
    /**
     * Returns what it is: {@code heading}, {@code paragraph}, {@code names}, {@code table}, {@code
     * chart}.
     */
    String type();
  }

  /**
   * A heading.
   *
   * @param level from 1 to 4
   */
  public record Heading(String type, String level, String text) implements Part {
    public Heading(int level, String text) {
      this("heading", String.valueOf(level), text);
    }
  }

  /** A paragraph. */
  public record Paragraph(String type, List<Stretch> text) implements Part {
    public Paragraph(List<Stretch> text) {
      this("paragraph", text);
    }
  }

  /** A stretch of a paragraph. */
  public record Stretch(String text, boolean strong) {}

  /**
   * Names in columns.
   *
   * @param columns how many fit beside each other on paper, from 1 to 9
   */
  public record Names(String type, String columns, List<Group> groups) implements Part {
    public Names(int columns, List<Group> groups) {
      this("names", String.valueOf(columns), groups);
    }
  }

  /**
   * Names that belong together.
   *
   * @param heading empty where there is one group only
   */
  public record Group(String heading, List<String> names) {}

  /**
   * A table.
   *
   * @param above the heading or paragraph that stays with it; may be empty
   * @param size of its type on paper in hundredths of a point, as the style sheet names it
   */
  public record Table(
      String type, List<Part> above, String size, List<Column> columns, List<List<String>> rows)
      implements Part {
    public Table(List<Part> above, String size, List<Column> columns, List<List<String>> rows) {
      this("table", above, size, columns, rows);
    }
  }

  /**
   * A chart with its caption below it.
   *
   * @param svg safe to print unescaped
   */
  public record Chart(String type, String caption, String about, String svg) implements Part {
    public Chart(String caption, String about, String svg) {
      this("chart", caption, about, svg);
    }
  }

  /**
   * A column.
   *
   * @param width share of the table's width on paper in %
   * @param heading its lines on paper, with the spaces between them
   * @param figures whether its cells are figures
   * @param whole whether each of its cells stands on one line
   */
  public record Column(String width, List<String> heading, boolean figures, boolean whole) {}
}
