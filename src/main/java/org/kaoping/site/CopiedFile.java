package org.kaoping.site;

import org.kaoping.report.SiteFile;

/**
 * A file of {@code content/} that goes into the site as it is.
 *
 * @param source its name in the workspace
 */
public record CopiedFile(String source, SiteFile file) {}
