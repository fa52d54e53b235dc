/** The pages of groups and kinds, and the table of their averages. */
@NullMarked
package org.kaoping.report.division;

import org.jspecify.annotations.NullMarked;
