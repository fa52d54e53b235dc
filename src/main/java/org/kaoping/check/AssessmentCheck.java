package org.kaoping.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.result.Assessment;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Places;

/**
 * An assessment names its source and period exactly where the scheme has some, only once each, and
 * has records or, with {@code total: stated}, a total.
 */
final class AssessmentCheck {
  private final Scheme scheme;
  private final Places places;

  AssessmentCheck(Scheme scheme, Places places) {
    this.scheme = scheme;
    this.places = places;
  }

  Stream<Diagnostic> check(List<Assessment> assessments) {
    return Stream.concat(assessments.stream().flatMap(this::keys), repeated(assessments));
  }

  /** Says whether the source and period of an assessment are known, so that it can be checked. */
  boolean isPlaced(Assessment assessment) {
    return axis("source", assessment.source(), sources(), assessment).findAny().isEmpty()
        && axis("period", assessment.period(), periods(), assessment).findAny().isEmpty();
  }

  private List<String> sources() {
    return scheme.sources().stream().map(Scheme.Source::id).toList();
  }

  private List<String> periods() {
    return scheme.periods().stream().map(Scheme.Period::id).toList();
  }

  private Stream<Diagnostic> keys(Assessment assessment) {
    return Stream.of(
            axis("source", assessment.source(), sources(), assessment),
            axis("period", assessment.period(), periods(), assessment),
            scheme.stated() ? stated(assessment) : computed(assessment))
        .flatMap(s -> s);
  }

  private Stream<Diagnostic> axis(
      String key, Optional<String> name, List<String> known, Assessment assessment) {
    if (name.isEmpty()) {
      return known.isEmpty()
          ? Stream.empty()
          : Stream.of(
              Diagnostic.of(Code.MISSING_KEY, places.span(assessment), key)
                  .withHint("hint.one-of", String.join(", ", known)));
    }
    return known.isEmpty()
        ? refuse(assessment, "axis", key, Phrase.of("scheme.without", Phrase.of("term." + key)))
        : Declared.reference(key, name.get(), known, places.value(assessment, key));
  }

  private Stream<Diagnostic> stated(Assessment assessment) {
    Stream<Diagnostic> records = refuse(assessment, "records", "records", "total: stated");
    if (assessment.total().isEmpty()) {
      return Stream.concat(
          records,
          Stream.of(
              Diagnostic.missing(places.span(assessment), "total", "98", "points-from-zero")));
    }
    return assessment.total().get().compareTo(scheme.points()) <= 0
        ? records
        : Stream.concat(
            records,
            Stream.of(
                Diagnostic.of(
                    Code.SCORE_RANGE,
                    places.value(assessment, "total"),
                    assessment.total().get(),
                    scheme.points(),
                    Phrase.of("term.whole"),
                    "total")));
  }

  private Stream<Diagnostic> computed(Assessment assessment) {
    Phrase computed = Phrase.of("scheme.computed");
    Stream<Diagnostic> missing =
        places.entry(assessment, "records").isPresent()
            ? Stream.empty()
            : Stream.of(Diagnostic.missing(places.span(assessment), "records", "{…}", "mapping"));
    return Stream.of(
            missing,
            refuse(assessment, "computed", "total", computed),
            refuse(assessment, "computed", "grade", computed))
        .flatMap(s -> s);
  }

  private Stream<Diagnostic> refuse(Assessment assessment, String why, String key, Object with) {
    return places.entry(assessment, key).stream()
        .map(entry -> Diagnostic.unusable(entry.key().span(), key, with, why));
  }

  private Stream<Diagnostic> repeated(List<Assessment> assessments) {
    Map<List<Optional<String>>, Integer> lines = new HashMap<>();
    return assessments.stream()
        .flatMap(
            a -> {
              @Nullable Integer first =
                  lines.putIfAbsent(List.of(a.source(), a.period()), a.line());
              String key = a.period().isPresent() ? "period" : "source";
              SourceSpan span = places.value(a, key);
              return first == null
                  ? Stream.empty()
                  : Stream.of(Diagnostic.of(Code.REPEATED_ASSESSMENT, span, named(a), first));
            });
  }

  /** Returns the words for the source and period of an assessment, as far as it has them. */
  private static Phrase named(Assessment assessment) {
    Optional<String> source = assessment.source();
    Optional<String> period = assessment.period();
    if (source.isPresent() && period.isPresent()) {
      return Phrase.of("assessment.both", source.get(), period.get());
    }
    return source
        .map(s -> Phrase.of("assessment.source", s))
        .or(() -> period.map(p -> Phrase.of("assessment.period", p)))
        .orElseGet(() -> Phrase.of("assessment.only"));
  }
}
