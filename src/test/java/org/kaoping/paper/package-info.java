/** Fonts are found on a machine, or missed. */
@NullMarked
package org.kaoping.paper;

import org.jspecify.annotations.NullMarked;
