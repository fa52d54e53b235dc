package org.kaoping.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.CategoryDataset;

/** Draws {@link Trend}: the line on top, then a row of years and three rows of figures. */
final class TrendPainter {
  private static final int HEIGHT = 110;
  private static final int ROW = 20;
  private static final int TOP = 8;
  private static final int GAP = 12;
  private static final int WIDEST_WORD = 8 * Ink.TEXT_SIZE;
  private static final int FIRST_BASELINE = 20;

  private TrendPainter() {}

  static Drawing draw(Trend chart) {
    List<String> words =
        Stream.of(chart.highLabel(), chart.middleLabel(), chart.lowLabel())
            .map(word -> TextWidth.shorten(TextWidth.clean(word), WIDEST_WORD, Ink.TEXT_SIZE))
            .toList();
    int left = GAP + words.stream().mapToInt(w -> TextWidth.of(w, Ink.TEXT_SIZE)).max().orElse(0);
    List<Trend.Year> years = chart.years();
    double pitch = (Drawing.WIDTH - left) / (double) years.size();
    List<Chart.Bar> bars =
        years.stream()
            .map(y -> new Chart.Bar(y.label(), y.middle().value(), "", Chart.Tone.NEUTRAL))
            .toList();
    ScaleRange range =
        ScaleRange.between(
            years.stream()
                .flatMap(y -> Stream.of(y.high().value(), y.middle().value(), y.low().value())));
    NumberAxis scale =
        range.axis(ScaleUnit.of(range, ScaleUnit.POINTS, HEIGHT, 2 * ROW), Anchor.END);
    scale.setTickLabelsVisible(false);
    LabelAxis labels =
        new LabelAxis(bars, Anchor.MIDDLE, new Place(pitch / 4, pitch / 2, pitch / 4));
    labels.setTickLabelsVisible(false);
    AxisSpace space = BarPlot.space(TOP, left, (words.size() + 1) * ROW + TOP, 0);
    CategoryPlot plot = BarPlot.of(bars, labels, scale, new TrendRenderer(years), space);
    plot.setRangeZeroBaselineVisible(false);
    plot.setRangeGridlinesVisible(false);
    int bottom = TOP + HEIGHT;
    return Drawing.of(
        plot,
        "",
        bottom + (words.size() + 1) * ROW + TOP,
        graphics -> {
          for (int i = 0; i < words.size(); i++) {
            Ink ink = i == 1 ? Ink.ACCENT_TEXT : Ink.LABEL;
            double baseline = bottom + FIRST_BASELINE + (i + 1) * ROW;
            Pen.text(graphics, ink, Anchor.START, words.get(i), 0, baseline);
          }
          for (int i = 0; i < years.size(); i++) {
            figures(
                graphics, years.get(i), left + (i + 0.5) * pitch, bottom, (int) pitch - GAP / 2);
          }
        });
  }

  private static void figures(
      Graphics2D graphics, Trend.Year year, double x, int bottom, int width) {
    List<String> texts =
        Stream.of(year.label(), year.high().text(), year.middle().text(), year.low().text())
            .map(text -> TextWidth.shorten(TextWidth.clean(text), width, Ink.TEXT_SIZE))
            .toList();
    for (int i = 0; i < texts.size(); i++) {
      Ink ink = i == 2 ? Ink.ACCENT_TEXT : Ink.LABEL;
      double baseline = bottom + FIRST_BASELINE + i * ROW;
      Pen.text(graphics, ink, Anchor.MIDDLE, texts.get(i), x, baseline);
    }
  }

  /** A dot for each year, joined by a line, on an upright line from the least to the greatest. */
  static final class TrendRenderer extends AbstractCategoryItemRenderer {
    private static final int CAP = 4;

    private final List<Trend.Year> years;

    TrendRenderer(List<Trend.Year> years) {
      this.years = years;
    }

    @Override
    public void drawItem(
        Graphics2D graphics,
        CategoryItemRendererState state,
        Rectangle2D area,
        CategoryPlot plot,
        CategoryAxis labels,
        ValueAxis scale,
        CategoryDataset dataset,
        int series,
        int index,
        int pass) {
      Trend.Year year = years.get(index);
      double x = x(index, area);
      double high = y(year.high(), scale, area);
      double low = y(year.low(), scale, area);
      if (high != low) {
        Pen.line(graphics, Ink.LINK, x, high, x, low);
        Pen.line(graphics, Ink.LINK, x - CAP, high, x + CAP, high);
        Pen.line(graphics, Ink.LINK, x - CAP, low, x + CAP, low);
      }
      double middle = y(year.middle(), scale, area);
      if (index > 0) {
        double before = y(years.get(index - 1).middle(), scale, area);
        Pen.line(graphics, Ink.LINE, x(index - 1, area), before, x, middle);
      }
      Pen.dot(graphics, Ink.ACCENT_BAR, x, middle);
    }

    private double x(int index, Rectangle2D area) {
      return area.getMinX() + (index + 0.5) * area.getWidth() / years.size();
    }

    private static double y(Trend.Figure figure, ValueAxis scale, Rectangle2D area) {
      return scale.valueToJava2D(figure.value().doubleValue(), area, RectangleEdge.LEFT);
    }
  }
}
