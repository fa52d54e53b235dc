package org.kaoping.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * A text as pixels on white ground. Charts of a site say much the same at the same places, and
 * copying is far cheaper than painting.
 *
 * @param left of its pixels, as seen from the pixel in which the text begins
 * @param top of its pixels, as seen from the same
 */
record PaintedText(int left, int top, BufferedImage image) {
  private static final int WHITE = 0xFFFFFFFF;

  /** How much thicker bold letters are drawn, in shares of their size. */
  private static final float BOLD = 0.045f;

  /**
   * What is painted.
   *
   * @param scale pixels in a user unit
   * @param x where it begins within a pixel
   * @param y of its base line within a pixel
   */
  record Text(
      String text, double size, boolean bold, Color colour, double scale, double x, double y) {
    /** Returns what tells it from others, as a text: records take their time to be compared. */
    String key() {
      return size + (bold ? "b" : "r") + colour.getRGB() + " " + scale + " " + x + " " + y + text;
    }

    /** Paints it where the graphics have their origin. */
    void paint(Graphics2D graphics, Path2D outline) {
      graphics.setColor(colour);
      graphics.fill(outline);
      if (bold) {
        graphics.setStroke(
            new BasicStroke((float) size * BOLD, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(outline);
      }
    }
  }

  /** Paints a text with this outline. */
  static PaintedText of(Text text, Path2D outline) {
    Rectangle2D bounds = outline.getBounds2D();
    if (bounds.isEmpty()) {
      return new PaintedText(0, 0, ground(1, 1));
    }
    double room = text.bold() ? text.size() * BOLD : 0;
    int left = (int) Math.floor((bounds.getMinX() - room) * text.scale() + text.x());
    int top = (int) Math.floor((bounds.getMinY() - room) * text.scale() + text.y());
    int right = (int) Math.ceil((bounds.getMaxX() + room) * text.scale() + text.x());
    int bottom = (int) Math.ceil((bounds.getMaxY() + room) * text.scale() + text.y());
    BufferedImage image = ground(right - left, bottom - top);
    Graphics2D graphics = smooth(image);
    graphics.translate(text.x() - left, text.y() - top);
    graphics.scale(text.scale(), text.scale());
    text.paint(graphics, outline);
    graphics.dispose();
    return new PaintedText(left, top, image);
  }

  /** Returns a white picture. */
  static BufferedImage ground(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return image;
  }

  /** Returns what paints with smooth edges. */
  static Graphics2D smooth(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return graphics;
  }

  /** Returns red, green and blue of all pixels of such a picture. */
  static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  /** Returns how many pixels it has. */
  int size() {
    return image.getWidth() * image.getHeight();
  }

  /**
   * Copies it to where nothing is painted.
   *
   * @param column in which the text begins
   * @param row of its base line
   * @return whether it has been copied
   */
  boolean copy(BufferedImage onto, int column, int row) {
    int width = image.getWidth();
    int height = image.getHeight();
    int x = column + left;
    int y = row + top;
    if (x < 0 || y < 0 || x + width > onto.getWidth() || y + height > onto.getHeight()) {
      return false;
    }
    int[] to = pixels(onto);
    int[] white = new int[width];
    Arrays.fill(white, WHITE);
    int start = y * onto.getWidth() + x;
    for (int at = start, line = 0; line < height; line++, at += onto.getWidth()) {
      if (!Arrays.equals(to, at, at + width, white, 0, width)) {
        return false;
      }
    }
    int[] from = pixels(image);
    for (int at = start, line = 0; line < height; line++, at += onto.getWidth()) {
      System.arraycopy(from, line * width, to, at, width);
    }
    return true;
  }
}
