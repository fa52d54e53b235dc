/** Exact numbers: reading, rounding and printing; the only place that divides. */
@NullMarked
package org.kaoping.exact;

import org.jspecify.annotations.NullMarked;
