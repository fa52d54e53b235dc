package org.kaoping.source;

import org.kaoping.diagnostic.SourceSpan;

/** Counts lines and columns in a text. */
final class TextPlace {
  private TextPlace() {}

  /** Returns the place just behind the last character of {@code text}. */
  static SourceSpan endOf(String path, String text) {
    int line = 1;
    int start = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      line++;
      start = i + 1;
    }
    return new SourceSpan(path, line, text.codePointCount(start, text.length()) + 1, 0);
  }
}
