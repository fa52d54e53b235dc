package org.kaoping.report.chart;

import java.util.List;
import java.util.Optional;
import org.kaoping.draw.Chart;
import org.kaoping.draw.Charts;
import org.kaoping.paper.Block;
import org.kaoping.report.Link;

/**
 * A chart that says something, not yet drawn; its title states the finding.
 *
 * @param name by which it is quoted, and the name of its files; unique in its page
 * @param table its figures, unless a table of its page tells them
 */
public record NamedChart(String name, Chart chart, Optional<Figure.Table> table) {
  /** Returns a chart with a table of its own. */
  static NamedChart of(String name, Chart chart, Figure.Table table) {
    return new NamedChart(name, chart, Optional.of(table));
  }

  /** Returns it as a part of a document. */
  public Block.Chart block() {
    String svg = Charts.svg(chart);
    return new Block.Chart(chart.title(), chart.description(), svg, Charts.height(svg));
  }

  /**
   * Returns it as a page shows it.
   *
   * @param files the chart to take along
   */
  Figure figure(List<Link> files) {
    return new Figure(chart.title(), chart.description(), Charts.svg(chart, name), table, files);
  }
}
