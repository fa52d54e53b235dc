/**
 * From records to standings: scores with their derivations, published points, grades, order, ties,
 * awards.
 */
@NullMarked
package org.kaoping.reckon;

import org.jspecify.annotations.NullMarked;
