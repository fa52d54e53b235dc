package org.kaoping.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.reckon.Division;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Link;
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

  /** Returns the charts that a page shows; its ranking is told by the marks of its table. */
  public ChartPart of(Division division) {
    return new ChartPart(List.of(), new LossMap(report, points, root(division)).of(division));
  }

  /** Returns the ways from a page to its ranking as a chart; none for a single unit. */
  public List<Link> links(Division division) {
    return finding(division).isPresent() ? files.links(stem(division), root(division)) : List.of();
  }

  private String root(Division division) {
    return Links.root(Links.division(report.ranked(), division));
  }

  /** Returns the charts of all pages to take along. */
  public List<SiteFile> files() {
    List<SiteFile> all = new ArrayList<>();
    for (Division division : report.divisions().all().toList()) {
      finding(division).ifPresent(finding -> all.addAll(files.of(finding::chart, stem(division))));
    }
    return all;
  }

  private Optional<NamedChart> finding(Division division) {
    List<Standing> scored = Points.scored(division.standings(), Ranking.Within.ALL);
    return new RankingFigure(points).of(scored);
  }

  private String stem(Division division) {
    return Links.divisionChart(report.ranked(), division);
  }
}
