package org.kaoping.draw;

import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/** A plot of bars without anything of JFreeChart's own looks: only rules, a line at zero, bars. */
final class BarPlot {
  private static final BasicStroke HAIRLINE = new BasicStroke(1);

  private BarPlot() {}

  /** Returns the plot of the renderer's bars, which fills its area but for the given space. */
  static CategoryPlot of(
      List<Chart.Bar> bars,
      LabelAxis labels,
      NumberAxis scale,
      CategoryItemRenderer renderer,
      AxisSpace space) {
    DefaultCategoryDataset values = new DefaultCategoryDataset();
    for (int i = 0; i < bars.size(); i++) {
      values.addValue(bars.get(i).value(), "", Integer.valueOf(i)); // labels need not be unique
    }
    CategoryPlot plot = new CategoryPlot(values, labels, scale, renderer);
    plot.setFixedDomainAxisSpace(space);
    plot.setFixedRangeAxisSpace(space);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(Ink.RULE);
    plot.setRangeGridlineStroke(HAIRLINE);
    plot.setRangeZeroBaselineVisible(true);
    plot.setRangeZeroBaselinePaint(Ink.ZERO);
    plot.setRangeZeroBaselineStroke(HAIRLINE);
    return plot;
  }

  /** Returns the room around the bars in user units. */
  static AxisSpace space(int top, int left, int bottom, int right) {
    AxisSpace space = new AxisSpace();
    space.setTop(top);
    space.setLeft(left);
    space.setBottom(bottom);
    space.setRight(right);
    return space;
  }
}
