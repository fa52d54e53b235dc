package org.kaoping.wording;

import java.util.Arrays;

/**
 * The numbers of headings: 一、 （一） 1. （1） by level (7.3.3 of GB/T 9704-2012). Counts up as headings
 * follow each other; begins anew where one begins that is higher.
 */
public final class HeadingNumbers {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final int LEVELS = 4;

  private final int[] counts = new int[LEVELS + 1];

  /**
   * Returns what the next heading has to begin with.
   *
   * @param level from 1 to 4; one that skips a level gets the number of the level it may have
   */
  public String next(int level) {
    int allowed = 1;
    while (allowed < level && counts[allowed] > 0) {
      allowed++;
    }
    counts[allowed]++;
    Arrays.fill(counts, allowed + 1, counts.length, 0);
    return number(allowed, counts[allowed]);
  }

  /** Returns the number of a heading or of a paragraph that has one. */
  public static String number(int level, int count) {
    return switch (level) {
      case 1 -> chinese(count) + "、";
      case 2 -> "（" + chinese(count) + "）";
      case 3 -> count + ".";
      default -> "（" + count + "）";
    };
  }

  /** Returns a number from 1 to 99 as it is counted. */
  private static String chinese(int count) {
    int tens = count / 10;
    String units = count % 10 == 0 ? "" : DIGITS.substring(count % 10, count % 10 + 1);
    return switch (tens) {
      case 0 -> units;
      case 1 -> "十" + units;
      default -> DIGITS.charAt(tens % 10) + "十" + units;
    };
  }
}
