/** The page that says what may be unfair about a scheme and its use in an evaluation. */
@NullMarked
package org.kaoping.report.fairness;

import org.jspecify.annotations.NullMarked;
