/** Scores: of leaves with the derivation of every number, and up the tree to the total. */
@NullMarked
package org.kaoping.score;

import org.jspecify.annotations.NullMarked;
