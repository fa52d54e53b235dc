package org.kaoping.report.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.reckon.Objected;
import org.kaoping.reckon.Outcome;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.Links;
import org.kaoping.site.ContentDocument;
import org.kaoping.site.HeaderField;

/** Reads the headers of notices and finds what they refer to. */
final class NoticeReader {
  private final List<RankedEvaluation> evaluations;
  private final List<ContentDocument> notices;
  private final Problems problems = new Problems();

  private NoticeReader(List<RankedEvaluation> evaluations, List<ContentDocument> notices) {
    this.evaluations = evaluations;
    this.notices = notices;
  }

  /**
   * Reads a notice whose header has the right form.
   *
   * @param notices all of the workspace
   */
  static Checked<Notice> read(
      ContentDocument document, List<RankedEvaluation> evaluations, List<ContentDocument> notices) {
    return new NoticeReader(evaluations, notices).notice(document);
  }

  private Checked<Notice> notice(ContentDocument document) {
    HeaderField subject = document.field("evaluation").orElseThrow();
    Optional<RankedEvaluation> ranked =
        named("evaluation", subject, evaluations, e -> e.evaluation().id());
    if (ranked.isEmpty()) {
      return Checked.rejected(problems.all());
    }
    NoticeKind kind = NoticeKind.of(document.field("kind").orElseThrow().value());
    required(document, kind);
    Notice notice =
        new Notice(
            document,
            kind,
            LocalDate.parse(document.field("date").orElseThrow().value()),
            ranked.get(),
            awards(document, ranked.get()),
            kind == NoticeKind.REPLY ? objected(document, ranked.get()) : Optional.empty(),
            document
                .field("corrects")
                .flatMap(
                    field ->
                        named(
                            "notice",
                            field,
                            notices,
                            other -> Links.noticeName(Notice.stem(other)))));
    return Checked.of(notice, problems.all());
  }

  /** Returns the objection that is replied to, if it is decided. */
  private Optional<Objected> objected(ContentDocument document, RankedEvaluation ranked) {
    Optional<HeaderField> field = document.field("objection");
    Optional<Objected> objected =
        field.flatMap(
            named -> named("objection", named, ranked.objections(), o -> o.objection().id()));
    if (objected.filter(o -> o.objection().decision().isEmpty()).isPresent()) {
      problems.add(
          Code.REPLY_UNDECIDED, field.orElseThrow().valueSpan(), field.orElseThrow().value());
      return Optional.empty();
    }
    return objected;
  }

  /** Some kinds say things that others do not. */
  private void required(ContentDocument document, NoticeKind kind) {
    Optional<String> needed =
        switch (kind) {
          case COMMENDATION -> Optional.of("awards");
          case FEEDBACK -> Optional.of("deadline");
          case REPLY -> Optional.of("objection");
          case CORRECTION -> Optional.of("corrects");
          case RESULTS, PUBLICITY -> Optional.empty();
        };
    HeaderField field = document.field("kind").orElseThrow();
    needed
        .filter(key -> document.field(key).isEmpty())
        .ifPresent(
            key -> problems.add(Diagnostic.required(field.valueSpan(), key, "kind=" + kind.id())));
  }

  private List<Outcome> awards(ContentDocument document, RankedEvaluation ranked) {
    List<Outcome> awards = new ArrayList<>();
    document
        .field("awards")
        .ifPresent(
            field ->
                Arrays.stream(field.value().split(",", -1))
                    .map(String::strip)
                    .forEach(
                        id ->
                            named(
                                    "award",
                                    part(field, id),
                                    ranked.awards().outcomes(),
                                    outcome -> outcome.award().id())
                                .ifPresent(awards::add)));
    return awards;
  }

  /** Returns the field as if it held only one of the names that stand in it. */
  private static HeaderField part(HeaderField field, String id) {
    int at = field.value().indexOf(id);
    SourceSpan span = field.valueSpan();
    return new HeaderField(
        field.key(),
        id,
        field.keySpan(),
        new SourceSpan(
            span.file(),
            span.line(),
            span.column() + field.value().codePointCount(0, at),
            id.codePointCount(0, id.length())));
  }

  private <T> Optional<T> named(
      String kind, HeaderField field, List<T> choice, Function<T, String> id) {
    Optional<T> named =
        choice.stream().filter(one -> id.apply(one).equals(field.value())).findFirst();
    if (named.isEmpty()) {
      problems.add(
          Diagnostic.of(
                  Code.UNKNOWN_REFERENCE,
                  field.valueSpan(),
                  Phrase.of("term." + kind),
                  field.value())
              .suggesting(field.value(), choice.stream().map(id).toList()));
    }
    return named;
  }
}
