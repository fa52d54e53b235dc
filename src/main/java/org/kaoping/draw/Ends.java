package org.kaoping.draw;

import java.awt.Graphics2D;

/**
 * What is said of the first and the last column of {@link RankedColumns}: in one row if there is
 * room, else below each other.
 */
record Ends(String first, String last, int rows) {
  private static final int GAP = 20;
  private static final int ROW = 18;
  private static final int BASELINE = 14;
  private static final int MARGIN = 60; // of the scale, at most

  static Ends of(RankedColumns chart) {
    int width = Drawing.WIDTH - MARGIN;
    String first = TextWidth.shortenName(TextWidth.clean(chart.first()), width, Ink.TEXT_SIZE);
    String last = TextWidth.shortenName(TextWidth.clean(chart.last()), width, Ink.TEXT_SIZE);
    int both = TextWidth.of(first, Ink.TEXT_SIZE) + TextWidth.of(last, Ink.TEXT_SIZE);
    int rows = first.isEmpty() && last.isEmpty() ? 0 : both + GAP <= width ? 1 : 2;
    return new Ends(first, last, rows);
  }

  void draw(Graphics2D graphics, int left, int top) {
    Pen.text(graphics, Ink.LABEL, Anchor.START, first, left, top + BASELINE);
    int baseline = top + (rows - 1) * ROW + BASELINE;
    Pen.text(graphics, Ink.LABEL, Anchor.END, last, Drawing.WIDTH, baseline);
  }
}
