/** Tables as files for spreadsheet programs. */
@NullMarked
package org.kaoping.report.table;

import org.jspecify.annotations.NullMarked;
