package org.kaoping.page;

import java.util.Optional;

/**
 * A page of prose.
 *
 * @param html body, safe to print unescaped
 */
public record DocumentPage(String title, Optional<String> date, String html) {}
