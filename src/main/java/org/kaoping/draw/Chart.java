package org.kaoping.draw;

/** What a chart shows, in words and exact numbers. Closed: a new kind needs a way to be drawn. */
public sealed interface Chart
    permits RankingBars, RankedColumns, ColumnDistribution, BoxPlots, Dumbbells, Trend {
  /** The short name read out first, e.g. {@code "2023年度考评得分"}; never drawn, never empty. */
  String title();

  /** One sentence that says what the chart shows, for those who cannot see it; never drawn. */
  String description();

  /** Returns what the visitor makes of this kind of chart. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One answer per kind of chart.
   *
   * @param <R> the answer
   */
  interface Visitor<R> {
    R rankingBars(RankingBars chart);

    R rankedColumns(RankedColumns chart);

    R columnDistribution(ColumnDistribution chart);

    R boxPlots(BoxPlots chart);

    R dumbbells(Dumbbells chart);

    R trend(Trend chart);
  }
}
