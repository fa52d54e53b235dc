package org.kaoping.draw;

import java.awt.Font;
import java.awt.font.LineMetrics;

/** The vertical measures of one line, the same as those of {@link FixedMetrics}. */
final class FixedLineMetrics extends LineMetrics {
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
