package org.kaoping.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** Horizontal bars whose lines (rules, zero, reference) make room for every text in their way. */
final class RankingRenderer extends ToneRenderer {
  /** Room below the bars for the reference line's foot and word, in user units. */
  static final int FOOT = 20;

  private static final int LINE_FOOT = 16;
  private static final int WORD_GAP = 4;
  private static final int TEXT_MARGIN = 2;
  private static final int TEXT_HALF = 8;

  private final RankingLayout layout;

  RankingRenderer(RankingLayout layout) {
    super(layout.bars());
    this.layout = layout;
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
    double value = ((ValueMarker) marker).getValue();
    graphics.setPaint(Ink.REFERENCE);
    graphics.setStroke(new BasicStroke(1));
    graphics.draw(line(scale, area, value, LINE_FOOT));
    double x = scale.valueToJava2D(value, area, RectangleEdge.TOP);
    drawWord(graphics, marker.getLabel(), x, area.getMaxY() + LINE_FOOT - 1);
  }

  /** Returns the line at a value from top to bottom and beyond, with gaps where texts stand. */
  private Path2D line(ValueAxis scale, Rectangle2D area, double value, int foot) {
    double x = scale.valueToJava2D(value, area, RectangleEdge.TOP);
    Path2D line = new Path2D.Double();
    line.moveTo(x, area.getMinY());
    for (int i = 0; i < bars().size(); i++) {
      Bar bar = bars().get(i);
      double top = area.getMinY() + i * layout.place().length();
      double start = top + layout.place().before();
      if (layout.above() && isInLabel(bar, x, area)) {
        interrupt(line, x, top, start);
      }
      if (isInValue(bar, x, scale, area)) {
        double middle = start + layout.place().thickness() / 2;
        interrupt(line, x, middle - TEXT_HALF, middle + TEXT_HALF);
      }
    }
    line.lineTo(x, area.getMaxY() + foot);
    return line;
  }

  private static void interrupt(Path2D line, double x, double from, double to) {
    if (line.getCurrentPoint().getY() < from) {
      line.lineTo(x, from);
    }
    line.moveTo(x, to);
  }

  private boolean isInLabel(Bar bar, double x, Rectangle2D area) {
    double away = x - (area.getMinX() - layout.labelGap());
    int width = TextWidth.of(bar.label(), Ink.TEXT_SIZE);
    return away > -TEXT_MARGIN && away < width + TEXT_MARGIN;
  }

  private static boolean isInValue(Bar bar, double x, ValueAxis scale, Rectangle2D area) {
    double end = scale.valueToJava2D(bar.value().doubleValue(), area, RectangleEdge.TOP);
    double away = (bar.value().signum() < 0 ? end - x : x - end) - VALUE_GAP;
    int width = TextWidth.of(bar.valueText(), Ink.TEXT_SIZE);
    return width > 0 && away > -TEXT_MARGIN && away < width + TEXT_MARGIN;
  }

  /** Writes the word beside the line's foot, on the side with more room. */
  private static void drawWord(Graphics2D graphics, String word, double x, double y) {
    boolean after = x < Drawing.WIDTH / 2.0;
    graphics.setPaint(Ink.REFERENCE_TEXT);
    graphics.setFont(FixedFont.text(after ? Anchor.START : Anchor.END));
    TextUtils.drawAlignedString(
        word,
        graphics,
        (float) (after ? x + WORD_GAP : x - WORD_GAP),
        (float) y,
        after ? TextAnchor.BASELINE_LEFT : TextAnchor.BASELINE_RIGHT);
  }
}
