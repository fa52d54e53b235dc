/** Plain tables of offices: which column is what, and what their rows say. */
@NullMarked
package org.kaoping.plain;

import org.jspecify.annotations.NullMarked;
