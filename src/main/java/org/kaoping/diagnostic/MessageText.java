package org.kaoping.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with places for arguments, in the syntax of {@link java.text.MessageFormat}: {@code {0}}
 * is a place, {@code ''} an apostrophe, and what stands between two apostrophes means itself.
 * Arguments are texts already. It is taken apart once and may then be used by several threads: a
 * large site says some millions of texts.
 */
final class MessageText {
  /** Fixed texts; each but the last stands before an argument. */
  private final List<String> fixed = new ArrayList<>();

  private final List<Integer> arguments = new ArrayList<>();

  MessageText(String pattern) {
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (pattern.startsWith("''", i)) {
        text.append(c);
        i++;
      } else if (c == '\'') {
        quoted = !quoted;
      } else if (c == '{' && !quoted) {
        int end = pattern.indexOf('}', i);
        arguments.add(Integer.valueOf(pattern.substring(i + 1, end)));
        fixed.add(text.toString());
        text.setLength(0);
        i = end;
      } else {
        text.append(c);
      }
    }
    fixed.add(text.toString());
  }

  /** Returns the text with arguments in their places; what has none stays a place. */
  String with(String... words) {
    if (arguments.isEmpty()) {
      return fixed.get(0);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < arguments.size(); i++) {
      int argument = arguments.get(i);
      text.append(fixed.get(i))
          .append(argument < words.length ? words[argument] : "{" + argument + "}");
    }
    return text.append(fixed.get(arguments.size())).toString();
  }
}
