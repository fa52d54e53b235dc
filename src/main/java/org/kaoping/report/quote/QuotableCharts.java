package org.kaoping.report.quote;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.Report;
import org.kaoping.report.chart.EvaluationFigures;
import org.kaoping.report.chart.IndicatorFigures;
import org.kaoping.report.chart.NamedChart;
import org.kaoping.scheme.Indicator;

/** The charts of an evaluation and of its indicators, to be quoted; those that there are. */
final class QuotableCharts {
  private static final String KIND = "chart";

  private final Report report;

  QuotableCharts(Report report) {
    this.report = report;
  }

  Quotable all() {
    Quotable own =
        Quotable.among(
            KIND,
            new EvaluationFigures(report).findings(),
            NamedChart::name,
            chart -> Quotable.of(new Quotable.Drawn(chart::block)));
    IndicatorFigures figures = new IndicatorFigures(report);
    List<Indicator> indicators =
        report.edition().showsPointsOfAll()
            ? report.scheme().nodes().filter(node -> figures.finding(node).isPresent()).toList()
            : List.of();
    return indicators.isEmpty()
        ? own
        : own.and("indicators", () -> indicators(figures, indicators));
  }

  private static Quotable indicators(IndicatorFigures figures, List<Indicator> indicators) {
    return Quotable.among(
        "indicator",
        indicators,
        Indicator::id,
        indicator -> {
          Optional<NamedChart> chart = figures.finding(indicator);
          return Quotable.of(new Quotable.Drawn(() -> chart.orElseThrow().block()));
        });
  }
}
