package org.kaoping.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook put together of its parts, as no program at hand writes it. */
record Parts(Map<String, String> texts) {
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  /** Returns a workbook of a sheet 表 with these rows, shared texts and formats of cells. */
  static Parts of(String rows, String texts, String formats) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        ("<Types xmlns='%scontent-types'><Default Extension='xml' ContentType='application/xml'/>"
                + "<Override PartName='/xl/workbook.xml' ContentType='%ssheet.main+xml'/></Types>")
            .formatted(PACKAGE, TYPE));
    parts.put("_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml")));
    parts.put(
        "xl/workbook.xml",
        ("<workbook xmlns='%s' xmlns:r='%s'><workbookPr/>"
                + "<sheets><sheet name='表' sheetId='1' r:id='r1'/></sheets></workbook>")
            .formatted(SHEETS, OFFICE));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations(
            relation("r1", "worksheet", "worksheets/sheet1.xml")
                + relation("r2", "sharedStrings", "/xl/sharedStrings.xml")
                + relation("r3", "styles", "styles.xml")));
    parts.put(
        SHEET,
        "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(SHEETS, rows));
    parts.put("xl/sharedStrings.xml", "<sst xmlns='%s'>%s</sst>".formatted(SHEETS, texts));
    parts.put("xl/styles.xml", "<styleSheet xmlns='%s'>%s</styleSheet>".formatted(SHEETS, formats));
    return new Parts(parts);
  }

  /** Returns a workbook of a sheet 表 with these rows. */
  static Parts of(String rows) {
    return of(rows, "", "");
  }

  static String relations(String inner) {
    return "<Relationships xmlns='%srelationships'>%s</Relationships>".formatted(PACKAGE, inner);
  }

  static String relation(String id, String type, String target) {
    return "<Relationship Id='%s' Type='%s/%s' Target='%s'/>".formatted(id, OFFICE, type, target);
  }

  /** Reads the parts of a file that a program wrote. */
  static Parts of(Path file) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Parts(parts);
  }

  /** Returns the same with a part changed. */
  Parts with(String part, UnaryOperator<String> change) {
    Map<String, String> changed = new LinkedHashMap<>(texts);
    changed.put(part, change.apply(texts.getOrDefault(part, "")));
    return new Parts(changed);
  }

  /** Returns the same in the strict form of the standard, which has other names. */
  Parts strict() {
    Map<String, String> changed = new LinkedHashMap<>();
    for (Entry<String, String> part : texts.entrySet()) {
      changed.put(
          part.getKey(),
          part.getValue()
              .replace(SHEETS, "http://purl.oclc.org/ooxml/spreadsheetml/main")
              .replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"));
    }
    return new Parts(changed);
  }

  /** Writes it. */
  Path write(Path file) {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Entry<String, String> part : texts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
