/** Workbooks of spreadsheet programs: what is written into them, and what they hold. */
@NullMarked
package org.kaoping.workbook;

import org.jspecify.annotations.NullMarked;
