/** What differs between two states of the results, and whether it is recorded as a correction. */
@NullMarked
package org.kaoping.change;

import org.jspecify.annotations.NullMarked;
