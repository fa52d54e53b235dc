/**
 * Official documents as they stand on paper: their parts, their text, the measures of the standard,
 * the typefaces that it asks for, and the archives that office programs read.
 */
@NullMarked
package org.kaoping.paper;

import org.jspecify.annotations.NullMarked;
