package org.kaoping.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A Markdown document of {@code content/}.
 *
 * @param path file of its page, from the site's root
 * @param uri the same as a link
 * @param order where its author wants it among others: the smaller, the earlier
 * @param kind what it is
 * @param description what it is about, in a sentence
 * @param tags words by which it is found, beside its title
 * @param evaluation id of the evaluation that it is about
 * @param html body, safe to print; empty for a notice, which has pages of its own
 */
public record Document(
    String path,
    String uri,
    int order,
    Kind kind,
    String title,
    Optional<String> description,
    List<String> tags,
    Optional<LocalDate> date,
    Optional<String> evaluation,
    String html) {

  /** The kinds of documents. */
  public enum Kind {
    PAGE,
    NEWS,
    NOTICE
  }

  public boolean isNotice() {
    return kind == Kind.NOTICE;
  }

  /** Says whether it is about the whole site: a page at the top of {@code content/}. */
  public boolean isGeneral() {
    return kind == Kind.PAGE && evaluation.isEmpty() && !path.contains("/");
  }
}
