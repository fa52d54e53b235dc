package org.kaoping.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaoping.workbook.Cell;
import org.kaoping.workbook.Sheet;

/**
 * The columns of a table of indicators, by what they hold; numbers count from 1.
 *
 * @param levels from the highest level to the lowest
 * @param points of what level each column of points tells: a position in {@code levels}; the only
 *     one tells those of whatever is lowest in a row
 * @param texts explanations and criteria, from left to right
 */
record Columns(
    List<Integer> levels,
    List<Points> points,
    List<Integer> texts,
    List<Integer> departments,
    int last) {
  private static final int MOST_COLUMNS = 60;

  /** A column of points. */
  record Points(int column, int level) {}

  /** Returns the columns if a row is a head. */
  static Optional<Columns> of(Sheet sheet, int row) {
    List<Integer> levels = new ArrayList<>();
    List<Points> points = new ArrayList<>();
    List<Integer> texts = new ArrayList<>();
    List<Integer> departments = new ArrayList<>();
    Set<String> heads = new HashSet<>();
    int strange = 0;
    int last = 0;
    for (int column = 1; column <= MOST_COLUMNS; column++) {
      String head = sheet.shown(row, column).map(Cell::text).orElse("");
      if (head.isBlank()) {
        continue;
      }
      last = column;
      Optional<Role> role = Role.of(head);
      if (role.isEmpty()) {
        strange++;
        continue;
      }
      heads.add(head);
      switch (role.get()) {
        case LEVEL -> levels.add(column);
        case CONTENT -> (levels.size() < 2 ? levels : texts).add(column);
        case POINTS -> points.add(new Points(column, Math.max(0, levels.size() - 1)));
        case CRITERION, EXPLANATION -> texts.add(column);
        case DEPARTMENT -> departments.add(column);
        case OTHER -> {}
      }
    }
    boolean head =
        !levels.isEmpty() && !points.isEmpty() && heads.size() >= 2 && strange < heads.size();
    return head
        ? Optional.of(new Columns(levels, points, texts, departments, last))
        : Optional.empty();
  }
}
