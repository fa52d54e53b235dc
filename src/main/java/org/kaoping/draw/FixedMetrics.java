package org.kaoping.draw;

import java.awt.Font;
import java.awt.FontMetrics;

/**
 * The measures of a {@link FixedFont}: widths from {@link TextWidth}, heights from its size alone.
 */
final class FixedMetrics extends FontMetrics {
  FixedMetrics(Font font) {
    super(font);
  }

  @Override
  public int getAscent() {
    return font.getSize() - 1;
  }

  @Override
  public int getDescent() {
    return font.getSize() / 6;
  }

  @Override
  public int charWidth(char ch) {
    return stringWidth(String.valueOf(ch));
  }

  @Override
  public int charsWidth(char[] data, int offset, int length) {
    return stringWidth(String.valueOf(data, offset, length));
  }

  @Override
  public int stringWidth(String text) {
    return TextWidth.of(text, font.getSize());
  }
}
