package org.kaoping.diagnostic;

import java.util.List;

/** How much room text takes where all characters are as wide as each other, or twice as wide. */
public final class TextColumns {
  private TextColumns() {}

  /** Returns the columns that text takes: two for a full-width character, one for any other. */
  public static int of(String text) {
    return text.codePoints().map(codePoint -> isWide(codePoint) ? 2 : 1).sum();
  }

  /** Returns text with blanks behind it, so that it takes at least so many columns. */
  public static String padded(String text, int columns) {
    return text + blanks(text, columns);
  }

  /** Returns text with blanks before it, likewise. */
  public static String toTheRight(String text, int columns) {
    return blanks(text, columns) + text;
  }

  /**
   * Returns the lines of a table: the first column to the left, the others to the right.
   *
   * @param rows as long as each other
   */
  public static List<String> table(List<List<String>> rows) {
    int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], of(row.get(i)));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder(padded(row.get(0), widths[0]));
    for (int i = 1; i < widths.length; i++) {
      line.append("  ").append(toTheRight(row.get(i), widths[i]));
    }
    return line.toString();
  }

  private static String blanks(String text, int columns) {
    return " ".repeat(Math.max(0, columns - of(text)));
  }

  static boolean isWide(int codePoint) {
    return codePoint >= 0x1100
        && (Character.isIdeographic(codePoint)
            || (codePoint >= 0x3000 && codePoint <= 0x30FF)
            || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
            || (codePoint >= 0xAC00 && codePoint <= 0xD7A3));
  }
}
