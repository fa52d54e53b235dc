/** Draft schemes tried on earlier results: what they read of these, and what would come of it. */
@NullMarked
package org.kaoping.rehearse;

import org.jspecify.annotations.NullMarked;
