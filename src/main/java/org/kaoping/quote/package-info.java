/** What prose quotes of the results. */
@NullMarked
package org.kaoping.quote;

import org.jspecify.annotations.NullMarked;
