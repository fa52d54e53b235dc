package org.kaoping.report.chart;

import java.util.List;
import java.util.Optional;
import org.kaoping.reckon.Columns;
import org.kaoping.report.Report;
import org.kaoping.scheme.Indicator;

/** Makes the charts of the pages of indicators. */
public final class IndicatorFigures {
  private final ScoreFigure scores;
  private final Columns columns;

  public IndicatorFigures(Report report) {
    this.scores = new ScoreFigure(new Points(report.scheme(), report.words()));
    this.columns = report.columns();
  }

  /** Returns how the scores are distributed, unless all are the same. */
  public ChartPart of(Indicator indicator) {
    return new ChartPart(
        columns
            .statistics(indicator.id())
            .filter(s -> !s.isEven())
            .map(s -> scores.scores(s, columns.of(indicator.id()).size(), indicator.points()))
            .map(List::of)
            .orElse(List.of()),
        Optional.empty());
  }
}
