package org.kaoping.diagnostic;

/** How much room text takes where all characters are as wide as each other, or twice as wide. */
public final class TextColumns {
  private TextColumns() {}

  /** Returns the columns that text takes: two for a full-width character, one for any other. */
  public static int of(String text) {
    return text.codePoints().map(codePoint -> isWide(codePoint) ? 2 : 1).sum();
  }

  static boolean isWide(int codePoint) {
    return codePoint >= 0x1100
        && (Character.isIdeographic(codePoint)
            || (codePoint >= 0x3000 && codePoint <= 0x30FF)
            || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
            || (codePoint >= 0xAC00 && codePoint <= 0xD7A3));
  }
}
