package org.kaoping.draw;

import java.util.stream.IntStream;

/**
 * The one colour of a site's own, with what is derived of it. Text in it can be read on all grounds
 * of the style sheet.
 *
 * @param light on light pages
 * @param dark on dark pages: the same, as much lighter as legible text needs
 * @param lightOwn ground of the own unit on light pages: a breath of it
 * @param darkOwn ground of the own unit on dark pages
 */
public record Accent(Colour light, Colour dark, Colour lightOwn, Colour darkOwn) {
  /**
   * As dark as a ground of text on light pages may be: {@code --wash} of the style sheet is
   * lighter.
   */
  public static final Colour LIGHT_GROUND = Colour.of("#f4f4f4");

  /** As light as a ground of text on dark pages may be: {@code --wash} is darker. */
  static final Colour DARK_GROUND = Colour.of("#242424");

  private static final Colour DARK_PAPER = Colour.of("#14171c");
  private static final int LIGHT_TINT = 8;
  private static final int DARK_TINT = 20;

  /**
   * Returns the accent of a colour.
   *
   * @param colour has a contrast of {@link Contrast#LEGIBLE} to {@link #LIGHT_GROUND}
   */
  public static Accent of(Colour colour) {
    Colour dark = legible(colour, Colour.WHITE, DARK_GROUND);
    return new Accent(
        colour, dark, tint(colour, Colour.WHITE, LIGHT_TINT), tint(dark, DARK_PAPER, DARK_TINT));
  }

  /** Returns the colour made as much darker as legible text on light pages needs. */
  public static Colour darkened(Colour colour) {
    return legible(colour, Colour.BLACK, LIGHT_GROUND);
  }

  private static Colour legible(Colour colour, Colour towards, Colour ground) {
    return IntStream.rangeClosed(0, 100)
        .mapToObj(percent -> colour.mixed(towards, percent))
        .filter(mixed -> Contrast.between(mixed, ground) >= Contrast.LEGIBLE)
        .findFirst()
        .orElse(towards);
  }

  /** Returns paper with as much of the colour, up to {@code most} %, as it can be read on. */
  private static Colour tint(Colour colour, Colour paper, int most) {
    return IntStream.rangeClosed(0, most)
        .mapToObj(less -> paper.mixed(colour, most - less))
        .filter(mixed -> Contrast.between(colour, mixed) >= Contrast.LEGIBLE)
        .findFirst()
        .orElse(paper);
  }
}
