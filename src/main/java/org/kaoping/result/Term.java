package org.kaoping.result;

import java.util.Locale;

/**
 * The time that an evaluation is of. Terms of one kind follow each other without end.
 *
 * @param year that of the scheme
 * @param part of that year
 */
public record Term(int year, Part part) {
  private static final int DIGITS_OF_MONTH = 10;

  /** Parts that years are divided into. */
  public enum Kind {
    YEAR(1),
    QUARTER(4),
    MONTH(12);

    private final int inYear;

    Kind(int inYear) {
      this.inYear = inYear;
    }
  }

  /**
   * A part of a year.
   *
   * @param number from 1
   */
  public record Part(Kind kind, int number) {
    /** The year as a whole. */
    public static final Part WHOLE = new Part(Kind.YEAR, 1);

    /** Returns the part that the language calls so, e.g. {@code month-3}. */
    static Part of(String name) {
      int hyphen = name.indexOf('-');
      return new Part(
          Kind.valueOf(name.substring(0, hyphen).toUpperCase(Locale.ROOT)),
          Integer.parseInt(name.substring(hyphen + 1)));
    }
  }

  /** Returns a year as a whole. */
  public static Term ofYear(int year) {
    return new Term(year, Part.WHOLE);
  }

  public Kind kind() {
    return part.kind();
  }

  /** Returns how many terms of its kind lie between another and this one, and one more. */
  public int since(Term other) {
    return number() - other.number();
  }

  private int number() {
    return year * part.kind().inYear + part.number();
  }

  /** Returns the month in which it ends, counted through the years. */
  public int end() {
    return year * Kind.MONTH.inYear + part.number() * Kind.MONTH.inYear / part.kind().inYear;
  }

  /** Returns it for machines: {@code 2024}, {@code 2024-Q1} or {@code 2024-03}. */
  public String code() {
    return switch (part.kind()) {
      case YEAR -> Integer.toString(year);
      case QUARTER -> year + "-Q" + part.number();
      case MONTH -> year + (part.number() < DIGITS_OF_MONTH ? "-0" : "-") + part.number();
    };
  }
}
