package org.kaoping.page;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A Markdown document of {@code content/}.
 *
 * @param path file of its page, from the site's root
 * @param uri the same as a link
 * @param news whether it is a piece of news
 * @param evaluation id of the evaluation that it is about
 * @param html body, safe to print
 */
public record Document(
    String path,
    String uri,
    boolean news,
    String title,
    Optional<LocalDate> date,
    Optional<String> evaluation,
    String html) {}
