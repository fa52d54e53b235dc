package org.kaoping.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.markup.Markdown;
import org.kaoping.source.Listing;
import org.kaoping.source.SourceFile;

/**
 * What lies in {@code content/}, hidden files and folders left out.
 *
 * @param documents the Markdown files whose header is sound
 * @param copied the files that go into the site as they are
 * @param crawlable false if JBake must not follow what is there
 */
record ContentFiles(Map<Path, DocumentText> documents, List<Path> copied, boolean crawlable) {
  private static final String CONTENT = "content";

  private static final Set<String> COPIED =
      new TreeSet<>(
          List.of(
              "avif", "csv", "doc", "docx", "gif", "jpeg", "jpg", "mp3", "mp4", "ods", "odt", "pdf",
              "png", "ppt", "pptx", "txt", "webm", "webp", "xls", "xlsx", "zip"));

  /** Reads the folder; a missing one is empty. */
  static ContentFiles read(BakeryFolders folders, Findings findings) {
    Map<Path, DocumentText> documents = new TreeMap<>();
    List<Path> copied = new ArrayList<>();
    Listing listing = Listing.of(folders.workspace(), CONTENT);
    listing.diagnostics().forEach(findings::add);
    for (String name : listing.visible()) {
      if (name.equals(CONTENT)) {
        continue; // a file in the folder's place is told where files of data are looked for
      }
      Path file = folders.workspace().resolve(name);
      if (name.endsWith(".md")) {
        readDocument(file, folders, documents, findings);
      } else if (COPIED.contains(extension(name))) {
        copied.add(file);
      } else {
        findings.add(
            Code.CONTENT_FILE_TYPE,
            SourceSpan.wholeFile(name),
            file.getFileName(),
            String.join(", ", COPIED));
      }
    }
    return new ContentFiles(documents, copied, listing.diagnostics().isEmpty());
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static void readDocument(
      Path file, BakeryFolders folders, Map<Path, DocumentText> documents, Findings findings) {
    Checked<SourceFile> source = SourceFile.read(folders.workspace(), folders.nameOf(file));
    source.diagnostics().forEach(findings::add);
    source
        .value()
        .flatMap(read -> DocumentText.of(read, findings))
        .ifPresent(
            document -> {
              List<Diagnostic> mistakes = HeaderCheck.check(document);
              mistakes.forEach(findings::add);
              if (mistakes.isEmpty()) {
                documents.put(file, document);
              } else {
                BodyCheck.report(document, Markdown.render(document.body()), findings);
              }
            });
  }
}
