package org.kaoping.report.chart;

import java.util.List;
import org.kaoping.reckon.Division;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.scheme.Ranking;

/** Makes the charts of the pages of groups and kinds. */
public final class DivisionFigures {
  private final Report report;
  private final Points points;

  public DivisionFigures(Report report) {
    this.report = report;
    this.points = new Points(report.scheme(), report.words());
  }

  /** Returns the charts that say something: none for a single unit. */
  public ChartPart of(Division division) {
    List<Standing> scored = Points.scored(division.standings(), Ranking.Within.ALL);
    String root = Links.root(Links.division(report.id(), division));
    return new ChartPart(
        new RankingFigure(points).of(scored, Links.RANKING).stream().toList(),
        new LossMap(report, points, root).of(division));
  }
}
