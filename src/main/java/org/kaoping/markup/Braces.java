package org.kaoping.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides the braces of references from commonmark. To it a brace is punctuation, and {@code **} that
 * has punctuation within and a Chinese character without opens or closes nothing: <code>
 * 共**{{total}}**分</code> would stay as it is written. What is hidden counts as a letter.
 */
final class Braces {
  /** Stand for one brace each. Unicode keeps these two for use within programs. */
  static final char OPEN = '\uFDD0';

  static final char CLOSE = '\uFDD1';

  /** Either of them by its number. */
  private static final Pattern ENTITY = Pattern.compile("(?i)&#(x0*fdd[01]|0*6497[67]);");

  private static final char UNKNOWN = '\uFFFD';

  private Braces() {}

  /**
   * Returns a text of the same length in which the braces of every <code>{{…}}</code> are hidden
   * that lies on one line, has no brace within and no backslash before it.
   */
  static String hidden(String text) {
    StringBuilder hidden = new StringBuilder(text.replace(OPEN, UNKNOWN).replace(CLOSE, UNKNOWN));
    int at = 0;
    while (at < hidden.length()) {
      int end = hidden.charAt(at) == '{' ? end(hidden, at) : -1;
      if (end >= 0) {
        hidden.setCharAt(at, OPEN);
        hidden.setCharAt(at + 1, OPEN);
        hidden.setCharAt(end, CLOSE);
        hidden.setCharAt(end + 1, CLOSE);
      }
      at = end >= 0 ? end + 2 : hidden.charAt(at) == '\\' ? at + 2 : at + 1;
    }
    return hidden.toString();
  }

  /** Returns where the reference that begins at {@code start} has its closing braces, or -1. */
  private static int end(CharSequence text, int start) {
    if (start + 1 == text.length() || text.charAt(start + 1) != '{') {
      return -1;
    }
    for (int i = start + 2; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '}') {
        return text.charAt(i + 1) == '}' ? i : -1;
      }
      if (c == '{' || c == '\n') {
        return -1;
      }
    }
    return -1;
  }

  /**
   * Finds entities that would become hidden braces: what they stand for is no character. Also where
   * they would not be taken for entities, as in code, which nobody needs.
   */
  static List<Rendered.Problem> forged(String text) {
    List<Rendered.Problem> forged = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      Matcher entity = ENTITY.matcher(lines.get(line));
      while (entity.find()) {
        int column = lines.get(line).codePointCount(0, entity.start()) + 1;
        forged.add(
            new Rendered.Problem(
                Rendered.Problem.Kind.CHARACTER, line + 1, column, String.valueOf(OPEN)));
      }
    }
    return forged;
  }

  /** Returns a text with its braces back. */
  static String shown(String text) {
    return text.replace(OPEN, '{').replace(CLOSE, '}');
  }
}
