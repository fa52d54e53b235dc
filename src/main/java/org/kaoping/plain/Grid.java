package org.kaoping.plain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kaoping.diagnostic.SourceSpan;

/**
 * A table as a person sees it: what is merged is seen in each of its places.
 *
 * @param path what diagnostics call the file
 * @param sheet its name, where it is one of a workbook
 * @param rows filled cells by row and column, from 1; rows of a CSV file are its lines
 */
record Grid(
    String path, Optional<String> sheet, TreeMap<Integer, TreeMap<Integer, GridCell>> rows) {
  private static final String BETWEEN = " / ";

  /**
   * A filled cell.
   *
   * @param text as results write it: plain numbers, dates in ISO 8601
   * @param fault whether it holds no value, but what came of a formula that cannot be worked out
   */
  record GridCell(SourceSpan span, String text, boolean fault) {}

  /** Returns the cell of a place, if it is filled. */
  Optional<GridCell> cell(int row, int column) {
    return Optional.ofNullable(rows.getOrDefault(row, new TreeMap<>()).get(column));
  }

  String text(int row, int column) {
    return cell(row, column).map(GridCell::text).orElse("");
  }

  /** Returns the last column that has something. */
  int width() {
    return rows.values().stream()
        .mapToInt(row -> row.isEmpty() ? 0 : row.lastKey())
        .max()
        .orElse(0);
  }

  /** Returns the rows behind a row. */
  List<Integer> behind(int row) {
    return List.copyOf(rows.tailMap(row, false).keySet());
  }

  /** Returns the head of a column that stands in some rows, what is merged once. */
  String head(int first, int last, int column) {
    Set<SourceSpan> seen = new LinkedHashSet<>();
    List<String> texts = new ArrayList<>();
    for (int row = first; row <= last; row++) {
      cell(row, column)
          .filter(cell -> seen.add(cell.span()))
          .ifPresent(cell -> texts.add(cell.text().replaceAll("\\s+", " ").strip()));
    }
    return String.join(BETWEEN, texts);
  }

  /** Returns the pieces of a head, from above. */
  static List<String> pieces(String head) {
    return List.of(head.split(BETWEEN, -1));
  }

  /** Returns the place of a cell, filled or not. */
  SourceSpan place(int row, int column) {
    return cell(row, column)
        .map(GridCell::span)
        .orElseGet(
            () ->
                sheet.isPresent()
                    ? SourceSpan.cell(path, sheet.get(), row, column)
                    : new SourceSpan(path, row, 1, 0));
  }

  /** Returns the first text of a row, empty if it has none. */
  String first(int row) {
    Map<Integer, GridCell> cells = rows.getOrDefault(row, new TreeMap<>());
    return cells.isEmpty() ? "" : cells.values().iterator().next().text();
  }
}
