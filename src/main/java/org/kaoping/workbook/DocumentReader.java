package org.kaoping.workbook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.workbook.XmlCursor.Names;

/**
 * Reads the tables of documents for Word (DOCX, Office Open XML, transitional and strict) as Word,
 * LibreOffice and WPS save them. What was deleted in a tracked change is left out, and so are
 * numbers that the program counts itself, comments, pictures and readings of characters. A table
 * within a cell is text of the cell. Limits are those of {@link WorkbookReader}.
 */
public final class DocumentReader {
  private static final String SHEET = "表";

  private final String path;
  private final XmlCursor xml;
  private final List<CaptionedTable> tables = new ArrayList<>();
  private final StringBuilder captions = new StringBuilder();

  private DocumentReader(String path, XmlCursor xml) {
    this.path = path;
    this.xml = xml;
  }

  /**
   * Reads the tables of a document, in order; there may be none.
   *
   * @param file where it is
   * @param path what diagnostics call it
   */
  public static Checked<List<CaptionedTable>> read(Path file, String path) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return Checked.rejected(
          List.of(Diagnostic.of(Code.UNREADABLE, SourceSpan.wholeFile(path), path)));
    }
    try (OfficeArchive archive = OfficeArchive.open(file, path, "wordprocessingml");
        XmlCursor xml = archive.xml(archive.main())) {
      return Checked.of(new DocumentReader(path, xml).tables(), List.of());
    } catch (Refused refused) {
      return Checked.rejected(List.of(refused.diagnostic()));
    }
  }

  private List<CaptionedTable> tables() throws Refused {
    while (xml.next()) {
      if (xml.isStart(Names.WORDS, "tbl")) {
        String name = SHEET + (tables.size() + 1);
        Sheet cells = new TableReader(path, name, xml).read();
        tables.add(new CaptionedTable(captions.toString().strip(), cells));
        captions.setLength(0);
      } else if (xml.isStart(Names.WORDS, "p")) {
        captions.append(WordText.paragraph(xml)).append('\n');
      }
    }
    return List.copyOf(tables);
  }
}
