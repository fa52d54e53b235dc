package org.kaoping.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Characters that no text needs which is read by people. Of those without a picture (categories Cf,
 * Zl and Zp) only what ends lines unseen, begins files or turns directions is one: joiners, blanks
 * without a width, soft hyphens, signs of Arabic and tags belong to names and prose of some
 * scripts. Source: the Unicode Standard, sections 23.1 (control codes), 23.6 (surrogates), 23.7
 * (noncharacters); Unicode Technical Report 36, section 2.5 (bidirectional text).
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
    /** It ends a line or paragraph where nobody sees one end. */
    SEPARATOR,
    /** It begins a file, and stands within one. */
    MARK,
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
  public record Suspect(Kind kind, int at, int codePoint) {}

  /** Returns those in a text, in its order; the first {@value #MOST} if there are more. */
  public static List<Suspect> in(String text) {
    List<Suspect> found = List.of();
    char[] units = text.toCharArray(); // all are looked at, which is quicker in an array
    for (int i = 0; i < units.length && found.size() < MOST; i++) {
      char c = units[i];
      if ((c >= ' ' && c < 0x7F) || (c > 0x3000 && c < 0xD800) || c == '\n') {
        continue; // most of what is written
      }
      int codePoint = Character.codePointAt(units, i);
      if (is(codePoint)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(new Suspect(kind(codePoint), i, codePoint));
      }
      i += Character.charCount(codePoint) - 1;
    }
    return found;
  }

  /** Says whether a character is one. */
  static boolean is(int c) {
    return c < ' '
        ? c != '\t' && c != '\n' && c != '\r'
        : (c >= 0x7F && c < 0xA0)
            || c == 0x61C
            || (c >= 0x200E && c <= 0x200F)
            || (c >= 0x2028 && c <= 0x202E)
            || (c >= 0x2066 && c <= 0x2069)
            || (c >= 0xD800 && c <= 0xDFFF)
            || c == 0xFEFF
            || (c >= 0xFDD0 && c <= 0xFDEF)
            || (c & 0xFFFE) == 0xFFFE;
  }

  private static Kind kind(int c) {
    if (c < 0xA0) {
      return Kind.CONTROL;
    }
    if (c == 0x2028 || c == 0x2029) {
      return Kind.SEPARATOR;
    }
    if (c < 0x2070) {
      return Kind.DIRECTION;
    }
    if (c == 0xFEFF) {
      return Kind.MARK;
    }
    return c <= 0xDFFF ? Kind.SURROGATE : Kind.NONCHARACTER;
  }
}
