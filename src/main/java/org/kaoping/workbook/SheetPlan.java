package org.kaoping.workbook;

import java.util.List;
import java.util.Set;

/**
 * A sheet as it is written. Rows and columns are counted from 0.
 *
 * @param name on its tab; what programs refuse in names is replaced
 * @param widths of the columns, in digits; 0 hides a column
 * @param rows cells from the left; rows may differ in length
 * @param below rows that follow, plain ones with words in one line, made one by one: more than
 *     memory or a sheet may hold. They go on in further sheets, which begin like the first
 * @param head the row of heads: it and what is above stay in view, and it is printed on every page
 * @param hidden rows that are not shown
 * @param margin columns at the left that stay in view
 * @param filtered whether rows can be chosen by what is below the heads
 * @param landscape whether it is printed so; pages are as wide as the sheet
 * @param locked whether only cells that look like {@link Look#INPUT} can be changed
 * @param merges cells that are one
 * @param limits what may be entered
 * @param notes what is shown beside cells when they are pointed at; at most one of a cell
 * @param unseen whether the whole sheet is not shown
 */
public record SheetPlan(
    String name,
    List<Integer> widths,
    List<List<Entry>> rows,
    Iterable<List<Entry>> below,
    int head,
    Set<Integer> hidden,
    int margin,
    boolean filtered,
    boolean landscape,
    boolean locked,
    List<Area> merges,
    List<Limit> limits,
    List<Note> notes,
    boolean unseen) {
  public SheetPlan {
    widths = List.copyOf(widths);
    rows = rows.stream().map(List::copyOf).toList();
    hidden = Set.copyOf(hidden);
    merges = List.copyOf(merges);
    limits = List.copyOf(limits);
    notes = List.copyOf(notes);
  }

  /** Returns a table whose rows can be sought through, on a wide page. */
  public static SheetPlan table(
      String name,
      List<Integer> widths,
      List<List<Entry>> rows,
      Iterable<List<Entry>> below,
      int head) {
    return new SheetPlan(
        name, widths, rows, below, head, Set.of(), 0, true, true, false, List.of(), List.of(),
        List.of(), false);
  }

  /** How a cell looks. */
  public enum Look {
    /** Words or a number of a table. */
    PLAIN,
    TITLE,
    HEAD,
    /** A head above numbers. */
    NUMBER_HEAD,
    /** Begins what is below it. */
    BRANCH,
    /** Long words, wrapped. */
    WRAPPED,
    /** Small words that explain. */
    NOTE,
    /** To be filled in. */
    INPUT
  }

  /** What stands in a cell. */
  public sealed interface Entry {
    Look look();
  }

  /** Words, which are never taken for a number, date or formula. */
  public record Words(String text, Look look) implements Entry {}

  /**
   * A number.
   *
   * @param value in digits, e.g. {@code -0.50}
   * @param decimals digits behind the point that are shown; negative shows as many as there are
   */
  public record Figure(String value, int decimals, Look look) implements Entry {}

  /** Nothing yet. */
  public record Blank(Look look) implements Entry {}

  /** Cells from one to another, both included. */
  public record Area(int top, int left, int bottom, int right) {
    /** Returns one cell. */
    public static Area cell(int row, int column) {
      return new Area(row, column, row, column);
    }
  }

  /** Explains a cell; it is not printed. */
  public record Note(int row, int column, String text) {}

  /** What may be entered into cells; {@code said} is what is said about anything else. */
  public sealed interface Limit {
    Area area();

    String said();
  }

  /**
   * One of some words.
   *
   * @param source a range of cells in the notation of formulas, e.g. {@code '2'!$A$1:$A$9}
   */
  public record Choice(Area area, String source, String said) implements Limit {}

  /**
   * What a formula finds right.
   *
   * @param formula of the area's first cell
   */
  public record Condition(Area area, String formula, String said) implements Limit {}
}
