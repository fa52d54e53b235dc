/** Units in order: tables of pages and for spreadsheet programs. */
@NullMarked
package org.kaoping.report.ranking;

import org.jspecify.annotations.NullMarked;
