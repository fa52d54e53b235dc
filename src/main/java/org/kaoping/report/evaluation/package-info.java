/** The first page of an evaluation, also while it is open, and all that it offers as files. */
@NullMarked
package org.kaoping.report.evaluation;

import org.jspecify.annotations.NullMarked;
