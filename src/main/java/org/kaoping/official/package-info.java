/**
 * Official documents as they stand on paper: their parts, their text and the measures of the
 * standard.
 */
@NullMarked
package org.kaoping.official;

import org.jspecify.annotations.NullMarked;
