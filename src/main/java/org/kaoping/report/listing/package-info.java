/** Lists of units that are longer than a page: their pages, and their data for scripts. */
@NullMarked
package org.kaoping.report.listing;

import org.jspecify.annotations.NullMarked;
