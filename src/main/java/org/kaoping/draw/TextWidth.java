package org.kaoping.draw;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text measured in fixed shares of an em instead of a font's: layouts are the same on every
 * machine.
 *
 * <p>The shares are a little wider than common sans-serif fonts, so that what fits here fits on
 * screen: 1 em for Chinese, 0.72 em for capitals, 0.6 em for everything else.
 */
final class TextWidth {
  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{IsNoncharacter_Code_Point}&&[^\\s]]");
  private static final Set<UnicodeScript> WIDE_SCRIPTS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.YI);

  private static final String WIDE_IN_CHINESE_FONTS = "—…“”‘’·￥①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤ";

  private TextWidth() {}

  /** Returns the width of the text in user units, rounded up. */
  static int of(String text, int fontSize) {
    return (hundredths(text) * fontSize + 99) / 100;
  }

  /** Returns the text, or as many of its first characters as fit into the width with a "…". */
  static String shorten(String text, int width, int fontSize) {
    if (of(text, fontSize) <= width) {
      return text;
    }
    String kept = "";
    Matcher clusters = CLUSTER.matcher(text);
    while (clusters.find()) {
      String longer = text.substring(0, clusters.end());
      if (of(longer + "…", fontSize) > width) {
        break;
      }
      kept = longer;
    }
    return kept.stripTrailing() + "…";
  }

  /**
   * Returns the text, or as much of its start and its end as fits into the width with a "…" between
   * them: names that begin alike often differ at their end.
   */
  static String shortenName(String name, int width, int fontSize) {
    if (of(name, fontSize) <= width) {
      return name;
    }
    List<String> clusters = CLUSTER.matcher(name).results().map(MatchResult::group).toList();
    String kept = "…";
    for (int left = 1; left < clusters.size(); left++) {
      int end = left * 2 / 5;
      String longer =
          String.join("", clusters.subList(0, left - end)).stripTrailing()
              + "…"
              + String.join("", clusters.subList(clusters.size() - end, clusters.size())).strip();
      if (of(longer, fontSize) > width) {
        break;
      }
      kept = longer;
    }
    return kept;
  }

  /** Returns the text in one line: space runs become one space, what XML forbids becomes U+FFFD. */
  static String clean(String text) {
    String printable = UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
    return SPACE.matcher(printable).replaceAll(" ").strip();
  }

  private static int hundredths(String text) {
    return text.codePoints().map(TextWidth::hundredths).sum();
  }

  private static int hundredths(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(codePoint) ? 100 : Character.isUpperCase(codePoint) ? 72 : 60;
  }

  private static boolean isWide(int codePoint) {
    return isIn(codePoint, 0x2E80, 0x303F) // radicals, Chinese punctuation
        || isIn(codePoint, 0xFE30, 0xFE6F) // vertical and small forms
        || isIn(codePoint, 0xFF00, 0xFF60) // full-width forms
        || isIn(codePoint, 0x1F000, 0x3FFFF) // pictographs, rare characters
        || WIDE_IN_CHINESE_FONTS.indexOf(codePoint) >= 0
        || WIDE_SCRIPTS.contains(UnicodeScript.of(codePoint));
  }

  private static boolean isIn(int codePoint, int first, int last) {
    return first <= codePoint && codePoint <= last;
  }
}
