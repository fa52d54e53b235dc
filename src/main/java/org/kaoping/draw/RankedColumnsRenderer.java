package org.kaoping.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Thin columns; the reference line's word stands above its right end, where sorted columns are
 * lower, and rules end before it.
 */
final class RankedColumnsRenderer extends ColumnRenderer {
  private static final int LIFT = 5;
  private static final int WIDEST_WORD = Drawing.WIDTH / 2;

  private final Optional<Chart.Reference> reference;

  RankedColumnsRenderer(List<Chart.Bar> bars, Optional<Chart.Reference> reference) {
    super(bars);
    this.reference = reference;
    setDefaultItemLabelsVisible(false);
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
    double y = scale.valueToJava2D(value, area, RectangleEdge.LEFT);
    boolean inWord =
        reference.isPresent()
            && wordBox(scale, area).getMinY() <= y
            && y <= wordBox(scale, area).getMaxY();
    double end = inWord ? wordBox(scale, area).getMinX() : area.getMaxX();
    graphics.setPaint(paint);
    graphics.setStroke(stroke);
    Pen.line(graphics, (Ink) paint, area.getMinX(), y, end, y);
  }

  @Override
  public void drawRangeMarker(
      Graphics2D graphics, CategoryPlot plot, ValueAxis scale, Marker marker, Rectangle2D area) {
    double y = line(scale, area);
    graphics.setStroke(new BasicStroke(1));
    Pen.line(graphics, Ink.REFERENCE, area.getMinX(), y, area.getMaxX(), y);
    Pen.text(graphics, Ink.REFERENCE_TEXT, Anchor.END, word(), area.getMaxX(), y - LIFT);
  }

  private String word() {
    return reference
        .map(r -> TextWidth.shorten(TextWidth.clean(r.text()), WIDEST_WORD, Ink.TEXT_SIZE))
        .orElse("");
  }

  private double line(ValueAxis scale, Rectangle2D area) {
    double value = reference.map(r -> r.value().doubleValue()).orElse(0.0);
    return scale.valueToJava2D(value, area, RectangleEdge.LEFT);
  }

  private Rectangle2D wordBox(ValueAxis scale, Rectangle2D area) {
    return Pen.box(Anchor.END, word(), area.getMaxX(), line(scale, area) - LIFT);
  }
}
