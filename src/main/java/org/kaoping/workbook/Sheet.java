package org.kaoping.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.SourceSpan;

/**
 * A sheet.
 *
 * @param path what diagnostics call the file
 * @param name its name
 * @param hidden whether it is not shown
 * @param cells those that hold something, by row and column
 * @param merged ranges that are shown as one cell
 */
public record Sheet(
    String path, String name, boolean hidden, List<Cell> cells, List<Range> merged) {
  public Sheet {
    cells = List.copyOf(cells);
    merged = List.copyOf(merged);
  }

  /**
   * A rectangle of cells; rows and columns count from 1, and the last ones belong to it.
   *
   * @param firstRow at most {@code lastRow}
   * @param firstColumn at most {@code lastColumn}
   */
  public record Range(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    /** Says whether a cell belongs to it. */
    public boolean holds(int row, int column) {
      return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
  }

  /** Returns the cell of a place, if it holds something. */
  public Optional<Cell> cell(int row, int column) {
    int low = 0;
    int high = cells.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Cell cell = cells.get(middle);
      if (cell.row() == row && cell.column() == column) {
        return Optional.of(cell);
      }
      boolean before = cell.row() < row || (cell.row() == row && cell.column() < column);
      low = before ? middle + 1 : low;
      high = before ? high : middle - 1;
    }
    return Optional.empty();
  }

  /** Returns the merged range that a cell belongs to, if there is one. */
  public Optional<Range> range(int row, int column) {
    return merged.stream().filter(range -> range.holds(row, column)).findFirst();
  }

  /**
   * Returns what a person sees at a place: of a merged range, its first cell. Empty where nothing
   * is.
   */
  public Optional<Cell> shown(int row, int column) {
    Optional<Range> range = range(row, column);
    return range.isPresent()
        ? cell(range.get().firstRow(), range.get().firstColumn())
        : cell(row, column);
  }

  /** Returns the rows that hold something, each with its cells from left to right. */
  public List<List<Cell>> rows() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int from = 0; from < cells.size(); ) {
      int to = from;
      while (to < cells.size() && cells.get(to).row() == cells.get(from).row()) {
        to++;
      }
      rows.add(cells.subList(from, to));
      from = to;
    }
    return rows;
  }

  /** Returns the place of a cell, whether it holds something or not. */
  public SourceSpan place(int row, int column) {
    return SourceSpan.cell(path, name, row, column);
  }
}
