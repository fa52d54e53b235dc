package org.kaoping.report.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.kaoping.report.SiteFile;

/** Tables for spreadsheet programs. */
public final class Csv {
  /** Without it, some programs do not read the file as UTF-8. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Csv() {}

  /**
   * Returns a table as CSV, without its title and notes. Words that a spreadsheet would take for
   * something else have a {@code '} before them.
   */
  public static SiteFile file(String path, Supplier<Table> made) {
    return new SiteFile.Rows(path, () -> made.get().columns(), out -> write(made.get(), out));
  }

  private static void write(Table table, Writer out) {
    try {
      out.append(BYTE_ORDER_MARK);
      CSVPrinter csv = new CSVPrinter(out, CSVFormat.EXCEL);
      csv.printRecord(table.heads().stream().map(CsvText::of).toList());
      for (List<Cell> row : table.rows()) {
        for (Cell cell : row) {
          csv.print(text(cell));
        }
        csv.println();
      }
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Cell cell) {
    return cell instanceof Cell.Text text ? CsvText.of(text.text()) : cell.toString();
  }
}
