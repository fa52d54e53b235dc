/** The pages of statements, and their figures on pages of units. */
@NullMarked
package org.kaoping.report.statement;

import org.jspecify.annotations.NullMarked;
