package org.kaoping.workbook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.workbook.OfficeArchive.Relation;
import org.kaoping.workbook.XmlCursor.Names;

/**
 * Reads workbooks (XLSX, Office Open XML, transitional and strict) as Excel, LibreOffice and WPS
 * save them. Nothing is worked out: formulas have the value that was saved with them. Nothing is
 * followed out of the file.
 *
 * <p>Limits: files of 100 MB, unpacked 400 MB, of which no part is packed to less than a 300th, in
 * 10,000 parts; 1,000,000 rows, 16,384 columns and 10,000 merged ranges a sheet, 2,000,000 cells
 * that hold something in a workbook. What is beyond them, and what is harmed, is a diagnostic.
 */
public final class WorkbookReader {
  private final String path;
  private final OfficeArchive archive;

  private WorkbookReader(String path, OfficeArchive archive) {
    this.path = path;
    this.archive = archive;
  }

  /**
   * Reads a workbook.
   *
   * @param file where it is
   * @param path what diagnostics call it
   */
  public static Checked<Workbook> read(Path file, String path) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return Checked.rejected(
          List.of(Diagnostic.of(Code.UNREADABLE, SourceSpan.wholeFile(path), path)));
    }
    try (OfficeArchive archive = OfficeArchive.open(file, path, "spreadsheetml")) {
      return Checked.of(new WorkbookReader(path, archive).workbook(), List.of());
    } catch (Refused refused) {
      return Checked.rejected(List.of(refused.diagnostic()));
    }
  }

  /** A sheet as the workbook names it. */
  private record Named(String name, String relation, boolean hidden) {}

  private Workbook workbook() throws Refused {
    String main = archive.main();
    Map<String, Relation> relations = archive.relations(main);
    List<Named> named = new ArrayList<>();
    List<Workbook.DefinedName> names = new ArrayList<>();
    boolean since1904 = false;
    for (Relation relation : relations.values()) {
      if (relation.type().equals("externalLink")) {
        throw Refused.refused(path, "links");
      }
    }
    try (XmlCursor xml = archive.xml(main)) {
      while (xml.next()) {
        if (xml.isStart(Names.SHEETS, "workbookPr")) {
          since1904 = xml.isTrue("date1904");
        } else if (xml.isStart(Names.SHEETS, "sheet")) {
          named.add(
              new Named(
                  xml.attribute("name").orElse(""),
                  xml.attribute(Names.LINKS, "id").orElse(""),
                  !xml.attribute("state").orElse("visible").equals("visible")));
        } else if (xml.isStart(Names.SHEETS, "definedName")) {
          String name = xml.attribute("name").orElse("");
          names.add(new Workbook.DefinedName(name, xml.content()));
        }
      }
    }
    SheetReader.Shared shared =
        new SheetReader.Shared(texts(relations), formats(relations), since1904);
    return new Workbook(path, sheets(named, relations, shared), names);
  }

  private List<Sheet> sheets(
      List<Named> named, Map<String, Relation> relations, SheetReader.Shared shared)
      throws Refused {
    List<Sheet> sheets = new ArrayList<>();
    int cells = 0;
    for (Named one : named) {
      Relation relation = relations.get(one.relation());
      if (relation == null) {
        throw Refused.harmed(SourceSpan.wholeFile(path), "part", one.name());
      }
      if (relation.type().equals("worksheet") && !relation.outside()) { // others are charts
        try (XmlCursor xml = archive.xml(relation.target())) {
          SheetReader reader = new SheetReader(shared, path, one.name());
          sheets.add(reader.read(xml, one.hidden(), cells));
        }
        cells += sheets.get(sheets.size() - 1).cells().size();
      }
    }
    if (sheets.isEmpty()) {
      throw Refused.harmed(SourceSpan.wholeFile(path), "sheets");
    }
    return sheets;
  }

  private List<String> texts(Map<String, Relation> relations) throws Refused {
    List<String> texts = new ArrayList<>();
    for (Relation relation : relations.values()) {
      if (relation.type().equals("sharedStrings")) {
        try (XmlCursor xml = archive.xml(relation.target())) {
          while (xml.next()) {
            if (xml.isStart(Names.SHEETS, "si")) {
              texts.add(RichText.read(xml, "si"));
            }
          }
        }
      }
    }
    return texts;
  }

  private CellFormats formats(Map<String, Relation> relations) throws Refused {
    for (Relation relation : relations.values()) {
      if (relation.type().equals("styles")) {
        try (XmlCursor xml = archive.xml(relation.target())) {
          return CellFormats.read(xml);
        }
      }
    }
    return CellFormats.NONE;
  }
}
