package org.kaoping.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.reckon.Division;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.SiteFile;
import org.kaoping.scheme.Ranking;

/** Makes the charts of the pages of groups and kinds. */
public final class DivisionFigures {
  private final Report report;
  private final Points points;
  private final ChartFiles files;

  public DivisionFigures(Report report) {
    this.report = report;
    this.points = new Points(report.scheme(), report.words());
    this.files = new ChartFiles(report);
  }

  /** Returns the charts that say something: none for a single unit. */
  public ChartPart of(Division division) {
    String root = Links.root(Links.division(report.id(), division));
    return new ChartPart(
        finding(division).stream()
            .map(finding -> finding.figure(files.links(stem(division), root)))
            .toList(),
        new LossMap(report, points, root).of(division));
  }

  /** Returns the charts of all pages to take along. */
  public List<SiteFile> files() {
    List<SiteFile> all = new ArrayList<>();
    for (Division division : report.divisions().all().toList()) {
      finding(division).ifPresent(finding -> all.addAll(files.of(finding.chart(), stem(division))));
    }
    return all;
  }

  private Optional<NamedChart> finding(Division division) {
    List<Standing> scored = Points.scored(division.standings(), Ranking.Within.ALL);
    return new RankingFigure(points).of(scored, Links.RANKING);
  }

  private String stem(Division division) {
    return Links.divisionChart(report.id(), division);
  }
}
