package org.kaoping.report.plan;

import java.util.Optional;

/**
 * A page of prose.
 *
 * @param lang BCP 47 tag of its language, where that is not the site's
 * @param html body, safe to print unescaped
 */
public record DocumentPage(
    String title, Optional<String> date, Optional<String> lang, String html) {}
