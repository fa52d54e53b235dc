package org.kaoping.report.listing;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Units in a row each, however many: nothing of a row is made before it is asked for.
 *
 * @param placed whether rows begin with a place
 * @param graded whether grades stand behind the names
 * @param columns behind those
 * @param anchor where links lead in the pages of units, e.g. {@code #petitions}; may be empty
 * @param parts each with a row at least
 */
public record UnitList(
    boolean placed, boolean graded, List<Column> columns, String anchor, List<Part> parts) {
  /**
   * A column.
   *
   * @param key what the address calls its order, empty if rows cannot be ordered by it
   * @param style of its cells, see the style sheet
   */
  public record Column(String key, String title, String style) {}

  /**
   * Rows that belong together.
   *
   * @param title empty where there is one part only
   * @param href where the title leads from the site's root, may be empty
   */
  public record Part(String title, String href, List<Row> rows) {}

  /**
   * A unit.
   *
   * @param unit its id
   * @param place e.g. {@code 3} or {@code 3=} for a tie
   * @param about says what tells it from others of the list: kind and group, may be empty
   * @param note what else stands beside its name, e.g. awards; may be empty
   * @param grade may be empty
   * @param gradeClass class of the grade in the style sheet, may be empty
   * @param cells one for each column
   */
  public record Row(
      String unit,
      String name,
      String place,
      Supplier<String> about,
      String note,
      String grade,
      String gradeClass,
      List<String> cells) {}

  /** Returns rows that are made one by one when they are read. */
  public static <T> List<Row> rows(List<T> of, Function<T, Row> row) {
    return new AbstractList<>() {
      @Override
      public Row get(int index) {
        return row.apply(of.get(index));
      }

      @Override
      public int size() {
        return of.size();
      }
    };
  }
}
