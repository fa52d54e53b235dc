package org.kaoping.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.axis.CategoryLabelPosition;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;

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

  /** Horizontal bars whose lines (rules, zero, reference) make room for every text in their way. */
  static final class RankingRenderer extends ToneRenderer {
    private static final int TEXT_MARGIN = 2;
    private static final int TEXT_HALF = 8;

    private final RankingLayout layout;
    private final Optional<Chart.Reference> reference;

    RankingRenderer(RankingLayout layout, Optional<Chart.Reference> reference) {
      super(layout.bars());
      this.layout = layout;
      this.reference = reference;
    }

    @Override
    public void drawRangeLine(
        Graphics2D graphics,
        CategoryPlot plot,
        ValueAxis scale,
        Rectangle2D area,
        double value,
        Paint paint,
        Stroke stroke) {
      graphics.setPaint(paint);
      graphics.setStroke(stroke);
      graphics.draw(line(scale, area, value, 0));
    }

    @Override
    public void drawRangeMarker(
        Graphics2D graphics, CategoryPlot plot, ValueAxis scale, Marker marker, Rectangle2D area) {
      reference.ifPresent(
          r -> {
            double value = r.value().doubleValue();
            graphics.setPaint(Ink.REFERENCE);
            graphics.setStroke(new BasicStroke(1));
            graphics.draw(line(scale, area, value, Foot.LENGTH));
            double x = scale.valueToJava2D(value, area, RectangleEdge.TOP);
            Foot.word(graphics, r, x, area.getMaxY());
          });
    }

    /** Returns the line at a value from top to bottom and beyond, with gaps where texts stand. */
    private Path2D line(ValueAxis scale, Rectangle2D area, double value, int foot) {
      List<Rectangle2D> texts = new ArrayList<>();
      for (int i = 0; i < bars().size(); i++) {
        double top = area.getMinY() + i * layout.place().length();
        double start = top + layout.place().before();
        if (layout.above()) {
          double left = area.getMinX() - layout.labelGap();
          texts.add(box(left, bars().get(i).label(), top, start));
        }
        double middle = start + layout.place().thickness() / 2;
        texts.add(valueBox(bars().get(i), scale, area, middle));
      }
      double x = scale.valueToJava2D(value, area, RectangleEdge.TOP);
      return Pen.upright(x, area.getMinY(), area.getMaxY() + foot, texts);
    }

    private static Rectangle2D valueBox(
        Chart.Bar bar, ValueAxis scale, Rectangle2D area, double middle) {
      double end = scale.valueToJava2D(bar.value().doubleValue(), area, RectangleEdge.TOP);
      int width = TextWidth.of(bar.valueText(), Ink.TEXT_SIZE);
      double left = bar.value().signum() < 0 ? end - VALUE_GAP - width : end + VALUE_GAP;
      return box(left, bar.valueText(), middle - TEXT_HALF, middle + TEXT_HALF);
    }

    private static Rectangle2D box(double left, String text, double top, double bottom) {
      int width = TextWidth.of(text, Ink.TEXT_SIZE);
      int margin = text.isEmpty() ? 0 : TEXT_MARGIN;
      return new Rectangle2D.Double(left - margin, top, width + 2 * margin, bottom - top);
    }
  }
}
