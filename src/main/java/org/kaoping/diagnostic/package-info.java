/** Diagnostics as values: what is wrong, where, how bad, and how to mend it. Never thrown. */
@NullMarked
package org.kaoping.diagnostic;

import org.jspecify.annotations.NullMarked;
