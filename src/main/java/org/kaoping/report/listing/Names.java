package org.kaoping.report.listing;

import java.util.List;
import org.kaoping.wording.Words;

/**
 * Units that a page names: all, or where they would make it long, the first.
 *
 * @param more how many others there are and where they stand; empty for none
 */
public record Names<T>(List<T> shown, String more) {
  private static final int FIRST = 30;

  /**
   * Returns the first of them where they are many.
   *
   * @param key says with their number where the others stand
   */
  public static <T> Names<T> of(List<T> all, String key, Words words) {
    return Listing.isLong(all.size())
        ? new Names<>(all.subList(0, FIRST), words.say(key, all.size() - FIRST))
        : new Names<>(all, "");
  }
}
