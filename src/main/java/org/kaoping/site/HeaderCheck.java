package org.kaoping.site;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;

/** Checks a document's header for all that JBake would skip, guess or take from the clock. */
final class HeaderCheck {
  static final List<String> TYPES = List.of("page", "post", NoticeHeader.TYPE);
  static final List<String> STATUSES = List.of("published", "draft");
  private static final List<String> KEYS =
      List.of(
          "title",
          "type",
          "status",
          "date",
          "tags",
          "description",
          "order",
          "evaluation",
          "unit",
          "editions");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern ORDER = Pattern.compile("[0-9]{1,6}");

  private final DocumentText document;
  private final Problems problems = new Problems();

  private HeaderCheck(DocumentText document) {
    this.document = document;
  }

  /** Returns what is wrong with the header; JBake may read it if nothing is. */
  static List<Diagnostic> check(DocumentText document) {
    HeaderCheck check = new HeaderCheck(document);
    check.run();
    return check.problems.all();
  }

  private void run() {
    Map<String, Integer> firstLines = new HashMap<>();
    for (HeaderField field : document.header()) {
      Integer first = firstLines.putIfAbsent(field.key(), field.keySpan().line());
      if (!keys().contains(field.key())) {
        Diagnostic unknown = Diagnostic.of(Code.UNKNOWN_KEY, field.keySpan(), field.key());
        problems.add(
            NoticeHeader.KEYS.contains(field.key())
                ? unknown.withHint("header.notice-only", field.key(), NoticeHeader.FOLDER)
                : unknown.suggesting(field.key(), keys()));
      } else if (first != null) {
        problems.add(Code.DUPLICATE_KEY, field.keySpan(), field.key(), first);
      } else {
        checkValue(field);
      }
    }
    if (document.value("title").isEmpty()) {
      missing("title");
    }
    document
        .field("type")
        .filter(type -> type.value().equals("post") && document.value("date").isEmpty())
        .ifPresent(type -> problems.add(missing(type.keySpan(), "date")));
    checkPlace();
    if (isNotice()) {
      NoticeHeader.REQUIRED.stream()
          .filter(key -> document.field(key).isEmpty())
          .forEach(key -> missing(key));
    }
    document
        .field("unit")
        .filter(unit -> document.field("evaluation").isEmpty())
        .ifPresent(unit -> problems.add(Diagnostic.required(unit.keySpan(), "evaluation", "unit")));
  }

  private void missing(String key) {
    if (problems.all().stream().noneMatch(wrong -> wrong.instead().equals(Optional.of(key)))) {
      problems.add(missing(SourceSpan.wholeFile(document.file()), key));
    }
  }

  private static Diagnostic missing(SourceSpan span, String key) {
    return Diagnostic.of(Code.MISSING_KEY, span, key)
        .withHint("header.missing", key, Phrase.of("header." + key));
  }

  private boolean isNotice() {
    return document.value("type").filter(NoticeHeader.TYPE::equals).isPresent();
  }

  private List<String> keys() {
    return isNotice()
        ? Stream.concat(KEYS.stream(), NoticeHeader.KEYS.stream())
            .filter(key -> !key.equals("unit"))
            .toList()
        : KEYS;
  }

  /** Notices have a folder of their own, which holds nothing else. */
  private void checkPlace() {
    if (isNotice() != document.file().startsWith(NoticeHeader.FOLDER)) {
      SourceSpan span =
          document
              .field("type")
              .map(HeaderField::valueSpan)
              .orElseGet(() -> SourceSpan.wholeFile(document.file()));
      problems.add(Code.NOTICE_PLACE, span, NoticeHeader.FOLDER);
    }
  }

  /** Returns the date that {@code text} names, if it names one. */
  static Optional<LocalDate> date(String text) {
    try {
      return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private void checkValue(HeaderField field) {
    String value = field.value();
    switch (field.key()) {
      case "type" -> oneOf(TYPES, field);
      case "kind" -> oneOf(NoticeHeader.KINDS, field);
      case "awards", "editions" ->
          expect(NoticeHeader.isIds(value), field, "expect.ids", field.key());
      case "copy-number" ->
          expect(NoticeHeader.isCopyNumber(value), field, "expect.copy-number", "copy-number");
      case "status" -> checkStatus(field);
      case "date", "deadline" -> expect(date(value).isPresent(), field, "expect.date", "date");
      case "order" ->
          expect(ORDER.matcher(value).matches(), field, "expect.content-order", "order");
      // JBake reads what stands in braces as JSON.
      default ->
          expect(
              !value.isEmpty() && !(value.startsWith("{") && value.endsWith("}")),
              field,
              "expect.content-text",
              "text");
    }
  }

  private void checkStatus(HeaderField field) {
    if (field.value().equals("published-date")) {
      problems.add(Code.CLOCK_STATUS, field.valueSpan(), field.value());
    } else {
      oneOf(STATUSES, field);
    }
  }

  private void oneOf(List<String> values, HeaderField field) {
    if (!values.contains(field.value())) {
      problems.add(
          Diagnostic.of(Code.WRONG_FORM, field.valueSpan(), shown(field), String.join(", ", values))
              .withHint("header." + field.key())
              .suggestingNear(field.value(), values));
    }
  }

  private void expect(boolean sound, HeaderField field, String expected, String example) {
    if (!sound) {
      problems.add(
          Diagnostic.of(Code.WRONG_FORM, field.valueSpan(), shown(field), Phrase.of(expected))
              .withHint("header.wrong", field.key(), Phrase.of("header." + example)));
    }
  }

  private static Phrase shown(HeaderField field) {
    return field.value().isEmpty()
        ? Phrase.of("shown.nothing")
        : Phrase.of("shown.text", field.value());
  }
}
