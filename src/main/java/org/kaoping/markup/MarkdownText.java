package org.kaoping.markup;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts in Markdown that are nothing but texts. */
public final class MarkdownText {
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>|#~&]");

  private MarkdownText() {}

  /** Returns the row of a table in which each cell is a text. */
  public static String row(List<String> cells) {
    return cells.stream().map(MarkdownText::plain).collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** Returns Markdown that shows a text as it is, whatever signs are in it, on one line. */
  public static String plain(String text) {
    return MARKS
        .matcher(text.replace('\n', ' '))
        .replaceAll(m -> Matcher.quoteReplacement("\\" + m.group()));
  }
}
