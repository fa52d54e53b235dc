package org.kaoping.draw;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Charts as SVG text: the same chart gives the same characters on every machine, at any time and
 * from any thread.
 *
 * <p>The program must run with {@code java.awt.headless=true}, which its launcher sets: AWT reads
 * it once, before the first chart.
 */
public final class Charts {
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private static final Pattern BOX = Pattern.compile(" viewBox=\"0 0 ([0-9]+) ([0-9]+)\"");

  private Charts() {}

  /**
   * Returns one {@code svg} element to be put into an HTML page as it is.
   *
   * <p>It has a view box of 360 units' width and neither width nor height: it fills its container,
   * and the style sheet bounds it ({@code .kp-chart { max-width: 28rem }}). Fonts come from the
   * page. The classes {@code kp-rule}, {@code kp-bar}, {@code kp-accent}, {@code kp-pale}, {@code
   * kp-zero}, {@code kp-link}, {@code kp-median}, {@code kp-line}, {@code kp-reference}, {@code
   * kp-reference-text}, {@code kp-scale}, {@code kp-label}, {@code kp-value} and {@code kp-strong}
   * let a style sheet change colours.
   *
   * @param chart what to draw
   * @param idPrefix begins the ids of the element's title and description; unique in the page, a
   *     letter followed by letters, digits, {@code -} and {@code _} of ASCII
   * @throws IllegalArgumentException if the prefix has any other form
   */
  public static String svg(Chart chart, String idPrefix) {
    if (!ID.matcher(idPrefix).matches()) {
      throw new IllegalArgumentException("'" + idPrefix + "' is no id prefix, e.g. 'ranking-1'");
    }
    return SvgWriter.write(chart, chart.accept(new Painter()), idPrefix);
  }

  /**
   * Returns the same without ids, whose name is its title alone: for pages where it is not known
   * what else they have.
   */
  public static String svg(Chart chart) {
    return SvgWriter.writeWithoutIds(chart, chart.accept(new Painter()));
  }

  /**
   * Returns the height of a chart in thousandths of its width.
   *
   * @param svg written by {@link #svg}
   */
  public static int height(String svg) {
    Matcher box = BOX.matcher(svg);
    if (!box.find()) {
      throw new IllegalArgumentException("no chart");
    }
    return Integer.parseInt(box.group(2)) * 1000 / Integer.parseInt(box.group(1));
  }

  /**
   * Returns an SVG file that can be read without its page: on white ground, with title and
   * description above the chart, and without references.
   *
   * @param foot lines below it, e.g. what it is from
   * @param accent of the site, in the place of the built-in one
   */
  public static String file(Chart chart, List<String> foot, Optional<Accent> accent) {
    return SheetWriter.write(chart, chart.accept(new Painter()), foot, accent.map(Accent::light));
  }

  private static final class Painter implements Chart.Visitor<Drawing> {
    @Override
    public Drawing rankingBars(RankingBars chart) {
      return RankingPainter.draw(chart);
    }

    @Override
    public Drawing rankedColumns(RankedColumns chart) {
      return RankedColumnsPainter.draw(chart);
    }

    @Override
    public Drawing columnDistribution(ColumnDistribution chart) {
      return ColumnPainter.draw(chart);
    }

    @Override
    public Drawing boxPlots(BoxPlots chart) {
      return BoxPainter.draw(chart);
    }

    @Override
    public Drawing dumbbells(Dumbbells chart) {
      return DumbbellPainter.draw(chart);
    }

    @Override
    public Drawing trend(Trend chart) {
      return TrendPainter.draw(chart);
    }
  }
}
