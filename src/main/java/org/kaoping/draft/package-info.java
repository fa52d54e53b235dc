/** Drafts schemes from the tables of indicators that official documents have. */
@NullMarked
package org.kaoping.draft;

import org.jspecify.annotations.NullMarked;
