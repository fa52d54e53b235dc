package org.kaoping.paper.pdf;

import org.kaoping.paper.Measures;

/** Lengths in thousandths of a point, FOP's own unit, and the grid of lines and characters. */
final class Length {
  /** From one line to the next (5.2.3): a 22nd of the type area's height. */
  static final int LINE = of(Measures.AREA_HEIGHT) / Measures.LINES;

  static final int AREA_WIDTH = of(Measures.AREA_WIDTH);

  /** Size of the text. */
  static final int TEXT = size(Measures.SIZE_3);

  /** Between characters, so that 28 of them fill a line; there is none behind the last. */
  static final int SPACING =
      -((Measures.CHARACTERS * TEXT - AREA_WIDTH) / (Measures.CHARACTERS - 1) + 1);

  /** From one character to the next (3). */
  static final int CHARACTER = TEXT + SPACING;

  private Length() {}

  /** Returns the length of so many micrometres. */
  static int of(int micrometres) {
    return (int) (micrometres * 72_000L / 25_400);
  }

  /** Returns the length of a size of type in hundredths of a point. */
  static int size(int hundredths) {
    return hundredths * 10;
  }

  /** Returns a length as XSL-FO writes it. */
  static String pt(int length) {
    String sign = length < 0 ? "-" : "";
    int whole = Math.abs(length);
    String rest = Integer.toString(1000 + whole % 1000).substring(1);
    return sign + whole / 1000 + "." + rest + "pt";
  }
}
