/** What prose quotes of results. */
@NullMarked
package org.kaoping.report.quote;

import org.jspecify.annotations.NullMarked;
