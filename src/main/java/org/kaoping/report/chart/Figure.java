package org.kaoping.report.chart;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.Link;

/**
 * A chart with its sentence and its table.
 *
 * @param caption states the finding
 * @param subtitle measure and unit, and what the marks mean
 * @param svg safe to print unescaped
 * @param table its figures, unless a table of its page tells them
 * @param files the chart to take along, one a format
 */
public record Figure(
    String caption, String subtitle, String svg, Optional<Table> table, List<Link> files) {

  /**
   * The figures of a chart.
   *
   * @param heads of the column of names and of each column of figures
   */
  public record Table(List<String> heads, List<Row> rows) {}

  /**
   * A row of figures.
   *
   * @param note stands smaller behind the name, may be empty
   */
  public record Row(String name, String note, List<String> cells) {}
}
