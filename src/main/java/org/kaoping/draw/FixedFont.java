package org.kaoping.draw;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Map;

/** A font of a size and an anchor but without glyphs: measuring it never asks an installed font. */
final class FixedFont extends Font {
  private final Anchor anchor;

  private FixedFont(int size, Anchor anchor) {
    super(SANS_SERIF, PLAIN, size);
    this.anchor = anchor;
  }

  static FixedFont text(Anchor anchor) {
    return new FixedFont(Ink.TEXT_SIZE, anchor);
  }

  static FixedFont scale(Anchor anchor) {
    return new FixedFont(Ink.SCALE_TEXT_SIZE, anchor);
  }

  /** Returns a font whose lines have this height in user units, for lines without text. */
  static FixedFont blank(int height) {
    return new FixedFont(height + 1, Anchor.START); // too small for a descent
  }

  Anchor anchor() {
    return anchor;
  }

  @Override
  public String getFamily() {
    return getName(); // the family would be looked up among the installed fonts
  }

  @Override
  public Font deriveFont(Map<? extends Attribute, ?> attributes) {
    return this; // a font derived by Batik would be looked up again
  }

  @Override
  public LineMetrics getLineMetrics(String text, FontRenderContext context) {
    return new FixedLineMetrics(this, text.length());
  }

  @Override
  public Rectangle2D getStringBounds(String text, FontRenderContext context) {
    FixedMetrics metrics = new FixedMetrics(this);
    return new Rectangle2D.Float(
        0, -metrics.getAscent(), metrics.stringWidth(text), metrics.getHeight());
  }

  /** The vertical measures of one line, the same as those of {@link FixedMetrics}. */
  static final class FixedLineMetrics extends LineMetrics {
    private final FixedMetrics metrics;
    private final int length;

    FixedLineMetrics(FixedFont font, int length) {
      this.metrics = new FixedMetrics(font);
      this.length = length;
    }

    @Override
    public int getNumChars() {
      return length;
    }

    @Override
    public float getAscent() {
      return metrics.getAscent();
    }

    @Override
    public float getDescent() {
      return metrics.getDescent();
    }

    @Override
    public float getLeading() {
      return 0;
    }

    @Override
    public float getHeight() {
      return metrics.getHeight();
    }

    @Override
    public int getBaselineIndex() {
      return Font.ROMAN_BASELINE;
    }

    @Override
    public float[] getBaselineOffsets() {
      return new float[3];
    }

    @Override
    public float getStrikethroughOffset() {
      return -getAscent() / 3;
    }

    @Override
    public float getStrikethroughThickness() {
      return 1;
    }

    @Override
    public float getUnderlineOffset() {
      return 1;
    }

    @Override
    public float getUnderlineThickness() {
      return 1;
    }
  }

  /**
   * The measures of a {@link FixedFont}: widths from {@link TextWidth}, heights from its size
   * alone.
   */
  static final class FixedMetrics extends FontMetrics {
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
}
