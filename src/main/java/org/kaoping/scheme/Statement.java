package org.kaoping.scheme;

import java.util.List;
import java.util.Optional;

/**
 * A table of figures that must add up.
 *
 * @param columns empty if each row is one number
 */
public record Statement(
    String id, String title, Optional<String> unit, List<Column> columns, List<Row> rows) {
  /**
   * A column.
   *
   * @param difference two ids of columns, the first minus the second; empty if recorded
   */
  public record Column(String id, String title, List<String> difference) {}

  /**
   * A row.
   *
   * @param sum ids of the rows it adds up; empty if recorded
   */
  public record Row(String id, String title, List<String> sum) {}
}
