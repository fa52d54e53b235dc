package org.kaoping.draw;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jfree.chart.axis.CategoryLabelPosition;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.ui.RectangleAnchor;

/** Draws {@link RankingBars}: the scale on top, then one bar below the other. */
final class RankingPainter {
  private RankingPainter() {}

  static Drawing draw(RankingBars chart) {
    RankingLayout layout = RankingLayout.of(chart.bars());
    String title = TextWidth.clean(chart.axisLabel());
    int top = RowPlot.SCALE_HEIGHT + Drawing.titleHeight(title);
    int bottom = chart.reference().isPresent() ? Foot.ROOM : 2;
    CategoryPlot plot =
        BarPlot.of(
            layout.bars(),
            labels(layout),
            scale(chart, layout),
            new RankingRenderer(layout, chart.reference()),
            BarPlot.space(top, layout.left(), bottom, layout.right()));
    RowPlot.lay(plot, chart.reference());
    return Drawing.of(plot, title, top + layout.height() + bottom);
  }

  private static LabelAxis labels(RankingLayout layout) {
    Anchor anchor = layout.above() ? Anchor.START : Anchor.END;
    LabelAxis axis = new LabelAxis(layout.bars(), anchor, layout.place());
    axis.setCategoryLabelPositionOffset(layout.labelGap());
    if (layout.above()) {
      axis.setLift(RankingLayout.LIFT);
      axis.setCategoryLabelPositions(
          CategoryLabelPositions.replaceLeftPosition(
              CategoryLabelPositions.STANDARD,
              new CategoryLabelPosition(RectangleAnchor.TOP_RIGHT, TextBlockAnchor.BOTTOM_LEFT)));
    }
    return axis;
  }

  private static NumberAxis scale(RankingBars chart, RankingLayout layout) {
    Stream<BigDecimal> values = chart.bars().stream().map(Chart.Bar::value);
    Stream<BigDecimal> reference = chart.reference().stream().map(Chart.Reference::value);
    return RowPlot.scale(ScaleRange.around(Stream.concat(values, reference)), layout.length());
  }
}
