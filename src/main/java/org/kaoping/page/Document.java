package org.kaoping.page;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A Markdown document of {@code content/}.
 *
 * @param path file of its page, from the site's root
 * @param uri the same as a link
 * @param order where its author wants it among others: the smaller, the earlier
 * @param news whether it is a piece of news
 * @param evaluation id of the evaluation that it is about
 * @param html body, safe to print
 */
public record Document(
    String path,
    String uri,
    int order,
    boolean news,
    String title,
    Optional<LocalDate> date,
    Optional<String> evaluation,
    String html) {

  /** Says whether it is about the whole site: a page at the top of {@code content/}. */
  public boolean isGeneral() {
    return !news && evaluation.isEmpty() && !path.contains("/");
  }
}
