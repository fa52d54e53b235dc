/** Markdown to HTML that is safe to publish; the only place for commonmark. */
@NullMarked
package org.kaoping.markup;

import org.jspecify.annotations.NullMarked;
