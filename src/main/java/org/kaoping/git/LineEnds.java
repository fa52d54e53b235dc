package org.kaoping.git;

/**
 * Ends of lines as git keeps them. A work tree may have others: {@code core.autocrlf} and {@code
 * .gitattributes} let git write CR LF there, and take it back when a file is added.
 */
public final class LineEnds {
  private LineEnds() {}

  /**
   * Returns what git would take in: a text with LF alone, anything else as it is.
   *
   * @param content of a file of a work tree; returned itself if there is nothing to change
   */
  public static byte[] asKept(byte[] content) {
    int pairs = pairs(content);
    if (pairs <= 0) {
      return content;
    }
    byte[] kept = new byte[content.length - pairs];
    int to = 0;
    for (byte b : content) {
      if (b != '\r') {
        kept[to++] = b;
      }
    }
    return kept;
  }

  /**
   * Counts CR LF, or returns −1 for what git takes for no text: with a NUL, a CR that stands alone,
   * or one control character and more in 128 printable ones.
   */
  private static int pairs(byte[] content) {
    int pairs = 0;
    int printable = 0;
    int control = 0;
    for (int i = 0; i < content.length; i++) {
      int c = content[i] & 0xFF;
      if (c == '\r') {
        if (i + 1 == content.length || content[i + 1] != '\n') {
          return -1;
        }
        pairs++;
      } else if (c == 0) {
        return -1;
      } else if (c == 127 || (c < ' ' && "\n\b\t\033\014".indexOf(c) < 0)) {
        control++;
      } else if (c != '\n') {
        printable++;
      }
    }
    return control > printable / 128 ? -1 : pairs;
  }
}
