package org.kaoping.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.report.edition.Withheld;
import org.kaoping.site.ContentDocument;
import org.kaoping.site.PresentLinks;
import org.kaoping.source.Listing;
import org.kaoping.source.SourceFile;
import org.kaoping.wording.Words;
import org.kaoping.workbook.AttachedText;
import org.kaoping.workbook.Entities;

/**
 * A site for readers who are not told everything: no link leads to a page that it has not, and what
 * is withheld occurs in none of its files, which is looked for in each of them as it is made.
 */
final class PartialSite {
  private final Path root;
  private final EditionStage.Told told;
  private final Withheld withheld;

  PartialSite(CheckedWorkspace whole, EditionStage.Told told, Path root, Words words) {
    this.root = root;
    this.told = told;
    this.withheld =
        Withheld.of(
            whole.evaluations(),
            told.workspace().evaluations(),
            common(root, words),
            told.content().stream()
                .map(document -> read(root, document.file()))
                .collect(Collectors.joining()));
  }

  /** Returns what everybody knows. */
  private static String common(Path root, Words words) {
    StringBuilder common = new StringBuilder(String.join("\n", words.texts()));
    List<String> files = new ArrayList<>(List.of("site.yaml"));
    files.addAll(Listing.of(root, "schemes").visible());
    Listing.of(root, "data").visible().stream()
        .filter(file -> file.endsWith("/evaluation.yaml"))
        .forEach(files::add);
    files.forEach(file -> common.append(read(root, file)));
    return common.toString();
  }

  private static String read(Path root, String file) {
    return SourceFile.read(root, file).value().map(SourceFile::text).orElse("") + "\n";
  }

  /**
   * Returns the parts of a site in the folder of its readers, each looked through.
   *
   * @param ofProgram says by their paths which come with the program
   */
  List<SitePart> of(List<SitePart> parts, Predicate<String> ofProgram) {
    Set<String> present =
        parts.stream().map(SitePart::path).collect(Collectors.toCollection(HashSet::new));
    return parts.stream()
        .map(
            part ->
                new SitePart(
                    told.folder() + part.path(),
                    Optional.empty(),
                    part.stamped(),
                    ofProgram.test(part.path())
                        ? part.content()
                        : out -> write(part, present, out)))
        .toList();
  }

  private List<Diagnostic> write(SitePart part, Set<String> present, OutputStream out)
      throws IOException {
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    List<Diagnostic> found = new ArrayList<>(part.content().writeTo(made));
    byte[] file = made.toByteArray();
    if (part.path().endsWith(".html")) {
      file = PresentLinks.in(new String(file, UTF_8), part.path(), present).getBytes(UTF_8);
    }
    withheld
        .in(part.path() + "\n" + text(part.path(), file))
        .map(word -> diagnostic(part.path(), word))
        .ifPresent(found::add);
    out.write(file);
    return found;
  }

  /** What stands in an article is told at its line, once for all that is made of it. */
  private Diagnostic diagnostic(String path, String word) {
    String edition = told.workspace().edition().id();
    for (ContentDocument document : told.content()) {
      Optional<SourceSpan> line = line(document.file(), word);
      if (line.isPresent()) {
        return Diagnostic.of(Code.WITHHELD, line.get(), edition, document.path(), word);
      }
    }
    return Diagnostic.of(
        Code.WITHHELD, SourceSpan.wholeFile("site.yaml"), edition, told.folder() + path, word);
  }

  private Optional<SourceSpan> line(String file, String word) {
    List<String> lines = read(root, file).lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      if (Withheld.plain(lines.get(line)).contains(word)) {
        return Optional.of(new SourceSpan(file, line + 1, 1, 1));
      }
    }
    return Optional.empty();
  }

  private static String text(String path, byte[] file) {
    if (path.matches(".*\\.(html|xml|svg)")) {
      return Entities.read(new String(file, UTF_8));
    }
    return path.matches(".*\\.(js|json|csv|css|txt|md)")
        ? new String(file, UTF_8).replace("\\n", "")
        : AttachedText.of(file);
  }
}
