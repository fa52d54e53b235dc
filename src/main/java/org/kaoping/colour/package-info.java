/** Colours: whether text in them can be read, and what to take instead. */
@NullMarked
package org.kaoping.colour;

import org.jspecify.annotations.NullMarked;
