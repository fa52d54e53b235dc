package org.kaoping.report.statement;

import java.util.List;

/**
 * Figures of a statement in rows and columns.
 *
 * @param heads of the columns of figures, at least one
 * @param wide whether it has so many columns that a telephone shows them below each other
 */
public record FigureTable(List<String> heads, List<Row> rows, boolean wide) {
  private static final int NARROW = 3;

  public static FigureTable of(List<String> heads, List<Row> rows) {
    return new FigureTable(heads, rows, heads.size() > NARROW);
  }

  /**
   * A row.
   *
   * @param sum whether it adds up others
   * @param cells one for each head
   */
  public record Row(String title, boolean sum, List<Cell> cells) {}

  /**
   * A figure in words, or a dash for none.
   *
   * @param difference whether it is one column minus another
   */
  public record Cell(String text, boolean difference) {}
}
