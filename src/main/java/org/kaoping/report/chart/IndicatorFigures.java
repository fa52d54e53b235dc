package org.kaoping.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.reckon.Columns;
import org.kaoping.reckon.Statistics;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.SiteFile;
import org.kaoping.scheme.Indicator;

/** Makes the charts of the pages of indicators. */
public final class IndicatorFigures {
  private final Report report;
  private final ScoreFigure scores;
  private final Columns columns;
  private final ChartFiles files;

  public IndicatorFigures(Report report) {
    this.report = report;
    this.scores = new ScoreFigure(new Points(report.scheme(), report.words()));
    this.columns = report.columns();
    this.files = new ChartFiles(report);
  }

  /** Returns the chart that the page of an indicator shows. */
  public ChartPart of(Indicator indicator) {
    String root = Links.root(Links.indicator(report.id(), indicator.id()));
    return new ChartPart(
        finding(indicator).stream()
            .map(finding -> finding.figure(files.links(stem(indicator), root)))
            .toList(),
        Optional.empty());
  }

  /** Returns how the scores are distributed, unless all are the same. */
  public Optional<NamedChart> finding(Indicator indicator) {
    return columns.differ(indicator.id())
        ? columns.statistics(indicator.id()).map(s -> finding(s, indicator))
        : Optional.empty();
  }

  private NamedChart finding(Statistics statistics, Indicator indicator) {
    return scores.scores(statistics, columns.of(indicator.id()).size(), indicator.points());
  }

  /** Returns the charts of all pages to take along. */
  public List<SiteFile> files() {
    List<SiteFile> all = new ArrayList<>();
    for (Indicator indicator : report.scheme().nodes().toList()) {
      if (columns.differ(indicator.id())) {
        all.addAll(files.of(() -> finding(indicator).orElseThrow().chart(), stem(indicator)));
      }
    }
    return all;
  }

  private String stem(Indicator indicator) {
    return Links.indicatorChart(report.id(), indicator.id());
  }
}
