package org.kaoping.report.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.kaoping.paper.OfficeFile;
import org.kaoping.report.SiteFile;

/**
 * Tables as workbooks of one sheet: title and notes, then the heads, which stay in view, then the
 * rows. Numbers are numbers, as exact as they are published; words are never taken for formulas.
 *
 * <p>Source: ECMA-376, Office Open XML, parts 1 and 2.
 */
public final class Xlsx {
  private Xlsx() {}

  /** Returns a table as a workbook; equal tables give equal bytes. */
  public static SiteFile.Binary file(String path, Supplier<Table> table) {
    return new SiteFile.Binary(
        path,
        out -> {
          try {
            write(table.get(), out);
          } catch (IOException e) {
            throw new UncheckedIOException(path, e);
          }
        });
  }

  private static void write(Table table, OutputStream out) throws IOException {
    Sheet sheet = new Sheet(table);
    new OfficeFile(
            table.title(),
            "",
            "xl",
            part("workbook.xml", "sheet.main", "officeDocument", workbook(sheet)),
            List.of(
                part("worksheets/sheet1.xml", "worksheet", "worksheet", sheet.xml()),
                part("styles.xml", "styles", "styles", sheet.styles().xml())),
            List.of())
        .write(out);
  }

  private static OfficeFile.Part part(String name, String type, String relation, String xml) {
    return new OfficeFile.Part(name, "spreadsheetml." + type + "+xml", relation, xml);
  }

  private static String workbook(Sheet sheet) {
    return "<workbook xmlns=\""
        + Sheet.NAMESPACE
        + "\" xmlns:r=\""
        + OfficeFile.RELATIONS
        + "\"><sheets><sheet name=\""
        + Sheet.NAME
        + "\" sheetId=\"1\" r:id=\"r1\"/></sheets><definedNames>"
        + "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">"
        + sheet.filtered()
        + "</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">"
        + sheet.repeated()
        + "</definedName></definedNames></workbook>";
  }
}
