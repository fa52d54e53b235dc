/** The page of a scheme and its table. */
@NullMarked
package org.kaoping.report.scheme;

import org.jspecify.annotations.NullMarked;
