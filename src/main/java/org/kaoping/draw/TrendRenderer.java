package org.kaoping.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.CategoryDataset;

/** A dot for each year, joined by a line, on an upright line from the least to the greatest. */
final class TrendRenderer extends AbstractCategoryItemRenderer {
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
