package org.kaoping.report.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kaoping.paper.Fit;
import org.kaoping.paper.Measures;

/**
 * Breaks a title into lines of nearly equal length between words (7.3.1 of GB/T 9704-2012: words
 * stay whole).
 */
final class TitleLines {
  /** Characters that a line of the type area takes at the size of titles. */
  static final int CHARACTERS = Measures.AREA_WIDTH * 72 * 100 / 25_400 / Measures.SIZE_2;

  private static final int CAPACITY = 2 * CHARACTERS;

  private TitleLines() {}

  /**
   * Returns the lines: as few as there can be, and among these the most even ones.
   *
   * @param phrases the title, cut where a line may end
   */
  static List<String> of(List<String> phrases) {
    int aim = Fit.width(String.join("", phrases)) / Math.max(1, fewest(phrases));
    return set(phrases, aim);
  }

  private static int fewest(List<String> phrases) {
    int lines = 0;
    for (int start = 0; start < phrases.size(); lines++) {
      int end = start + 1;
      while (end < phrases.size() && fits(phrases.subList(start, end + 1))) {
        end++;
      }
      start = end;
    }
    return lines;
  }

  /**
   * Sets phrases in the fewest lines; of these ways, the sum of the squares of what lines are off
   * by is least. What follows a line stands in the fewest lines, too, so that the best way from
   * each phrase on is all that has to be kept: titles may be very long.
   */
  private static List<String> set(List<String> phrases, int aim) {
    int all = phrases.size();
    int[] lines = new int[all + 1];
    long[] costs = new long[all + 1];
    int[] ends = new int[all + 1];
    for (int start = all - 1; start >= 0; start--) {
      lines[start] = Integer.MAX_VALUE;
      for (int end = start + 1; end <= all; end++) {
        int width = Fit.width(text(phrases.subList(start, end)));
        if (end > start + 1 && width > CAPACITY) {
          break;
        }
        long off = (long) width - aim;
        long cost = costs[end] + off * off;
        int count = lines[end] + 1;
        if (count < lines[start] || (count == lines[start] && cost < costs[start])) {
          lines[start] = count;
          costs[start] = cost;
          ends[start] = end;
        }
      }
    }
    List<String> set = new ArrayList<>();
    for (int start = 0; start < all; start = ends[start]) {
      set.add(text(phrases.subList(start, ends[start])));
    }
    return set;
  }

  private static boolean fits(List<String> phrases) {
    return Fit.width(text(phrases)) <= CAPACITY;
  }

  private static String text(List<String> phrases) {
    return String.join("", phrases).strip();
  }

  /** Returns the lines that a header asks for, whether they are those of the title or not. */
  static List<String> asked(String lines) {
    return Arrays.stream(lines.split("\\|", -1)).map(String::strip).toList();
  }

  /** Says whether these are lines of a title, each of which has something in it and fits. */
  static boolean isTitle(List<String> lines, String title) {
    return letters(String.join("", lines)).equals(letters(title))
        && lines.stream().allMatch(line -> !line.isEmpty() && Fit.width(line) <= CAPACITY);
  }

  private static String letters(String text) {
    return text.replaceAll("\\s", "");
  }
}
