package org.kaoping.paper.pdf;

import java.util.function.ToIntFunction;
import org.kaoping.paper.Face;
import org.kaoping.paper.Font;
import org.kaoping.paper.Typefaces;

/**
 * Where parts of a document write to, and how they measure text.
 *
 * @param fo gets what is written
 */
record Setting(Fo fo, Typefaces typefaces, Fonts fonts, Resources resources) {
  /** Returns the width of a text on one line, without letter spacing. */
  int width(String text, Face face, int size) {
    return (int)
        (text.codePoints().mapToLong(c -> metric(face, c, f -> f.width(c))).sum() * size / 1000);
  }

  /** Returns the width of a text as it is set in the body, on one line. */
  int bodyWidth(String text) {
    int gaps = Math.max(0, text.codePointCount(0, text.length()) - 1);
    return width(text, Face.BODY, Length.TEXT) + gaps * Length.SPACING;
  }

  /** Returns how far the ink of a text reaches above its base line. */
  int top(String text, Face face, int size) {
    int thousandths = text.codePoints().map(c -> metric(face, c, f -> f.top(c))).max().orElse(0);
    return thousandths * size / 1000;
  }

  /**
   * Returns where a line as high as its type has to begin, if ink that reaches {@code top} above
   * the base line is to begin at {@code ink}.
   */
  static int lineTop(int ink, int top, int size) {
    return ink + top - Font.ASCENT * size / 1000;
  }

  private int metric(Face face, int character, ToIntFunction<Font> metric) {
    return typefaces
        .cut(face, character)
        .or(() -> typefaces.chain(face).stream().findFirst())
        .map(cut -> metric.applyAsInt(cut.font()))
        .orElse(0);
  }

  /** Returns attributes of a face and size of type, and of a line as high as the type. */
  String[] type(Face face, int size, String... more) {
    return joined(
        more,
        "font-family",
        fonts.family(face),
        "font-weight",
        weight(face),
        "font-size",
        Length.pt(size),
        "line-height",
        Length.pt(size),
        "letter-spacing",
        "0pt");
  }

  /** Returns attributes of a face, in the size and grid of the body. */
  String[] face(Face face, String... more) {
    return joined(more, "font-family", fonts.family(face), "font-weight", weight(face));
  }

  private String weight(Face face) {
    return typefaces.chain(face).get(0).emboldened() ? "bold" : "normal";
  }

  /** Returns one array of two. */
  static String[] joined(String[] first, String... second) {
    String[] all = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
