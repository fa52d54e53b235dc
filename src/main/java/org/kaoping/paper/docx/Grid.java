package org.kaoping.paper.docx;

import java.math.BigInteger;
import org.kaoping.paper.Measures;

/**
 * Lengths in the units of the format: twentieths of a point, and of the grid of lines and
 * characters.
 */
final class Grid {
  /** Between two lines, rounded down: 22 of the next larger ones would be higher than the page. */
  static final int LINE = twips(Measures.AREA_HEIGHT) / Measures.LINES;

  static final int WIDTH = twips(Measures.AREA_WIDTH);

  /**
   * What is added to the width of a character of the text, in 4096ths of a point, so that the
   * characters of a line fill the type area; rounded down.
   */
  static final int CHARACTER_SPACE =
      Math.floorDiv(WIDTH * 4096, 20 * Measures.CHARACTERS) - Measures.SIZE_3 * 4096 / 100;

  private Grid() {}

  /** Returns micrometres as twips, to the nearest. */
  static int twips(int micrometres) {
    return Math.floorDiv(micrometres * 72 + 635, 1270);
  }

  /** Returns hundredths of the grid's characters as twips. */
  static int characters(int hundredths) {
    return WIDTH * hundredths / (100 * Measures.CHARACTERS);
  }

  /** Returns a share of a size of type, which is in hundredths of a point, as twips. */
  static int share(int size, int percent) {
    return size * percent / 500;
  }

  /** Returns a size of type in hundredths of a point as half points. */
  static BigInteger halfPoints(int size) {
    return BigInteger.valueOf(size / 50);
  }
}
