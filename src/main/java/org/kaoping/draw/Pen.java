package org.kaoping.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;

/** Draws what JFreeChart's own renderers do not: dots, texts at a point, lines that spare texts. */
final class Pen {
  /** Room above a baseline that a text takes, with a little more. */
  private static final int ASCENT = 12;

  private static final int DESCENT = 4;
  private static final int MARGIN = 2;
  private static final int RADIUS = 4;

  private Pen() {}

  /** Writes a text whose anchor stands at a point. */
  static void text(
      Graphics2D graphics, Ink ink, Anchor anchor, String text, double x, double baseline) {
    if (!text.isEmpty()) {
      graphics.setPaint(ink);
      graphics.setFont(FixedFont.text(anchor));
      float left = anchor.offset(TextWidth.of(text, Ink.TEXT_SIZE));
      graphics.drawString(text, (float) x - left, (float) baseline);
    }
  }

  /** Writes a text of the scale's size whose anchor stands at a point. */
  static void scale(Graphics2D graphics, Anchor anchor, String text, double x, double baseline) {
    if (!text.isEmpty()) {
      graphics.setPaint(Ink.SCALE_TEXT);
      graphics.setFont(FixedFont.scale(anchor));
      float left = anchor.offset(TextWidth.of(text, Ink.SCALE_TEXT_SIZE));
      graphics.drawString(text, (float) x - left, (float) baseline);
    }
  }

  /** Returns what {@link #text} would take, with some room around it. */
  static Rectangle2D box(Anchor anchor, String text, double x, double baseline) {
    int width = TextWidth.of(text, Ink.TEXT_SIZE);
    return new Rectangle2D.Double(
        x - anchor.offset(width) - MARGIN, baseline - ASCENT, width + 2 * MARGIN, ASCENT + DESCENT);
  }

  /** Draws a dot around a point; a pale one has an outline. */
  static void dot(Graphics2D graphics, Ink ink, double x, double y) {
    graphics.setPaint(ink);
    graphics.fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
  }

  static void line(Graphics2D graphics, Ink ink, double x1, double y1, double x2, double y2) {
    graphics.setPaint(ink);
    graphics.setStroke(new BasicStroke(1));
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  /** Returns an upright line with gaps where boxes of texts stand. */
  static Path2D upright(double x, double from, double to, List<Rectangle2D> texts) {
    Path2D line = new Path2D.Double();
    line.moveTo(x, from);
    texts.stream()
        .filter(box -> box.getMinX() < x && x < box.getMaxX())
        .sorted(Comparator.comparing(Rectangle2D::getMinY))
        .forEach(
            box -> {
              if (line.getCurrentPoint().getY() < box.getMinY()) {
                line.lineTo(x, box.getMinY());
              }
              line.moveTo(x, Math.max(line.getCurrentPoint().getY(), box.getMaxY()));
            });
    if (line.getCurrentPoint().getY() < to) {
      line.lineTo(x, to);
    }
    return line;
  }
}
