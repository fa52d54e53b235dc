package org.kaoping.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.kaoping.report.Drafts;
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
  private final List<PersonalDataCheck.Seen> published = new ArrayList<>();
  private final List<PersonalDataCheck.Seen> drafts = new ArrayList<>();

  private PublishedTexts(Path root, Memory memory) {
    this.root = root;
    this.memory = memory;
    this.personal = SiteSettings.personalData(root);
  }

  /**
   * Looks through it.
   *
   * @param drafts whether these are published
   * @param memory of what was looked through before
   */
  static PublishedTexts of(Path root, Bakery bakery, Drafts drafts, Memory memory) {
    PublishedTexts texts = new PublishedTexts(root, memory);
    for (ContentDocument document : bakery.content(Drafts.SHOWN)) {
      boolean left = document.isDraft() && drafts == Drafts.LEFT_OUT;
      texts.document(document, left ? texts.drafts : texts.published);
    }
    bakery.files().forEach(file -> texts.attachment(file.source()));
    Listing.of(root, "site-templates").visible().forEach(texts::attachment);
    return texts;
  }

  /** Returns what in it must not be published. What a draft will need is not told. */
  List<Diagnostic> found() {
    return PersonalDataCheck.Seen.all(published).found();
  }

  /**
   * Returns what {@code site.yaml} allows although nothing needs it.
   *
   * @param data what in the data may be published
   */
  List<Diagnostic> allowedInVain(Set<String> data) {
    Set<String> needed = new HashSet<>(data);
    needed.addAll(PersonalDataCheck.Seen.all(published).allowed());
    needed.addAll(PersonalDataCheck.Seen.all(drafts).allowed());
    return personal.inVain(needed);
  }

  private void document(ContentDocument document, List<PersonalDataCheck.Seen> seen) {
    Optional<SourceFile> file = SourceFile.read(root, document.file()).value();
    if (file.isEmpty()) {
      return;
    }
    seen.add(personal.of(file.get()));
    // As readers see it: a number may have marks of Markdown within, or be written as entities.
    String shown =
        document.body().stream()
            .map(piece -> piece instanceof Piece.Html html ? html.html() : "\n")
            .collect(Collectors.joining())
            .replaceAll("</?(?:em|strong|code|del|a|span)(?: [^>]*)?>", "")
            .replaceAll("<[^>]*>", "\n");
    SourceSpan place = SourceSpan.wholeFile(document.file());
    seen.add(personal.of(shown, place, PersonalData.in(file.get().text())));
    seen.add(personal.of(document.path(), place, List.of()));
  }

  /** A text is looked through line by line; what is left is somewhere in it. */
  private PersonalDataCheck.Seen inAttachment(String name, byte[] file) {
    Optional<SourceFile> text =
        Optional.of(name)
            .filter(n -> TEXTS.contains(n.substring(n.lastIndexOf('.') + 1)))
            .flatMap(n -> SourceFile.read(root, n).value());
    return PersonalDataCheck.Seen.all(
        List.of(
            text.map(personal::of).orElse(PersonalDataCheck.Seen.NOTHING),
            personal.of(
                AttachedText.of(file),
                SourceSpan.wholeFile(name),
                text.map(SourceFile::text).map(PersonalData::in).orElse(List.of()))));
  }

  private void attachment(String name) {
    SourceSpan place = SourceSpan.wholeFile(name);
    published.add(personal.of(name, place, List.of()));
    try {
      byte[] file = Files.readAllBytes(root.resolve(name));
      Supplier<PersonalDataCheck.Seen> look = () -> inAttachment(name, file);
      published.add(
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
