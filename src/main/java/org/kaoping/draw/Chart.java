package org.kaoping.draw;

import java.math.BigDecimal;

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

  /**
   * A value that all bars are compared with, drawn as a thin line with a word at its foot.
   *
   * @param text word and value ready to print, e.g. {@code "中位数 86.50"}
   * @param value place of the line in the unit of the axis, from −10⁹ to 10⁹
   */
  public record Reference(String text, BigDecimal value) {
    public Reference {
      Required.drawable(value, "value");
    }
  }

  /** How a bar or column stands out from its neighbours. */
  public enum Tone {
    /** Grey: one among others. */
    NEUTRAL,

    /** The site's accent colour, with label and value in bold: the one the reader came for. */
    ACCENT,

    /** A grey outline, hardly filled: shown, but out of the competition (ineligible or vetoed). */
    PALE
  }

  /**
   * One bar of a {@link RankingBars} chart.
   *
   * @param label the unit's name as published; need not be unique
   * @param value length of the bar in the unit of the axis, from −10⁹ to 10⁹; negative bars go left
   * @param valueText the value ready to print at the bar's end, e.g. {@code "86.50"}; may be empty
   * @param tone how the bar stands out
   */
  public record Bar(String label, BigDecimal value, String valueText, Tone tone) {
    public Bar {
      Required.drawable(value, "value");
    }
  }
}
