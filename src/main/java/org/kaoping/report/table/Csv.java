package org.kaoping.report.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.kaoping.report.SiteFile;

/** Tables for spreadsheet programs. */
public final class Csv {
  /** Without it, some programs do not read the file as UTF-8. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Source: OWASP, “CSV Injection”; some programs take the wide characters for the narrow ones. */
  private static final String FORMULA = "=+@\t\r\n-＝＋－＠";

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?%?");

  private Csv() {}

  /** Returns a table as CSV; a cell that a spreadsheet would take for a formula becomes text. */
  public static SiteFile.Text file(
      String path, List<String> heads, Supplier<List<List<String>>> rows) {
    return new SiteFile.Text(path, out -> write(heads, rows.get(), out));
  }

  /** Returns a table as CSV, without its title and notes. */
  public static SiteFile.Text file(String path, Supplier<Table> made) {
    return new SiteFile.Text(
        path,
        out -> {
          Table table = made.get();
          List<List<String>> rows =
              table.rows().stream().map(row -> row.stream().map(Cell::toString).toList()).toList();
          write(table.heads(), rows, out);
        });
  }

  private static void write(List<String> heads, List<List<String>> rows, Writer out) {
    try {
      out.append(BYTE_ORDER_MARK);
      CSVPrinter csv = new CSVPrinter(out, CSVFormat.EXCEL);
      csv.printRecord(heads.stream().map(Csv::cell).toList());
      for (List<String> row : rows) {
        csv.printRecord(row.stream().map(Csv::cell).toList());
      }
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }
}
