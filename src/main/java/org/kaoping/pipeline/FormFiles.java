package org.kaoping.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Checked;
import org.kaoping.form.Forms;
import org.kaoping.report.SiteFile;
import org.kaoping.result.UnitResult;
import org.kaoping.wording.Words;
import org.kaoping.workbook.WorkbookWriter;

/** Reads what forms are made of, and writes them. */
public final class FormFiles {
  private FormFiles() {}

  /**
   * Returns the forms of an evaluation, whatever its status and whatever is wrong elsewhere.
   *
   * @return nothing if there is no such evaluation
   */
  public static Optional<Checked<Forms>> read(Path root, String evaluation, Words words) {
    return DataStage.read(root, evaluation)
        .map(
            checked ->
                checked.then(
                    read ->
                        Checked.of(
                            new Forms(
                                read.evaluation(),
                                read.scheme().scheme(),
                                read.register(),
                                UnitResult.byUnit(read.results()),
                                words),
                            List.of())));
  }

  /**
   * Writes workbooks into a folder, over files of the same names.
   *
   * @return their files
   */
  public static List<Path> write(List<Forms.Book> books, Path folder) {
    SitePlan.make(
        books.stream()
            .map(
                book ->
                    SitePart.of(
                        new SiteFile.Binary(book.name(), out -> FormFiles.write(book, out))))
            .toList(),
        folder);
    return books.stream().map(book -> folder.resolve(book.name())).toList();
  }

  private static void write(Forms.Book book, OutputStream out) {
    try {
      WorkbookWriter.write(book.title(), book.sheets(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(book.name(), e);
    }
  }
}
