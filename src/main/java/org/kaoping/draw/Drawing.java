package org.kaoping.draw;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jfree.chart.plot.CategoryPlot;
import org.w3c.dom.Element;

/**
 * A chart as elements, not yet as text.
 *
 * @param height of the view box in user units, whose width is always {@link #WIDTH}
 * @param layers elements in the order of painting
 */
record Drawing(int height, SortedMap<Layer, List<Element>> layers) {
  /**
   * Width of the view box in user units. Small on purpose: on a phone of 360 px, text of 13 units
   * becomes some 12 px high.
   */
  static final int WIDTH = 360;

  private static final int TITLE_HEIGHT = 18;

  /** Returns the height that a title takes above the plot, in user units. */
  static int titleHeight(String title) {
    return title.isEmpty() ? 0 : TITLE_HEIGHT;
  }

  /** Returns what the plot draws when it fills the whole view box, with the title on top. */
  static Drawing of(CategoryPlot plot, String title, int height) {
    return of(plot, title, height, graphics -> {});
  }

  /** Returns the same with more, which is drawn last. */
  static Drawing of(CategoryPlot plot, String title, int height, Consumer<Graphics2D> more) {
    ChartGraphics graphics = new ChartGraphics();
    plot.draw(graphics, new Rectangle(WIDTH, height), null, null, null);
    if (!title.isEmpty()) {
      graphics.setPaint(Ink.SCALE_TEXT);
      graphics.setFont(FixedFont.scale(Anchor.START));
      graphics.drawString(
          TextWidth.shorten(title, WIDTH, Ink.SCALE_TEXT_SIZE), 0, TITLE_HEIGHT - 6);
    }
    more.accept(graphics);
    return new Drawing(height, graphics.layers());
  }

  /**
   * What one group of the SVG has in common.
   *
   * @param ink meaning and colour
   * @param anchor anchor of texts; {@link Anchor#START} for shapes
   */
  record Layer(Ink ink, Anchor anchor) implements Comparable<Layer> {
    private static final Comparator<Layer> BY_PAINTING =
        Comparator.comparing(Layer::ink).thenComparing(Layer::anchor);

    @Override
    public int compareTo(Layer other) {
      return BY_PAINTING.compare(this, other);
    }
  }
}
