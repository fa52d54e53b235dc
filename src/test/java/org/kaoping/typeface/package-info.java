/** Fonts are found on a machine, or missed. */
@NullMarked
package org.kaoping.typeface;

import org.jspecify.annotations.NullMarked;
