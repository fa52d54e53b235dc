package org.kaoping.page;

import java.io.Writer;
import java.util.function.Consumer;

/**
 * A file of the site that is no page: data for other programs.
 *
 * @param path its file, from the site's root
 * @param content writes it; may leave the writer open
 */
public record DataFile(String path, Consumer<Writer> content) {}
