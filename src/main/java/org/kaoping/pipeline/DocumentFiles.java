package org.kaoping.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.draw.Lettering;
import org.kaoping.draw.Pictures;
import org.kaoping.paper.Face;
import org.kaoping.paper.FontSurvey;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.paper.Painter;
import org.kaoping.paper.Typefaces;
import org.kaoping.paper.docx.Docx;
import org.kaoping.paper.pdf.PdfSetter;
import org.kaoping.report.Lazy;
import org.kaoping.report.Settings;
import org.kaoping.report.SiteFile;
import org.kaoping.report.notice.NoticeFiles;
import org.kaoping.report.notice.Paper;
import org.kaoping.source.Listing;
import org.kaoping.source.Table;
import org.kaoping.source.WorkspaceFiles;

/** Notices as files for offices and printers; for use by several threads. */
final class DocumentFiles {
  private final Supplier<Docx> docx;

  /** Of charts in pixels: some 300 an inch in the type area. */
  private static final int WIDTH = 1800;

  private final Optional<PdfSetter> pdf;
  private final String fonts;
  private final List<Face> missing;

  private DocumentFiles(
      Painter painter, Optional<PdfSetter> pdf, String fonts, List<Face> missing) {
    this.docx = new Lazy<>(() -> new Docx(painter));
    this.pdf = pdf;
    this.fonts = fonts;
    this.missing = missing;
  }

  /**
   * Asks for the fonts, and finds the characters that none of them has.
   *
   * @return without errors only if every document can be written
   */
  static Checked<DocumentFiles> prepare(
      Path root, Settings settings, MachineFonts fonts, List<Paper> papers) {
    FontSurvey survey = fonts.survey();
    return typefaces(settings, survey)
        .then(
            found -> {
              Optional<Lettering> lettering = fonts.lettering();
              Painter painter =
                  chart -> lettering.map(letters -> Pictures.png(chart.svg(), WIDTH, letters));
              Optional<PdfSetter> pdf = found.map(faces -> new PdfSetter(faces, painter));
              return Checked.of(
                  new DocumentFiles(
                      painter,
                      pdf,
                      found
                          .map(Typefaces::fingerprint)
                          .or(() -> lettering.map(Lettering::fingerprint))
                          .orElse(""),
                      survey.missing()),
                  pdf.map(setter -> new GlyphCheck(root, setter, fonts, papers).run())
                      .orElse(List.of()));
            });
  }

  /** Returns the fonts, and what is wrong with them. */
  static Checked<Optional<Typefaces>> typefaces(Settings settings, FontSurvey survey) {
    return survey.checked(settings.strictFonts(), SourceSpan.wholeFile("site.yaml"));
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

  /**
   * Finds the characters of notices that no font has, where they stand: in the notice, in a unit's
   * name, or in what else of the evaluation it says.
   */
  static final class GlyphCheck {
    private final Lazy<Map<String, String>> texts;
    private final PdfSetter pdf;
    private final MachineFonts fonts;
    private final List<Paper> papers;

    GlyphCheck(Path root, PdfSetter pdf, MachineFonts fonts, List<Paper> papers) {
      this.texts = new Lazy<>(() -> texts(root));
      this.pdf = pdf;
      this.fonts = fonts;
      this.papers = papers;
    }

    /** Returns an error for each character and file; the first place of several. */
    List<Diagnostic> run() {
      boolean rare = fonts.mayLack();
      Set<Diagnostic> found = new LinkedHashSet<>();
      // Where no file has such a character, one document is enough: it has all that is always said.
      for (Paper paper : papers.subList(0, rare ? papers.size() : Math.min(1, papers.size()))) {
        for (int character : pdf.missing(paper.document())) {
          found.add(
              Diagnostic.of(
                  Code.CHARACTER_MISSING,
                  place(paper, character, texts.get()),
                  Character.toString(character),
                  String.format(Locale.ROOT, "U+%04X", character)));
        }
      }
      return List.copyOf(found);
    }

    /** Says whether a file of a workspace may have characters that need a glyph and have none. */
    static boolean mayLack(Path root, PdfSetter pdf) {
      BitSet seen = new BitSet();
      return files(root).map(file -> text(root, file)).anyMatch(text -> mayLack(text, seen, pdf));
    }

    /** Looks at escapes, and at the characters of a text that were not seen before. */
    private static boolean mayLack(String text, BitSet seen, PdfSetter pdf) {
      char[] units = text.toCharArray(); // all are looked at, which is quicker in an array
      for (int at = 0; at < units.length; ) {
        int character = Character.codePointAt(units, at);
        at += Character.charCount(character);
        if (character == '\\' || character == '&') {
          char next = at < units.length ? units[at] : ' ';
          if (character == '&' ? next == '#' : next == 'u' || next == 'U') {
            return true;
          }
        }
        if (!seen.get(character)) {
          seen.set(character);
          if (pdf.lacks(character)) {
            return true;
          }
        }
      }
      return false;
    }

    private static Stream<String> files(Path root) {
      return WorkspaceFiles.INPUTS.stream()
          .flatMap(input -> Listing.of(root, input).visible().stream())
          .filter(file -> file.endsWith(".yaml") || file.endsWith(".md") || Table.isOne(file));
    }

    /** What is no UTF-8 is told where the file is read for what it says. */
    private static String text(Path root, String file) {
      try {
        return new String(Files.readAllBytes(root.resolve(file)), UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(root.resolve(file).toString(), e);
      }
    }

    private static Map<String, String> texts(Path root) {
      Map<String, String> texts = new TreeMap<>();
      files(root).forEach(file -> texts.put(file, text(root, file)));
      return texts;
    }

    private static SourceSpan place(Paper paper, int character, Map<String, String> texts) {
      String notice = paper.notice().document().file();
      String data = "data/" + paper.notice().ranked().evaluation().id() + "/";
      List<String> files = new ArrayList<>(List.of(notice, data + "units.yaml"));
      texts.keySet().stream().filter(file -> file.startsWith(data)).forEach(files::add);
      files.add("schemes/" + paper.notice().ranked().scheme().id() + ".yaml");
      files.add("site.yaml");
      for (String file : files) {
        Optional<SourceSpan> span = place(file, character, texts);
        if (span.isPresent()) {
          return span.get();
        }
      }
      return SourceSpan.wholeFile(notice);
    }

    private static Optional<SourceSpan> place(
        String file, int character, Map<String, String> texts) {
      List<String> lines = texts.getOrDefault(file, "").lines().toList();
      for (int line = 0; line < lines.size(); line++) {
        int at = lines.get(line).indexOf(character);
        if (at >= 0) {
          int column = lines.get(line).codePointCount(0, at) + 1;
          return Optional.of(new SourceSpan(file, line + 1, column, 1));
        }
      }
      return Optional.empty();
    }
  }
}
