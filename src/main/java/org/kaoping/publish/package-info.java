/** Puts finished folders in their place, as a whole. */
@NullMarked
package org.kaoping.publish;

import org.jspecify.annotations.NullMarked;
