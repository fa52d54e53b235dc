package org.kaoping.report.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaoping.report.SiteFile.Column;

/**
 * A table for spreadsheet programs.
 *
 * @param title what it is a table of
 * @param notes what its reader must know first, may be empty
 * @param heads one for each column; where two would be the same, later ones have a number
 * @param rows as many cells each as there are heads; made one by one, and again each time that they
 *     are gone through, as tables of many units are larger than memory
 */
public record Table(
    String title, List<String> notes, List<String> heads, Iterable<List<Cell>> rows) {
  public Table {
    heads = different(heads);
  }

  private static List<String> different(List<String> heads) {
    Set<String> taken = new HashSet<>(heads);
    Set<String> seen = new HashSet<>();
    List<String> different = new ArrayList<>();
    for (String head : heads) {
      String own = head;
      for (int number = 2; !seen.add(own); number++) {
        own = taken.contains(head + " " + number) ? own : head + " " + number;
      }
      different.add(own);
    }
    return List.copyOf(different);
  }

  /** Returns what is in each column. */
  List<Column> columns() {
    List<Set<Column.Type>> types = types();
    List<Column> columns = new ArrayList<>();
    for (int column = 0; column < heads.size(); column++) {
      columns.add(new Column(CsvText.of(heads.get(column)), common(types.get(column))));
    }
    return columns;
  }

  /** Returns what types there are in each column. */
  private List<Set<Column.Type>> types() {
    List<Set<Column.Type>> types = new ArrayList<>();
    heads.forEach(head -> types.add(EnumSet.noneOf(Column.Type.class)));
    for (List<Cell> row : rows) {
      for (int column = 0; column < heads.size(); column++) {
        if (!row.get(column).equals(Cell.EMPTY)) {
          types.get(column).add(type(row.get(column)));
        }
      }
    }
    return types;
  }

  private static Column.Type common(Set<Column.Type> types) {
    if (types.equals(Set.of(Column.Type.INTEGER, Column.Type.NUMBER))) {
      return Column.Type.NUMBER;
    }
    return types.size() == 1 ? types.iterator().next() : Column.Type.STRING;
  }

  private static Column.Type type(Cell cell) {
    if (cell instanceof Cell.Figure figure) {
      return figure.decimals() == 0 ? Column.Type.INTEGER : Column.Type.NUMBER;
    }
    return cell instanceof Cell.Day ? Column.Type.DATE : Column.Type.STRING;
  }
}
