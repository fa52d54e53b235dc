/** The pages that show how awards came to their units. */
@NullMarked
package org.kaoping.report.award;

import org.jspecify.annotations.NullMarked;
