package org.kaoping.report.use;

import java.util.List;
import java.util.Optional;

/**
 * What a use of results means for the units.
 *
 * @param text what the document says of it
 * @param how the way of it in words, with the budget
 * @param basis head of the column that amounts go by
 * @param rows units that get money, may be empty
 * @param sum of all amounts
 * @param remark why there are no amounts, where they are due
 * @param units those whom a consequence in words concerns, may be empty
 * @param more how many other units there are and where they stand, may be empty
 * @param csvHref the same table for spreadsheet programs
 */
public record UseTable(
    String title,
    Optional<String> clause,
    Optional<String> text,
    String how,
    Optional<String> note,
    String basis,
    List<Row> rows,
    String sum,
    Optional<String> remark,
    List<UnitLink> units,
    String more,
    Optional<String> csvHref) {

  /**
   * A unit that gets money.
   *
   * @param basis total, grade with its share, or awards
   * @param amount e.g. {@code 52,310.07}
   */
  public record Row(String name, String href, List<String> marks, String basis, String amount) {}

  /** A use as the scheme lays it down. */
  public record InScheme(
      String title, String clause, Optional<String> text, String how, Optional<String> note) {}

  /**
   * A unit that a use of results concerns.
   *
   * @param text its name, perhaps with its ranking
   * @param href relative address
   * @param marks its vetoes with what they do: none or one
   */
  public record UnitLink(String text, String href, List<String> marks) {}
}
