package org.kaoping.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kaoping.check.PersonalDataCheck;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.markup.Piece;
import org.kaoping.publish.FileHashes;
import org.kaoping.site.Bakery;
import org.kaoping.site.ContentDocument;
import org.kaoping.source.Listing;
import org.kaoping.source.PersonalData;
import org.kaoping.source.SourceFile;
import org.kaoping.workbook.AttachedText;

/** What is published beside the data: prose, attachments, templates and what belongs to them. */
final class PublishedTexts {
  private static final Set<String> TEXTS = Set.of("csv", "txt", "css", "js", "svg", "ftlh", "ftlx");

  private final Path root;
  private final Memory memory;
  private final PersonalDataCheck personal;
  private final List<Diagnostic> found = new ArrayList<>();

  private PublishedTexts(Path root, Memory memory) {
    this.root = root;
    this.memory = memory;
    this.personal = SiteSettings.personalData(root);
  }

  /**
   * Returns what in it must not be published.
   *
   * @param memory of what was looked through before
   */
  static List<Diagnostic> check(
      Path root, List<ContentDocument> content, List<Bakery.CopiedFile> files, Memory memory) {
    PublishedTexts texts = new PublishedTexts(root, memory);
    content.forEach(texts::document);
    files.forEach(file -> texts.attachment(file.source()));
    Listing.of(root, "site-templates").visible().forEach(texts::attachment);
    return texts.found;
  }

  private void document(ContentDocument document) {
    Optional<SourceFile> file = SourceFile.read(root, document.file()).value();
    if (file.isEmpty()) {
      return;
    }
    found.addAll(personal.of(file.get()));
    // As readers see it: a number may have marks of Markdown within, or be written as entities.
    String shown =
        document.body().stream()
            .map(piece -> piece instanceof Piece.Html html ? html.html() : "\n")
            .collect(Collectors.joining())
            .replaceAll("</?(?:em|strong|code|del|a|span)(?: [^>]*)?>", "")
            .replaceAll("<[^>]*>", "\n");
    SourceSpan place = SourceSpan.wholeFile(document.file());
    found.addAll(personal.of(shown, place, PersonalData.in(file.get().text())));
    found.addAll(personal.of(document.path(), place, List.of()));
  }

  /** A text is looked through line by line; what is left is somewhere in it. */
  private List<Diagnostic> inAttachment(String name, byte[] file) {
    Optional<SourceFile> text =
        Optional.of(name)
            .filter(n -> TEXTS.contains(n.substring(n.lastIndexOf('.') + 1)))
            .flatMap(n -> SourceFile.read(root, n).value());
    List<Diagnostic> all = new ArrayList<>(text.map(personal::of).orElse(List.of()));
    all.addAll(
        personal.of(
            AttachedText.of(file),
            SourceSpan.wholeFile(name),
            text.map(SourceFile::text).map(PersonalData::in).orElse(List.of())));
    return all;
  }

  private void attachment(String name) {
    SourceSpan place = SourceSpan.wholeFile(name);
    found.addAll(personal.of(name, place, List.of()));
    try {
      byte[] file = Files.readAllBytes(root.resolve(name));
      Supplier<List<Diagnostic>> look = () -> inAttachment(name, file);
      found.addAll(
          memory.isLasting()
              ? memory
                  .personal()
                  .of(new Memory.Key(name, FileHashes.ofBytes(file), personal.fingerprint()), look)
              : look.get());
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
