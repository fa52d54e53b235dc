/** The page that compares units, and what it compares. */
@NullMarked
package org.kaoping.report.compare;

import org.jspecify.annotations.NullMarked;
