package org.kaoping.workbook;

import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;

/**
 * A cell that holds something.
 *
 * @param span where it stands: {@code line} is its row, {@code column} its column
 * @param text what a person sees; numbers in the cell's format, dates in ISO 8601
 * @param value what is saved
 * @param formula whether the program that saved it worked the value out
 */
public record Cell(SourceSpan span, String text, Value value, boolean formula) {
  /** Returns the row, from 1. */
  public int row() {
    return span.line();
  }

  /** Returns the column, from 1. */
  public int column() {
    return span.column();
  }

  /** Says whether nothing is to be seen in it. */
  public boolean isBlank() {
    return text.isBlank();
  }

  /** What a cell holds. */
  public sealed interface Value {
    /** Text, without its formats and readings; lines end with {@code \n}. */
    record Text(String text) implements Value {}

    /**
     * A number.
     *
     * @param number as it is saved, not as its format rounds it: 0.962 where 96% is shown. Programs
     *     calculate in binary and save what comes of it with up to 17 digits, of which they show
     *     15; more are noise and rounded off: 0.30000000000000004 is 0.3
     * @param percent whether it is shown as a percentage
     */
    record Numeric(Decimal number, boolean percent) implements Value {
      /** Returns it as the language of this program writes it: {@code 0.962} or {@code 96.2%}. */
      public String written() {
        return percent ? number.times(Decimal.HUNDRED) + "%" : number.toString();
      }
    }

    /** True or false. */
    record Truth(boolean isTrue) implements Value {}

    /**
     * A date, a date with a time, or a time.
     *
     * @param iso {@code 2024-03-01}, {@code 2024-03-01T08:30:00} or {@code 08:30:00}
     */
    record Date(String iso) implements Value {}

    /**
     * What came of a formula that cannot be worked out.
     *
     * @param code as it is shown, e.g. {@code #DIV/0!}
     */
    record Fault(String code) implements Value {}

    /** Of a formula that nothing has worked out yet. */
    record Nothing() implements Value {}
  }
}
