package org.kaoping.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.CategoryDataset;

/** Rows with a name at the left and a text at the right; rules make room for every text. */
abstract class RowRenderer extends AbstractCategoryItemRenderer {
  private final RowLayout layout;
  private final Optional<Chart.Reference> reference;

  RowRenderer(RowLayout layout, Optional<Chart.Reference> reference) {
    this.layout = layout;
    this.reference = reference;
  }

  RowLayout layout() {
    return layout;
  }

  /** Draws a row around a middle line. */
  abstract void drawRow(Graphics2D graphics, int row, Scale scale, double middle);

  /** Returns what texts within the scale take, but for the names of rows. */
  List<Rectangle2D> texts(Scale scale) {
    return List.of();
  }

  /** Where values stand on the way from left to right. */
  record Scale(ValueAxis axis, Rectangle2D area) {
    double x(BigDecimal value) {
      return axis.valueToJava2D(value.doubleValue(), area, RectangleEdge.TOP);
    }
  }

  @Override
  public void drawItem(
      Graphics2D graphics,
      CategoryItemRendererState state,
      Rectangle2D area,
      CategoryPlot plot,
      CategoryAxis labels,
      ValueAxis axis,
      CategoryDataset dataset,
      int series,
      int row,
      int pass) {
    double middle = layout.middle(row, area);
    drawRow(graphics, row, new Scale(axis, area), middle);
    Pen.text(
        graphics,
        Ink.LABEL,
        layout.labelAnchor(),
        layout.labels().get(row),
        layout.labelX(),
        layout.labelBaseline(row, area));
    double baseline = middle + Ink.TEXT_SIZE / 2.0 - 2;
    Pen.text(graphics, Ink.VALUE, Anchor.END, layout.texts().get(row), Drawing.WIDTH, baseline);
  }

  @Override
  public void drawRangeLine(
      Graphics2D graphics,
      CategoryPlot plot,
      ValueAxis axis,
      Rectangle2D area,
      double value,
      Paint paint,
      Stroke stroke) {
    upright(graphics, (Ink) paint, new Scale(axis, area), BigDecimal.valueOf(value), 0);
  }

  @Override
  public void drawRangeMarker(
      Graphics2D graphics, CategoryPlot plot, ValueAxis axis, Marker marker, Rectangle2D area) {
    reference.ifPresent(
        r -> {
          Scale scale = new Scale(axis, area);
          upright(graphics, Ink.REFERENCE, scale, r.value(), Foot.LENGTH);
          Foot.word(graphics, r, scale.x(r.value()), area.getMaxY());
        });
  }

  private void upright(Graphics2D graphics, Ink ink, Scale scale, BigDecimal value, int foot) {
    List<Rectangle2D> boxes = new ArrayList<>(layout.labelBoxes(scale.area()));
    boxes.addAll(texts(scale));
    graphics.setPaint(ink);
    graphics.setStroke(new BasicStroke(1));
    Rectangle2D area = scale.area();
    graphics.draw(Pen.upright(scale.x(value), area.getMinY(), area.getMaxY() + foot, boxes));
  }
}
