package org.kaoping.diagnostic;

import java.util.Comparator;
import java.util.Optional;

/**
 * A stretch of one line of a source file, or a cell of a workbook.
 *
 * @param file workspace-relative path with forward slashes, e.g. {@code schemes/2025.yaml}
 * @param line line, counted from 1; of a cell, its row
 * @param column first column on {@code line}, counted from 1 in characters (code points); of a
 *     cell, its column
 * @param length number of characters; 0 marks a point, or a cell
 * @param sheet the sheet that the cell is in; empty for files of lines
 */
public record SourceSpan(String file, int line, int column, int length, Optional<String> sheet)
    implements Comparable<SourceSpan> {
  private static final Comparator<SourceSpan> ORDER =
      Comparator.comparing(SourceSpan::file)
          .thenComparing(span -> span.sheet().orElse(""))
          .thenComparingInt(SourceSpan::line)
          .thenComparingInt(SourceSpan::column)
          .thenComparingInt(SourceSpan::length);

  public SourceSpan {
    if (line < 1 || column < 1 || length < 0) {
      throw new IllegalArgumentException(
          "span " + line + ":" + column + "+" + length + " must be 1-based with length >= 0");
    }
  }

  /** Creates a stretch of a line. */
  public SourceSpan(String file, int line, int column, int length) {
    this(file, line, column, length, Optional.empty());
  }

  /** Returns the place that stands for a whole file: 1:1. */
  public static SourceSpan wholeFile(String file) {
    return new SourceSpan(file, 1, 1, 0);
  }

  /**
   * Returns the place of a cell.
   *
   * @param sheet name of the sheet
   * @param row from 1
   * @param column from 1
   */
  public static SourceSpan cell(String file, String sheet, int row, int column) {
    return new SourceSpan(file, row, column, 0, Optional.of(sheet));
  }

  /** Returns what spreadsheet programs call the cell, e.g. {@code C7}; empty for other files. */
  public Optional<String> cell() {
    return sheet.map(name -> letters(column) + line);
  }

  /**
   * Returns sheet and cell as spreadsheet programs write them, e.g. {@code 登记!C7} or {@code 'a
   * b'!C7}; empty for other files.
   */
  public Optional<String> inSheet() {
    return cell().map(cell -> quoted(sheet.orElse("")) + "!" + cell);
  }

  /** Returns what spreadsheet programs call a column, from 1: {@code C}, {@code AB}. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  private static String quoted(String name) {
    boolean plain =
        !name.isEmpty()
            && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.')
            && !Character.isDigit(name.codePointAt(0));
    return plain ? name : "'" + name.replace("'", "''") + "'";
  }

  @Override
  public int compareTo(SourceSpan other) {
    return ORDER.compare(this, other);
  }

  /**
   * Returns {@code file:line:column}, which editors link; of a cell, file, sheet and cell: {@code
   * forms/alpha.xlsx 登记!C7}.
   */
  @Override
  public String toString() {
    return inSheet().map(cell -> file + " " + cell).orElse(file + ":" + line + ":" + column);
  }
}
