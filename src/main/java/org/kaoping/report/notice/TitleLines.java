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

  private static final long IMPOSSIBLE = Long.MAX_VALUE / 2;

  private TitleLines() {}

  /**
   * Returns the lines: as few as there can be, and among these the most even ones.
   *
   * @param phrases the title, cut where a line may end
   */
  static List<String> of(List<String> phrases) {
    int aim = Fit.width(String.join("", phrases)) / Math.max(1, fewest(phrases));
    return set(phrases, fewest(phrases), aim);
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

  /** Sets phrases in so many lines; least is the sum of the squares of what lines are off by. */
  private static List<String> set(List<String> phrases, int count, int aim) {
    int all = phrases.size();
    long[][] costs = new long[count + 1][all + 1];
    int[][] ends = new int[count + 1][all + 1];
    for (long[] of : costs) {
      Arrays.fill(of, IMPOSSIBLE);
    }
    costs[0][all] = 0;
    for (int lines = 1; lines <= count; lines++) {
      for (int start = all - 1; start >= 0; start--) {
        for (int end = start + 1; end <= all; end++) {
          List<String> line = phrases.subList(start, end);
          long off = (long) Fit.width(text(line)) - aim;
          long cost = costs[lines - 1][end] + off * off;
          if ((fits(line) || line.size() == 1) && cost < costs[lines][start]) {
            costs[lines][start] = cost;
            ends[lines][start] = end;
          }
        }
      }
    }
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int left = count; left > 0; left--) {
      lines.add(text(phrases.subList(start, ends[left][start])));
      start = ends[left][start];
    }
    return lines;
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
