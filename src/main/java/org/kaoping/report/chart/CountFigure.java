package org.kaoping.report.chart;

import java.util.List;
import org.kaoping.draw.Chart;
import org.kaoping.draw.ColumnDistribution;
import org.kaoping.wording.Words;

/** Columns that count units: one for each grade, score or interval. */
final class CountFigure {
  private final Words words;

  CountFigure(Words words) {
    this.words = words;
  }

  /** How many units there are of something. */
  record Count(String label, int units) {}

  /**
   * Returns the chart.
   *
   * @param id unique in the page
   * @param head what the labels are
   */
  NamedChart of(String id, String caption, String subtitle, String head, List<Count> counts) {
    List<ColumnDistribution.Column> columns =
        counts.stream()
            .map(
                c ->
                    new ColumnDistribution.Column(
                        c.label(),
                        c.units(),
                        words.say("chart.count", c.units()),
                        Chart.Tone.NEUTRAL))
            .toList();
    List<Figure.Row> rows =
        counts.stream()
            .map(c -> new Figure.Row(c.label(), "", List.of(Integer.toString(c.units()))))
            .toList();
    return NamedChart.of(
        id,
        new ColumnDistribution(caption, subtitle, words.say("chart.units"), columns),
        new Figure.Table(List.of(words.sentence(head), words.say("label.units")), rows));
  }
}
