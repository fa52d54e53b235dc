package org.kaoping.site;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text that is looked for in the bytes of pages: by Horspool's way, which looks at few of them
 * where the text is long.
 */
public final class Sought {
  private static final int BYTES = 1 << Byte.SIZE;

  private final byte[] sought;
  private final int[] steps = new int[BYTES];

  /**
   * Prepares to look.
   *
   * @param text not empty
   */
  public Sought(String text) {
    this.sought = text.getBytes(StandardCharsets.UTF_8);
    Arrays.fill(steps, sought.length);
    for (int i = 0; i + 1 < sought.length; i++) {
      steps[sought[i] & (BYTES - 1)] = sought.length - 1 - i;
    }
  }

  /** Returns its length in bytes. */
  public int length() {
    return sought.length;
  }

  /** Returns the first place from there on, or -1. */
  public int in(byte[] page, int from, int length) {
    int last = sought.length - 1;
    for (int at = from + last; at < length; at += steps[page[at] & (BYTES - 1)]) {
      if (page[at] == sought[last] && Arrays.equals(page, at - last, at, sought, 0, last)) {
        return at - last;
      }
    }
    return -1;
  }
}
