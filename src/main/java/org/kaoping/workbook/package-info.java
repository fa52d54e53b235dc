/** Reads files of office programs: workbooks, cell by cell, whoever saved them. */
@NullMarked
package org.kaoping.workbook;

import org.jspecify.annotations.NullMarked;
