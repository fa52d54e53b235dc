package org.kaoping.draft;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.kaoping.diagnostic.Checked;
import org.kaoping.workbook.CaptionedTable;
import org.kaoping.workbook.DocumentReader;
import org.kaoping.workbook.WorkbookReader;

/** Files that have tables of indicators. */
public final class TableFiles {
  private TableFiles() {}

  /**
   * Reads the tables of a document (.docx), or the sheets of a workbook, whatever else it is
   * called.
   *
   * @param path what diagnostics call it
   */
  public static Checked<List<CaptionedTable>> read(Path file, String path) {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".docx")) {
      return DocumentReader.read(file, path);
    }
    return WorkbookReader.read(file, path)
        .then(
            workbook ->
                Checked.of(
                    workbook.sheets().stream().map(sheet -> new CaptionedTable("", sheet)).toList(),
                    List.of()));
  }
}
