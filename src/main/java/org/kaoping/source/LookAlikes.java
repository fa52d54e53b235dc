package org.kaoping.source;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaoping.diagnostic.Phrase;

/**
 * Characters that a person takes for others, or does not see: full-width forms, other minus signs,
 * blanks and quotation marks, and what has no width at all. They are at home in prose and make a
 * number, a name or the syntax unreadable.
 */
public final class LookAlikes {
  /** What full-width forms are away from ASCII. */
  private static final int WIDE = 0xFF01 - '!';

  /** Longer texts of strangers are cut off when they are printed. */
  private static final int LONGEST = 200;

  private static final Map<Integer, String> MARKS =
      Map.ofEntries(
          Map.entry((int) '−', "-"),
          Map.entry((int) '‐', "-"),
          Map.entry((int) '‑', "-"),
          Map.entry((int) '‒', "-"),
          Map.entry((int) '–', "-"),
          Map.entry((int) '—', "-"),
          Map.entry((int) '﹣', "-"),
          Map.entry((int) '“', "\""),
          Map.entry((int) '”', "\""),
          Map.entry((int) '‘', "'"),
          Map.entry((int) '’', "'"),
          Map.entry((int) '、', ","),
          Map.entry((int) '。', "."),
          Map.entry((int) '﹪', "%"));

  private static final Set<Integer> SHAPELESS =
      Set.of(
          (int) Character.CONTROL,
          (int) Character.SURROGATE,
          (int) Character.LINE_SEPARATOR,
          (int) Character.PARAGRAPH_SEPARATOR);

  private LookAlikes() {}

  /** Returns a text with every such character replaced by what it looks like. */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints().forEach(c -> plain.append(plain(c)));
    return plain.toString();
  }

  /** Returns what a character looks like in ASCII, nothing for the invisible, or itself. */
  static String plain(int c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return Character.toString(c - WIDE);
    }
    if (isInvisible(c)) {
      return "";
    }
    return c > ' ' && isBlank(c) ? " " : MARKS.getOrDefault(c, Character.toString(c));
  }

  /** Returns the first such character of a text. */
  public static Optional<Integer> first(String text) {
    return text.codePoints()
        .filter(c -> !plain(c).equals(Character.toString(c)))
        .boxed()
        .findFirst();
  }

  /**
   * Returns a text of a stranger as it may be printed: nothing in it moves what stands around it,
   * and it is not longer than a line or two.
   */
  public static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .map(c -> SHAPELESS.contains(Character.getType(c)) || isInvisible(c) ? 0xFFFD : c)
        .forEach(printable::appendCodePoint);
    return text.codePointCount(0, text.length()) > LONGEST
        ? printable.append('…').toString()
        : printable.toString();
  }

  /** Returns the number of a character, with its picture or, if it has none, with its name. */
  public static Phrase named(int c) {
    String number = String.format(Locale.ROOT, "U+%04X", c);
    if (!Character.isDefined(c)) {
      return Phrase.of("character.number", number);
    }
    return isInvisible(c) || isBlank(c) || SHAPELESS.contains(Character.getType(c))
        ? Phrase.of("character.unseen", number, Character.getName(c))
        : Phrase.of("character.seen", number, Character.toString(c));
  }

  private static boolean isBlank(int c) {
    return Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT;
  }
}
