package org.kaoping.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.kaoping.page.BinaryFile;

/**
 * Tables as workbooks of one sheet: title and notes, then the heads, which stay in view, then the
 * rows. Numbers are numbers, as exact as they are published; words are never taken for formulas.
 *
 * <p>Source: ECMA-376, Office Open XML, parts 1 and 2.
 */
public final class Xlsx {
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String FORMATS = "http://schemas.openxmlformats.org/";
  private static final String RELATIONS = FORMATS + "officeDocument/2006/relationships";
  private static final String PACKAGE = FORMATS + "package/2006/";
  private static final String OFFICE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private Xlsx() {}

  /** Returns a table as a workbook; equal tables give equal bytes. */
  public static BinaryFile file(String path, Supplier<Table> table) {
    return new BinaryFile(
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
    StoredZip zip = new StoredZip(out);
    zip.add("[Content_Types].xml", XML + types());
    zip.add(
        "_rels/.rels",
        XML
            + relations(
                relation(1, RELATIONS + "/officeDocument", "xl/workbook.xml")
                    + relation(
                        2,
                        PACKAGE + "relationships/metadata/core-properties",
                        "docProps/core.xml")));
    zip.add(
        "docProps/core.xml",
        XML
            + "<cp:coreProperties xmlns:cp=\""
            + PACKAGE
            + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
            + XmlText.of(table.title())
            + "</dc:title></cp:coreProperties>");
    zip.add("xl/workbook.xml", XML + workbook(sheet));
    zip.add(
        "xl/_rels/workbook.xml.rels",
        XML
            + relations(
                relation(1, RELATIONS + "/worksheet", "worksheets/sheet1.xml")
                    + relation(2, RELATIONS + "/styles", "styles.xml")));
    zip.add("xl/styles.xml", XML + sheet.styles().xml());
    zip.add("xl/worksheets/sheet1.xml", XML + sheet.xml());
    zip.finish();
  }

  private static String types() {
    return "<Types xmlns=\""
        + PACKAGE
        + "content-types\"><Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + part("/xl/workbook.xml", OFFICE + "sheet.main+xml")
        + part("/xl/worksheets/sheet1.xml", OFFICE + "worksheet+xml")
        + part("/xl/styles.xml", OFFICE + "styles+xml")
        + part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        + "</Types>";
  }

  private static String part(String name, String type) {
    return "<Override PartName=\"" + name + "\" ContentType=\"" + type + "\"/>";
  }

  private static String relations(String relations) {
    return "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + relations
        + "</Relationships>";
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id=\"r" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  private static String workbook(Sheet sheet) {
    return "<workbook xmlns=\""
        + Sheet.NAMESPACE
        + "\" xmlns:r=\""
        + RELATIONS
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
