/**
 * Static pages by JBake: its crawler, parser and renderer, driven directly, with a content store in
 * memory, Markdown by {@code markup} and templates by a FreeMarker that escapes; the only place for
 * JBake and FreeMarker.
 */
@NullMarked
package org.kaoping.site;

import org.jspecify.annotations.NullMarked;
