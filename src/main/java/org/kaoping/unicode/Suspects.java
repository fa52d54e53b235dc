package org.kaoping.unicode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Characters that no text needs which is read by people. Source: the Unicode Standard, sections
 * 23.1 (control codes), 23.6 (surrogates), 23.7 (noncharacters); Unicode Technical Report 36,
 * section 2.5 (bidirectional text).
 */
public final class Suspects {
  /** A file that is no text at all need not be told character by character. */
  private static final int MOST = 100;

  private Suspects() {}

  /** What a character is. */
  public enum Kind {
    /** A control code other than tab and the ends of lines. */
    CONTROL,
    /** Half a character. */
    SURROGATE,
    /** A code that stands for no character, and never will. */
    NONCHARACTER,
    /** It turns the direction of what follows, so that a text reads otherwise than it is. */
    DIRECTION;

    /** Says whether no text may have it; what turns the direction is suspicious only. */
    public boolean isRefused() {
      return this != DIRECTION;
    }
  }

  /**
   * A character that stands in a text.
   *
   * @param at where, in UTF-16 code units from the text's beginning
   * @param codePoint its number
   */
  public record Suspect(Kind kind, int at, int codePoint) {
    /** Returns how it is called everywhere: {@code U+FDD0}. */
    public String name() {
      return String.format(Locale.ROOT, "U+%04X", codePoint);
    }
  }

  /** Returns those in a text, in its order; the first {@value #MOST} if there are more. */
  public static List<Suspect> in(String text) {
    List<Suspect> found = List.of();
    for (int i = 0; i < text.length() && found.size() < MOST; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F) {
        continue; // quick: most texts of machines
      }
      int codePoint = text.codePointAt(i);
      if (is(codePoint)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(new Suspect(kind(codePoint), i, codePoint));
      }
      i += Character.charCount(codePoint) - 1;
    }
    return found;
  }

  private static boolean is(int c) {
    return c < ' '
        ? c != '\t' && c != '\n' && c != '\r'
        : (c >= 0x7F && c < 0xA0)
            || (c >= 0x202A && c <= 0x202E)
            || (c >= 0x2066 && c <= 0x2069)
            || (c >= 0xD800 && c <= 0xDFFF)
            || (c >= 0xFDD0 && c <= 0xFDEF)
            || (c & 0xFFFE) == 0xFFFE;
  }

  private static Kind kind(int c) {
    if (c < 0xA0) {
      return Kind.CONTROL;
    }
    if (c < 0x2070) {
      return Kind.DIRECTION;
    }
    return c <= 0xDFFF ? Kind.SURROGATE : Kind.NONCHARACTER;
  }
}
