/** What was recorded: units, assessments with their records, statements and decisions. */
@NullMarked
package org.kaoping.result;

import org.jspecify.annotations.NullMarked;
