package org.kaoping.paper.pdf;

import org.kaoping.paper.Measures;

/** The red double rules of a letter (10.1): the upper one is thick above, the lower one below. */
final class LetterRules {
  static final String RED = "#e60012";

  private static final int THICK = 2_500;
  private static final int THIN = 750;
  private static final int APART = 1_250;

  /** Height of both rules and what is between them. */
  static final int HEIGHT = THICK + APART + THIN;

  private LetterRules() {}

  /** Draws the upper rules in a container as wide as the type area. */
  static void upper(Fo fo, int top) {
    int left = Length.of((Measures.PAGE_WIDTH - Measures.LETTER_RULE_WIDTH) / 2 - Measures.LEFT);
    rule(fo, left, top, THICK);
    rule(fo, left, top + THICK + APART, THIN);
  }

  /** Draws the lower rules in the region below the type area. */
  static void lower(Fo fo) {
    int left = Length.of((Measures.PAGE_WIDTH - Measures.LETTER_RULE_WIDTH) / 2);
    int bottom = Length.of(Measures.BOTTOM - Measures.LETTER_RULE_BOTTOM);
    rule(fo, left, bottom - HEIGHT, THIN);
    rule(fo, left, bottom - THICK, THICK);
  }

  private static void rule(Fo fo, int left, int top, int thickness) {
    rule(fo, left, top, Length.of(Measures.LETTER_RULE_WIDTH), thickness);
  }

  /** Draws a red rule at a place in its container. */
  static void rule(Fo fo, int left, int top, int width, int thickness) {
    fo.open(
            "block-container",
            "absolute-position",
            "absolute",
            "left",
            Length.pt(left),
            "top",
            Length.pt(top),
            "width",
            Length.pt(width),
            "height",
            Length.pt(thickness),
            "background-color",
            RED)
        .leaf("block")
        .close();
  }
}
