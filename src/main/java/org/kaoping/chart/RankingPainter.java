package org.kaoping.chart;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryLabelPosition;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.ui.RectangleAnchor;

/** Draws {@link RankingBars}: the scale on top, then one bar below the other. */
final class RankingPainter {
  private static final int SCALE_HEIGHT = 18;
  private static final int NUMBER_GAP = 20; // leaves room for a decimal
  private static final int WIDEST_WORD = Drawing.WIDTH / 2 - 10;

  private RankingPainter() {}

  static Drawing draw(RankingBars chart) {
    RankingLayout layout = RankingLayout.of(chart.bars());
    String title = TextWidth.clean(chart.axisLabel());
    int top = SCALE_HEIGHT + Drawing.titleHeight(title);
    int bottom = chart.reference().isPresent() ? RankingRenderer.FOOT : 2;
    CategoryPlot plot =
        BarPlot.of(
            layout.bars(),
            labels(layout),
            scale(chart, layout),
            new RankingRenderer(layout),
            BarPlot.space(top, layout.left(), bottom, layout.right()));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.TOP_OR_LEFT);
    plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
    chart.reference().ifPresent(reference -> plot.addRangeMarker(marker(reference)));
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
    Stream<BigDecimal> values = chart.bars().stream().map(Bar::value);
    ScaleRange range =
        ScaleRange.around(Stream.concat(values, chart.reference().stream().map(Reference::value)));
    return range.axis(
        ScaleUnit.of(range, ScaleUnit.POINTS, layout.length(), range.widestNumber() + NUMBER_GAP),
        Anchor.MIDDLE);
  }

  private static ValueMarker marker(Reference reference) {
    ValueMarker marker = new ValueMarker(reference.value().doubleValue());
    marker.setLabel(
        TextWidth.shorten(TextWidth.clean(reference.text()), WIDEST_WORD, Ink.TEXT_SIZE));
    return marker;
  }
}
