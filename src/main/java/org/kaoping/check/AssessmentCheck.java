package org.kaoping.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Assessment;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Places;
import org.kaoping.source.Table;

/**
 * An assessment names its source and period exactly where the scheme has some, only once each, and
 * has records or, with {@code total: stated}, a total.
 */
final class AssessmentCheck {
  private final Scheme scheme;
  private final Places places;
  private final Problems problems;

  AssessmentCheck(Scheme scheme, Places places, Problems problems) {
    this.scheme = scheme;
    this.places = places;
    this.problems = problems;
  }

  /**
   * Checks the keys of an assessment.
   *
   * @return whether its source and period are known, so that its records can be checked
   */
  boolean check(Assessment assessment) {
    Problems ofPlace = new Problems();
    List<String> sources = scheme.sources().stream().map(Scheme.Source::id).toList();
    List<String> periods = scheme.periods().stream().map(Scheme.Period::id).toList();
    axis("source", assessment.source(), sources, assessment, ofPlace);
    axis("period", assessment.period(), periods, assessment, ofPlace);
    problems.addAll(ofPlace.all());
    if (scheme.stated()) {
      stated(assessment);
    } else {
      computed(assessment);
    }
    return ofPlace.isEmpty();
  }

  private void axis(
      String key,
      Optional<String> name,
      List<String> known,
      Assessment assessment,
      Problems ofPlace) {
    if (name.isEmpty() && !known.isEmpty()) {
      ofPlace.add(
          Diagnostic.of(Code.MISSING_KEY, places.span(assessment), key)
              .withHint("hint.one-of", String.join(", ", known)));
    } else if (name.isPresent() && known.isEmpty()) {
      Phrase without = Phrase.of("scheme.without", Phrase.of("term." + key));
      refuse(assessment, "axis", key, without, ofPlace);
    } else if (name.isPresent()) {
      SourceSpan span = places.value(assessment, key);
      new Declared(places, ofPlace).reference(key, name.get(), known, span);
    }
  }

  private void stated(Assessment assessment) {
    refuse(assessment, "records", "records", "total: stated", problems);
    Optional<Decimal> total = assessment.total();
    if (total.isEmpty()) {
      SourceSpan span = places.span(assessment);
      problems.add(Diagnostic.missing(span, "total", "98", "points-from-zero"));
    } else if (total.get().compareTo(scheme.points()) > 0) {
      SourceSpan span = places.value(assessment, "total");
      Phrase whole = Phrase.of("term.whole");
      problems.add(Code.SCORE_RANGE, span, total.get(), scheme.points(), whole, "total");
    }
    if (scheme.grades().isPresent()) {
      refuse(assessment, "graded", "grade", Phrase.of("scheme.graded"), problems);
    }
  }

  private void computed(Assessment assessment) {
    Phrase computed = Phrase.of("scheme.computed");
    if (places.entry(assessment, "records").isEmpty()) {
      SourceSpan span = places.span(assessment);
      problems.add(Diagnostic.missing(span, "records", "{…}", "mapping"));
    }
    refuse(assessment, "computed", "total", computed, problems);
    refuse(assessment, "computed", "grade", computed, problems);
  }

  private void refuse(Assessment assessment, String why, String key, Object with, Problems found) {
    places
        .entry(assessment, key)
        .ifPresent(e -> found.add(Diagnostic.unusable(e.key().span(), key, with, why)));
  }

  /** Of each source and period there is one assessment; a second one in a table is its row. */
  void repeated(UnitResult result) {
    Map<List<Optional<String>>, SourceSpan> spans = new HashMap<>();
    for (Assessment assessment : result.assessments()) {
      List<Optional<String>> place = List.of(assessment.source(), assessment.period());
      SourceSpan row = places.span(assessment);
      @Nullable SourceSpan first = spans.putIfAbsent(place, row);
      if (first != null && Table.isOne(row.file())) {
        String where = first.file() + ":" + first.line();
        Phrase named = named(assessment);
        problems.add(
            new Diagnostic(
                Code.REPEATED_ASSESSMENT,
                row,
                Phrase.of("R016.table", result.unit(), named, where),
                Phrase.of("R016.hint.table")));
      } else if (first != null) {
        String key = assessment.period().isPresent() ? "period" : "source";
        SourceSpan span = places.value(assessment, key);
        problems.add(Code.REPEATED_ASSESSMENT, span, named(assessment), first.line());
      }
    }
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
