package org.kaoping.report.listing;

import java.util.List;
import org.kaoping.report.Link;

/**
 * Some rows of a list, the ways to the others, and where scripts find all of them.
 *
 * @param id of the table in its page
 * @param width number of its columns
 * @param pager the ways to the rest
 * @param units script with the units of the evaluation, from the page
 * @param rows script with the rows of the list, from the page
 * @param count number of all rows, in plain digits
 * @param kinds those to choose from, empty unless there are several
 * @param groups those to choose from, empty unless there are several
 * @param grades those that units have, the best first; empty unless there are several
 */
public record ListPart(
    String id,
    String caption,
    boolean placed,
    boolean graded,
    List<UnitList.Column> columns,
    int width,
    List<Part> parts,
    Pager pager,
    String units,
    String rows,
    String count,
    List<String> kinds,
    List<String> groups,
    List<String> grades) {

  /** Rows that belong together, with a title and its address if they have one. */
  public record Part(String title, String href, List<Row> rows) {}

  /**
   * A unit.
   *
   * @param about what stands beside its name, may be empty
   */
  public record Row(
      String place,
      String name,
      String href,
      String about,
      String grade,
      String gradeClass,
      List<String> cells) {}

  /**
   * The pages of a list.
   *
   * @param said which rows this page has
   * @param ways to the first page, the one before, the next and the last, as far as they are others
   * @param pages all of them by their rows, e.g. {@code 501–1000}; the one at hand without an
   *     address
   */
  public record Pager(String said, List<Way> ways, List<Link> pages) {}

  /** A way to another page; {@code rel} is what browsers call it, may be empty. */
  public record Way(String text, String href, String rel) {}
}
