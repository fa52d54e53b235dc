package org.kaoping.form;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/**
 * What is to be recorded of one unit in one assessment, with what is recorded already.
 *
 * @param title what it is a form of
 * @param evaluation id
 * @param unit id
 * @param source id, where the scheme has sources
 * @param period id, where the scheme has periods
 * @param name of the unit
 * @param about the source and the period, may be empty
 */
public record Form(
    String title,
    String evaluation,
    String unit,
    Optional<String> source,
    Optional<String> period,
    String name,
    String about,
    List<Row> rows) {
  public Form {
    rows = List.copyOf(rows);
  }

  /** A row of a form. */
  public sealed interface Row {}

  /**
   * What the rows below belong to.
   *
   * @param depth in the tree of indicators, from 0
   * @param points full points, empty where there are none
   */
  public record Heading(String title, int depth, String points) implements Row {}

  /**
   * Something to be filled in.
   *
   * @param clause where it stands in the document, may be empty
   * @param title what it is of, in the first row of a leaf with the criterion; else empty
   * @param points full points, in the first row of a leaf; else empty
   * @param what is to be filled in
   * @param note what it means, more fully: unit, criterion, example
   * @param limit what may be filled in
   */
  public record Line(
      FormField field,
      String clause,
      String title,
      String points,
      String what,
      String note,
      Limit limit,
      Filled filled)
      implements Row {}

  /**
   * What is filled in already; all may be empty.
   *
   * @param reason why a score is not full, or why a leaf is not applicable
   */
  public record Filled(
      String value, String reason, String note, String evidence, String by, String date) {
    /** Nothing yet. */
    public static final Filled NOTHING = new Filled("", "", "", "", "", "");
  }

  /** What may be filled in. */
  public sealed interface Limit {}

  /** Anything. */
  public record Free() implements Limit {}

  /**
   * One of some words.
   *
   * @param open whether other words may stand there, too
   */
  public record Choice(List<String> words, boolean open) implements Limit {
    public Choice {
      words = List.copyOf(words);
    }
  }

  /**
   * A number.
   *
   * @param most empty if there is no end
   * @param step what it is a multiple of, if of anything
   * @param or words that may stand in its place
   */
  public record Amount(
      Optional<Decimal> least, Optional<Decimal> most, Optional<Decimal> step, List<String> or)
      implements Limit {
    public Amount {
      or = List.copyOf(or);
    }
  }
}
