package org.kaoping.draw;

import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Transparency;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.ColorModel;
import java.util.Optional;

/**
 * What something drawn means; the order is the order of painting, lowest first.
 *
 * <p>JFreeChart carries an ink through as a {@link Paint}, and the SVG gets it as class names with
 * colours that hold where a style sheet does not. A paint that is no ink is a default of JFreeChart
 * that nobody chose, and stops the drawing.
 */
enum Ink implements Paint {
  RULE("kp-rule", "fill=\"none\" stroke=\"#e4e4e4\""),
  LINK("kp-link", "fill=\"none\" stroke=\"#8c8c8c\""),
  LINE("kp-line", "fill=\"none\" stroke=\"#9b1c1c\" stroke-width=\"2\""),
  PALE_BAR("kp-bar kp-pale", "fill=\"#f0f0f0\" stroke=\"#8c8c8c\""),
  BAR("kp-bar", "fill=\"#8c8c8c\""),
  ACCENT_BAR("kp-bar kp-accent", "fill=\"#9b1c1c\""),
  MEDIAN("kp-median", "fill=\"none\" stroke=\"#1a1a1a\" stroke-width=\"3\""),
  ZERO("kp-zero", "fill=\"none\" stroke=\"#1a1a1a\""),
  REFERENCE("kp-reference", "fill=\"none\" stroke=\"#1a1a1a\""),
  SCALE_TEXT("kp-scale", "fill=\"#595959\" font-size=\"12\""),
  LABEL("kp-label", "fill=\"#1a1a1a\""),
  ACCENT_LABEL("kp-label kp-strong", "fill=\"#1a1a1a\" font-weight=\"bold\""),
  ACCENT_TEXT("kp-accent", "fill=\"#9b1c1c\""),
  VALUE("kp-value", "fill=\"#1a1a1a\""),
  ACCENT_VALUE("kp-value kp-strong", "fill=\"#1a1a1a\" font-weight=\"bold\""),
  REFERENCE_TEXT("kp-reference-text", "fill=\"#1a1a1a\"");

  /** Height of an em of all text but {@link #SCALE_TEXT}, in user units. */
  static final int TEXT_SIZE = 13;

  /** Height of an em of {@link #SCALE_TEXT}, in user units. */
  static final int SCALE_TEXT_SIZE = 12;

  private static final String RED = "#9b1c1c";

  private final String attributes;

  Ink(String classes, String presentation) {
    this.attributes = "class=\"" + classes + "\" " + presentation;
  }

  static Ink bar(Chart.Tone tone) {
    return switch (tone) {
      case NEUTRAL -> BAR;
      case ACCENT -> ACCENT_BAR;
      case PALE -> PALE_BAR;
    };
  }

  static Ink label(Chart.Tone tone) {
    return tone == Chart.Tone.ACCENT ? ACCENT_LABEL : LABEL;
  }

  static Ink value(Chart.Tone tone) {
    return tone == Chart.Tone.ACCENT ? ACCENT_VALUE : VALUE;
  }

  /**
   * Returns the SVG attributes of everything drawn with this ink.
   *
   * @param accent in the place of the built-in one
   */
  String attributes(Optional<Colour> accent) {
    return accent.map(own -> attributes.replace(RED, own.toString())).orElse(attributes);
  }

  @Override
  public int getTransparency() {
    return Transparency.OPAQUE;
  }

  @Override
  public PaintContext createContext(
      ColorModel model,
      Rectangle device,
      Rectangle2D user,
      AffineTransform transform,
      RenderingHints hints) {
    throw new UnsupportedOperationException(this + " is written to SVG, never painted as pixels");
  }
}
