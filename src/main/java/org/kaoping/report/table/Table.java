package org.kaoping.report.table;

import java.util.List;

/**
 * A table for spreadsheet programs.
 *
 * @param title what it is a table of
 * @param notes what its reader must know first, may be empty
 * @param heads one for each column
 * @param rows as many cells each as there are heads
 */
public record Table(String title, List<String> notes, List<String> heads, List<List<Cell>> rows) {}
