package org.kaoping.draw;

import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;

/**
 * Draws {@link ColumnDistribution}: columns side by side, labels below, counts above or a scale.
 */
final class ColumnPainter {
  private static final int HEIGHT = 140;
  private static final int ROW = 18;
  private static final int LABEL_ROW = 15;

  private ColumnPainter() {}

  static Drawing draw(ColumnDistribution chart) {
    List<Chart.Bar> bars = chart.columns().stream().map(ColumnPainter::cleaned).toList();
    ScaleRange range = ScaleRange.around(bars.stream().map(Chart.Bar::value));
    ColumnLayout counted = ColumnLayout.of(bars, 0);
    boolean hasCounts = counted.showsCounts();
    ColumnLayout layout =
        hasCounts ? counted : ColumnLayout.of(bars, range.widestNumber() + ROW / 2);
    NumberAxis scale =
        range.axis(ScaleUnit.of(range, ScaleUnit.COUNTS, HEIGHT, 2 * ROW), Anchor.END);
    scale.setTickLabelsVisible(!hasCounts);
    ToneRenderer renderer = new ColumnRenderer(layout.bars());
    renderer.setDefaultItemLabelsVisible(hasCounts);
    String title = TextWidth.clean(chart.axisLabel());
    int top = Drawing.titleHeight(title) + ROW;
    int bottom = layout.rows() * LABEL_ROW + ColumnLayout.LABEL_GAP;
    AxisSpace space = BarPlot.space(top, layout.left(), bottom, layout.right());
    CategoryPlot plot = BarPlot.of(layout.bars(), layout.axis(), scale, renderer, space);
    plot.setRangeGridlinesVisible(!hasCounts);
    return Drawing.of(plot, title, top + HEIGHT + bottom);
  }

  private static Chart.Bar cleaned(ColumnDistribution.Column column) {
    Chart.Bar bar = column.toBar();
    return new Chart.Bar(
        TextWidth.clean(bar.label()), bar.value(), TextWidth.clean(bar.valueText()), bar.tone());
  }
}
