package org.kaoping.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kaoping.reckon.Divisions;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Statistics;
import org.kaoping.report.Links;
import org.kaoping.report.Offer;
import org.kaoping.report.Report;
import org.kaoping.report.SiteFile;
import org.kaoping.scheme.Scheme;

/** Makes the charts of the page of an evaluation. */
public final class EvaluationFigures {
  private final Report report;

  /** A distribution of fewer totals says no more than the bars. */
  private static final int FEWEST_TOTALS = 10;

  /** What the marks of the page's tables tell already: these charts are to take along only. */
  private static final Set<String> TOLD_BY_MARKS = Set.of("ranking", "grades", "groups", "kinds");

  private final RankedEvaluation ranked;
  private final Scheme scheme;
  private final Points points;
  private final String root;

  public EvaluationFigures(Report report) {
    this.report = report;
    this.ranked = report.ranked();
    this.scheme = report.scheme();
    this.points = new Points(scheme, report.words());
    this.root = Links.root(Links.evaluation(report.id()));
  }

  /** Returns the charts that the page shows. */
  public ChartPart charts() {
    Divisions divisions = report.divisions();
    ChartFiles files = new ChartFiles(report);
    List<NamedChart> shown = new ArrayList<>(findings());
    shown.removeIf(finding -> TOLD_BY_MARKS.contains(finding.name()));
    FirmnessFigure firmness = new FirmnessFigure(report);
    if (firmness.isShown()) {
      shown.add(firmness.chart());
    }
    return new ChartPart(
        shown.stream().map(chart -> chart.figure(files.links(stem(chart.name()), root))).toList(),
        report.edition().showsPointsOfAll()
            ? new LossMap(report, points, root)
                .of(
                    ranked.awards().standings(),
                    divisions.groups().isEmpty() ? divisions.kinds() : divisions.groups())
            : Optional.empty());
  }

  /** Returns the charts to take along, if there are any. */
  public Optional<Offer> offer() {
    ChartFiles files = new ChartFiles(report);
    List<SiteFile> all = new ArrayList<>();
    findings().forEach(finding -> all.addAll(files.of(finding::chart, stem(finding.name()))));
    FirmnessFigure firmness = new FirmnessFigure(report);
    if (firmness.isShown()) {
      all.addAll(files.of(() -> firmness.chart().chart(), stem(FirmnessFigure.NAME)));
    }
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(Offer.of(report, "charts", all.toArray(SiteFile[]::new)));
  }

  private String stem(String chart) {
    return Links.chart(report.id(), chart);
  }

  /** Returns the charts that say something, the low ones first: none for a single unit. */
  public List<NamedChart> findings() {
    List<Standing> standings = ranked.awards().standings();
    List<Standing> scored = Points.scored(standings, scheme.ranking().within());
    List<NamedChart> figures = new ArrayList<>();
    if (scored.size() > 1) {
      Statistics totals = Statistics.ofTotals(scored).orElseThrow();
      boolean named = !report.edition().hidesNames();
      Comparisons comparisons = new Comparisons(report, points);
      if (named) {
        new RankingFigure(points).of(scored).ifPresent(figures::add);
      }
      scheme
          .grades()
          .ifPresent(grades -> figures.add(new GradeFigure(points.words()).of(grades, standings)));
      List<NamedChart> spreads = named ? spreads(totals, report.divisions()) : List.of();
      if (totals.size() >= FEWEST_TOTALS && !totals.isEven()) {
        figures.add(new ScoreFigure(points).totals(totals, standings.size()));
      }
      new TrendFigure(points).of(scored, ranked, report.history()).ifPresent(figures::add);
      figures.addAll(spreads);
      if (named) {
        figures.addAll(comparisons.sources(scored));
        comparisons.periods(scored).ifPresent(figures::add);
      }
    }
    return figures;
  }

  private List<NamedChart> spreads(Statistics totals, Divisions divisions) {
    SpreadFigure spread = new SpreadFigure(points);
    return Stream.concat(
            spread.of("groups", divisions.groups(), totals).stream(),
            spread.of("kinds", divisions.kinds(), totals).stream())
        .toList();
  }
}
