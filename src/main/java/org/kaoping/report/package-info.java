/**
 * What everything that is published of evaluations shares: the evaluation in words, addresses,
 * frames of pages, tables on offer, entries of the search.
 */
@NullMarked
package org.kaoping.report;

import org.jspecify.annotations.NullMarked;
