package org.kaoping.draw;

import java.util.HexFormat;

/**
 * A colour of the sRGB space.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {
  static final Colour BLACK = new Colour(0, 0, 0);
  static final Colour WHITE = new Colour(255, 255, 255);

  /**
   * Returns the colour that {@code text} spells: {@code #9b1c1c}.
   *
   * @throws IllegalArgumentException if it spells none; callers check the form of user input first
   */
  public static Colour of(String text) {
    byte[] parts = HexFormat.of().parseHex(text, 1, text.length());
    return new Colour(parts[0] & 255, parts[1] & 255, parts[2] & 255);
  }

  /** Returns a mixture with so many parts in a hundred of another colour, rounded half up. */
  Colour mixed(Colour other, int percent) {
    return new Colour(
        mixed(red, other.red, percent),
        mixed(green, other.green, percent),
        mixed(blue, other.blue, percent));
  }

  private static int mixed(int own, int other, int percent) {
    return (own * (100 - percent) + other * percent + 50) / 100;
  }

  /** Returns {@code #9b1c1c}. */
  @Override
  public String toString() {
    return "#" + HexFormat.of().formatHex(new byte[] {(byte) red, (byte) green, (byte) blue});
  }
}
