package org.kaoping.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.paper.Face;
import org.kaoping.paper.FontSurvey;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.paper.SystemFolders;
import org.kaoping.paper.Typefaces;
import org.kaoping.paper.docx.Docx;
import org.kaoping.paper.pdf.PdfSetter;
import org.kaoping.report.Lazy;
import org.kaoping.report.Settings;
import org.kaoping.report.SiteFile;
import org.kaoping.report.notice.NoticeFiles;
import org.kaoping.report.notice.Paper;

/** Notices as files for offices and printers; for use by several threads. */
final class DocumentFiles {
  private final Supplier<Docx> docx = new Lazy<>(Docx::new);
  private final Optional<PdfSetter> pdf;
  private final String fonts;
  private final List<Face> missing;

  private DocumentFiles(Optional<PdfSetter> pdf, String fonts, List<Face> missing) {
    this.pdf = pdf;
    this.fonts = fonts;
    this.missing = missing;
  }

  /**
   * Finds the fonts, and the characters that none of them has.
   *
   * @return without errors only if every document can be written
   */
  static Checked<DocumentFiles> prepare(Path root, Settings settings, List<Paper> papers) {
    FontSurvey survey =
        FontSurvey.of(settings.fonts().map(root::resolve), SystemFolders.ofThisMachine());
    Checked<Optional<Typefaces>> typefaces =
        survey.checked(settings.strictFonts(), SourceSpan.wholeFile("site.yaml"));
    return typefaces.then(
        found -> {
          Optional<PdfSetter> pdf = found.map(PdfSetter::new);
          return Checked.of(
              new DocumentFiles(
                  pdf, found.map(Typefaces::fingerprint).orElse(""), survey.missing()),
              pdf.map(setter -> new GlyphCheck(root, setter, papers).run()).orElse(List.of()));
        });
  }

  /** Returns what the files of a document are made of, beside the program. */
  String ingredients(Paper paper) {
    return paper.document() + "\n" + paper.notice().date() + "\n" + fonts;
  }

  /** Returns what readers get, in the words of the site. */
  NoticeFiles offered(Language language) {
    Messages messages = Messages.of(language);
    return new NoticeFiles(
        formats(), missing.stream().map(face -> messages.text("face." + face)).toList());
  }

  /** Returns the formats that are written; PDF only where there are fonts. */
  private List<NoticeFiles.Format> formats() {
    return pdf.isPresent()
        ? List.of(NoticeFiles.Format.values())
        : List.of(NoticeFiles.Format.DOCX);
  }

  /**
   * Returns the files of a document.
   *
   * @param stem their path without the ending
   */
  Stream<SiteFile> of(Paper paper, String stem) {
    return formats().stream()
        .map(format -> new SiteFile.Binary(format.file(stem), out -> write(paper, format, out)));
  }

  private void write(Paper paper, NoticeFiles.Format format, OutputStream out) {
    OfficialDocument document = paper.document();
    try {
      switch (format) {
        case DOCX -> docx.get().write(document, out);
        case PDF -> out.write(pdf.orElseThrow().set(document, paper.notice().date()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(format.file(paper.stem()), e);
    }
  }
}
