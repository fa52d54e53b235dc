package org.kaoping.report.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.reckon.Objected;
import org.kaoping.reckon.Outcome;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.site.ContentDocument;
import org.kaoping.site.HeaderField;

/**
 * A notice with what its header refers to.
 *
 * @param document its source
 * @param date on which it is issued
 * @param ranked the evaluation that it is about
 * @param awards those that it is about, in the order of the header
 * @param objected the objection that it replies to, which is decided
 * @param corrected the notice that it corrects
 */
public record Notice(
    ContentDocument document,
    NoticeKind kind,
    LocalDate date,
    RankedEvaluation ranked,
    List<Outcome> awards,
    Optional<Objected> objected,
    Optional<ContentDocument> corrected) {
  private static final String ENDING = ".html";

  public Notice {
    awards = List.copyOf(awards);
  }

  /** Returns its address without the ending, e.g. {@code notices/2022-results}. */
  public String stem() {
    return stem(document);
  }

  static String stem(ContentDocument document) {
    return document.path().substring(0, document.path().length() - ENDING.length());
  }

  /** Returns a value of the header. */
  public Optional<String> field(String key) {
    return document.field(key).map(HeaderField::value);
  }

  /** Returns the place of a header's value, or the file if there is none. */
  SourceSpan span(String key) {
    return document
        .field(key)
        .map(HeaderField::valueSpan)
        .orElseGet(() -> SourceSpan.wholeFile(document.file()));
  }

  /**
   * Returns where something stands in the text.
   *
   * @param line of the body, from 1, from which on it is looked for
   */
  SourceSpan span(int line, String words) {
    List<String> lines = document.text().lines().toList();
    int below = document.linesAboveBody();
    for (int i = line - 1; i < lines.size() && !words.isEmpty(); i++) {
      int at = lines.get(i).indexOf(words);
      if (at >= 0) {
        return new SourceSpan(
            document.file(),
            below + i + 1,
            lines.get(i).codePointCount(0, at) + 1,
            words.codePointCount(0, words.length()));
      }
    }
    return new SourceSpan(document.file(), below + line, 1, 0);
  }
}
