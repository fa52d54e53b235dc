package org.kaoping.diagnostic;

/** The characters that XML 1.0 can hold. */
public final class XmlCharacters {
  private XmlCharacters() {}

  /** Says whether a document may have a character, however it is written. */
  public static boolean isAllowed(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || (codePoint >= 0x20 && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || codePoint >= 0x10000;
  }
}
