package org.kaoping.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.docx.Docx;
import org.kaoping.notice.Paper;
import org.kaoping.official.OfficialDocument;
import org.kaoping.page.NoticeFormat;
import org.kaoping.pdf.PdfSetter;
import org.kaoping.typeface.SystemFolders;
import org.kaoping.typeface.Typefaces;
import org.kaoping.view.Settings;

/** Writes notices as files for offices and printers; for use by several threads. */
final class DocumentFiles {
  private final Docx docx;
  private final Optional<PdfSetter> pdf;

  private DocumentFiles(Docx docx, Optional<PdfSetter> pdf) {
    this.docx = docx;
    this.pdf = pdf;
  }

  /**
   * Finds the fonts, and the characters that none of them has.
   *
   * @return without errors only if every document can be written
   */
  static Checked<DocumentFiles> prepare(Path root, Settings settings, List<Paper> papers) {
    Checked<Optional<Typefaces>> typefaces =
        Typefaces.find(
            settings.fonts().map(root::resolve),
            SystemFolders.ofThisMachine(),
            settings.strictFonts(),
            SourceSpan.wholeFile("site.yaml"));
    return typefaces.then(
        found -> {
          Optional<PdfSetter> pdf = found.map(PdfSetter::new);
          return Checked.of(
              new DocumentFiles(new Docx(), pdf),
              pdf.map(setter -> missing(setter, papers)).orElse(List.of()));
        });
  }

  private static List<Diagnostic> missing(PdfSetter pdf, List<Paper> papers) {
    return papers.stream()
        .flatMap(
            paper ->
                pdf
                    .missing(
                        paper.document().get(),
                        SourceSpan.wholeFile(paper.notice().document().file()))
                    .stream())
        .distinct()
        .toList();
  }

  /** Returns the formats that are written; PDF only where there are fonts. */
  List<NoticeFormat> formats() {
    return pdf.isPresent() ? List.of(NoticeFormat.values()) : List.of(NoticeFormat.DOCX);
  }

  /**
   * Writes the files of a document.
   *
   * @param folder what the document's address begins at
   * @return the files
   */
  List<Path> write(Paper paper, String stem, Path folder) {
    OfficialDocument document = paper.document().get();
    List<Path> files = new ArrayList<>();
    files.add(
        write(folder.resolve(NoticeFormat.DOCX.file(stem)), out -> docx.write(document, out)));
    pdf.ifPresent(
        setter ->
            files.add(
                write(
                    folder.resolve(NoticeFormat.PDF.file(stem)),
                    out -> out.write(setter.set(document, paper.notice().date())))));
    return files;
  }

  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private static Path write(Path file, Content content) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        content.writeTo(out);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
