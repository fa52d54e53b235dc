package org.kaoping.site;

import java.util.List;
import java.util.stream.Stream;
import org.kaoping.diagnostic.SourceSpan;

/**
 * One line {@code key=value} of a document's header.
 *
 * @param key without surrounding spaces
 * @param value without surrounding spaces, may be empty
 * @param keySpan where the key stands
 * @param valueSpan where the value stands
 */
public record HeaderField(String key, String value, SourceSpan keySpan, SourceSpan valueSpan) {

  /**
   * Returns the field on a line.
   *
   * @param text contains {@code =}
   */
  static HeaderField on(String file, int line, String text) {
    int equals = text.indexOf('=');
    return new HeaderField(
        text.substring(0, equals).strip(),
        text.substring(equals + 1).strip(),
        span(file, line, text, 0, equals),
        span(file, line, text, equals + 1, text.length()));
  }

  /** Returns the words of a value that have commas between them, also full-width ones. */
  public List<String> list() {
    return Stream.of(value.split("[,，、]", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private static SourceSpan span(String file, int line, String text, int from, int to) {
    String part = text.substring(from, to);
    int start = from + part.length() - part.stripLeading().length();
    return new SourceSpan(
        file,
        line,
        text.codePointCount(0, start) + 1,
        part.strip().codePointCount(0, part.strip().length()));
  }
}
