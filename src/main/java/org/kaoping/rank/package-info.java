/** From scores to standings: published points, grades, order, ties, awards. */
@NullMarked
package org.kaoping.rank;

import org.jspecify.annotations.NullMarked;
