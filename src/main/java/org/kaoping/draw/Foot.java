package org.kaoping.draw;

import java.awt.Graphics2D;

/** Where a reference line ends below rows, with its word beside it. */
final class Foot {
  /** Room below the rows, in user units. */
  static final int ROOM = 20;

  /** How far the line goes on below the rows. */
  static final int LENGTH = 16;

  private static final int GAP = 4;
  private static final int WIDEST_WORD = Drawing.WIDTH / 2 - 10;

  private Foot() {}

  /**
   * Writes the word on the side with more room.
   *
   * @param x of the line
   * @param bottom of the rows
   */
  static void word(Graphics2D graphics, Chart.Reference reference, double x, double bottom) {
    boolean after = x < Drawing.WIDTH / 2.0;
    Pen.text(
        graphics,
        Ink.REFERENCE_TEXT,
        after ? Anchor.START : Anchor.END,
        TextWidth.shorten(TextWidth.clean(reference.text()), WIDEST_WORD, Ink.TEXT_SIZE),
        after ? x + GAP : x - GAP,
        bottom + LENGTH - 1);
  }
}
