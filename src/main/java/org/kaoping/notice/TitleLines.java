package org.kaoping.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kaoping.official.Fit;
import org.kaoping.official.Measures;

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
   * Returns the lines.
   *
   * @param phrases the title, cut where a line may end
   */
  static List<String> of(List<String> phrases) {
    int width = phrases.stream().mapToInt(Fit::width).sum();
    int count = (width + CAPACITY - 1) / CAPACITY;
    List<String> lines = fill(phrases, Math.max(1, (width + count - 1) / Math.max(1, count)));
    return lines.size() > count ? fill(phrases, CAPACITY) : lines;
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

  /** Fills lines up to a width, going beyond it by up to half a word if there is room. */
  private static List<String> fill(List<String> phrases, int aim) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String phrase : phrases) {
      int width = Fit.width(phrase);
      boolean beyond = 2 * (used + width - aim) > width || used + width > CAPACITY;
      if (used > 0 && beyond) {
        lines.add(line.toString().strip());
        line.setLength(0);
        used = 0;
      }
      line.append(phrase);
      used += width;
    }
    lines.add(line.toString().strip());
    return lines;
  }
}
