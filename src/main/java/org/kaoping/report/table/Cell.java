package org.kaoping.report.table;

import java.time.LocalDate;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/** What stands in a cell of a table. */
public sealed interface Cell {
  /** What is shown of an absent number: nothing. */
  Cell EMPTY = new Text("");

  /** Words. */
  record Text(String text) implements Cell {
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * A number.
   *
   * @param decimals digits behind the point that are shown
   */
  record Figure(Decimal value, int decimals) implements Cell {
    @Override
    public String toString() {
      return value.fixed(decimals);
    }
  }

  /** A day. */
  record Day(LocalDate date) implements Cell {
    @Override
    public String toString() {
      return date.toString();
    }
  }

  static Cell of(String text) {
    return new Text(text);
  }

  /** Returns words, or an empty cell. */
  static Cell ofText(Optional<String> text) {
    return text.map(Cell::of).orElse(EMPTY);
  }

  /** Returns a day, or an empty cell. */
  static Cell ofDay(Optional<LocalDate> date) {
    return date.<Cell>map(Day::new).orElse(EMPTY);
  }

  /** Returns a whole number. */
  static Cell of(long number) {
    return new Figure(Decimal.of(number), 0);
  }

  /** Returns a number with so many decimals, or an empty cell. */
  static Cell fixed(Optional<Decimal> number, int decimals) {
    return number.<Cell>map(n -> new Figure(n, decimals)).orElse(EMPTY);
  }

  /** Returns a number with as many decimals as it has, or an empty cell. */
  static Cell exact(Optional<Decimal> number) {
    return number.<Cell>map(n -> new Figure(n, n.decimals())).orElse(EMPTY);
  }
}
