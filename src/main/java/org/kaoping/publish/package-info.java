/**
 * Puts finished folders in their place, as a whole; keeps releases of a site, and says what each
 * consists of.
 */
@NullMarked
package org.kaoping.publish;

import org.jspecify.annotations.NullMarked;
