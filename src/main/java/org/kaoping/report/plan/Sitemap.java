package org.kaoping.report.plan;

import java.util.List;

/**
 * The addresses of all pages, for search engines.
 *
 * @param urls absolute where the base URL is known, else from the root
 */
public record Sitemap(List<String> urls) {}
