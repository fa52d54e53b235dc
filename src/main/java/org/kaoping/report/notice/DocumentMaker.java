package org.kaoping.report.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.paper.OfficialDocument.Attachment;
import org.kaoping.paper.OfficialDocument.Format;
import org.kaoping.report.Drafts;
import org.kaoping.report.quote.Prose;
import org.kaoping.report.quote.Quotations;
import org.kaoping.result.Register;
import org.kaoping.wording.HeadingNumbers;
import org.kaoping.wording.Words;

/** Makes the official documents of a notice: one, or one for each unit. */
final class DocumentMaker {
  private final Notice notice;
  private final Optional<String> organisation;
  private final Drafts drafts;
  private final Quotations quotations;
  private final Words words;

  /**
   * Makes documents.
   *
   * @param organisation who issues them, where the header does not say so
   * @param drafts whether the site shows these
   */
  DocumentMaker(
      Notice notice,
      Optional<String> organisation,
      Drafts drafts,
      Quotations quotations,
      Words words) {
    this.notice = notice;
    this.organisation = organisation;
    this.drafts = drafts;
    this.quotations = quotations;
    this.words = words;
  }

  /**
   * Returns the document.
   *
   * @param unit whom a letter is to
   */
  Checked<OfficialDocument> document(Optional<Register.Unit> unit) {
    Problems problems = new Problems();
    Optional<String> issuer = notice.field("issuer").or(() -> organisation);
    if (issuer.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.MISSING_KEY, notice.span("issuer"), "issuer")
              .withHint("issuer.missing"));
    }
    notice
        .field("title-lines")
        .filter(asked -> !TitleLines.isTitle(TitleLines.asked(asked), notice.document().title()))
        .ifPresent(
            asked ->
                problems.add(
                    Diagnostic.of(
                        Code.TITLE_LINES,
                        notice.span("title-lines"),
                        TitleLines.CHARACTERS,
                        String.join(
                            "|", TitleLines.of(words.phrases(notice.document().title()))))));
    Prose prose = prose(unit, issuer.orElse(""));
    List<BodyMaker.Section> parts =
        new BodyMaker(notice, quotations.of(prose, problems), words, problems).sections();
    return Checked.of(document(unit, issuer.orElse(""), parts), problems.all());
  }

  private OfficialDocument document(
      Optional<Register.Unit> unit, String issuer, List<BodyMaker.Section> parts) {
    boolean letter = notice.kind().isLetter();
    return new OfficialDocument(
        letter ? Format.LETTER : Format.GENERAL,
        words.tag(),
        new OfficialDocument.Head(
            Stream.of("copy-number", "secrecy", "urgency")
                .flatMap(key -> notice.field(key).stream())
                .toList(),
            notice
                .field("mark")
                .orElseGet(() -> letter ? issuer : words.say("notice.mark", issuer)),
            notice.field("number")),
        notice
            .field("title-lines")
            .map(TitleLines::asked)
            .orElseGet(() -> TitleLines.of(words.phrases(notice.document().title()))),
        notice
            .field("addressee")
            .or(() -> unit.map(Register.Unit::name))
            .map(name -> words.say("notice.addressee", name)),
        parts.get(0).body(),
        attachmentNote(parts.subList(1, parts.size())),
        Optional.of(
            new OfficialDocument.Signature(
                notice.field("signatory").orElse(issuer), words.date(notice.date()))),
        notice.field("note").map(note -> words.say("notice.note", note)),
        attachments(parts.subList(1, parts.size())),
        imprint(),
        banner());
  }

  private Optional<String> banner() {
    Optional<String> demo =
        Optional.of(words.say("banner.demo")).filter(d -> notice.ranked().evaluation().demo());
    return Stream.concat(drafts.mark(words).stream(), demo.stream())
        .reduce((first, next) -> first + words.say("separator") + next);
  }

  private List<Attachment> attachments(List<BodyMaker.Section> parts) {
    List<Attachment> attachments = new ArrayList<>();
    for (BodyMaker.Section part : parts) {
      String label =
          parts.size() == 1
              ? words.say("notice.attachment")
              : words.say("notice.attachment.numbered", attachments.size() + 1);
      attachments.add(
          new Attachment(label, TitleLines.of(words.phrases(part.title())), part.body()));
    }
    return attachments;
  }

  private Optional<OfficialDocument.AttachmentNote> attachmentNote(List<BodyMaker.Section> parts) {
    List<String> entries = new ArrayList<>();
    for (BodyMaker.Section part : parts) {
      entries.add(
          parts.size() == 1
              ? part.title()
              : HeadingNumbers.number(3, entries.size() + 1) + part.title());
    }
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OfficialDocument.AttachmentNote(words.say("notice.attachments"), entries));
  }

  private Optional<OfficialDocument.Imprint> imprint() {
    Optional<String> copies = notice.field("copies").map(to -> words.say("notice.copies", to));
    Optional<String> printer = notice.field("printer");
    return copies.isEmpty() && printer.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OfficialDocument.Imprint(
                copies,
                printer,
                printer.map(p -> words.say("notice.printed", words.date(notice.date())))));
  }

  private Prose prose(Optional<Register.Unit> unit, String issuer) {
    Map<String, String> own = new HashMap<>();
    own.put("issued", words.date(notice.date()));
    own.put("issuer", issuer);
    notice.field("number").ifPresent(number -> own.put("number", number));
    notice
        .field("deadline")
        .map(LocalDate::parse)
        .ifPresent(day -> own.put("deadline", words.date(day)));
    notice
        .corrected()
        .ifPresent(
            corrected -> {
              own.put("corrects/title", corrected.title());
              corrected.field("number").ifPresent(n -> own.put("corrects/number", n.value()));
            });
    return new Prose(
        notice.document().file(),
        notice.document().linesAboveBody(),
        Optional.of(
            new Prose.Subject(notice.ranked().evaluation().id(), notice.span("evaluation"))),
        unit.filter(u -> u.unrated().isEmpty())
            .map(u -> new Prose.Subject(u.id(), notice.span("evaluation"))),
        notice.objected().map(o -> new Prose.Subject(o.objection().id(), notice.span("objection"))),
        own,
        List.of());
  }
}
