package org.kaoping.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.result.Correction;
import org.kaoping.result.CorrectionReader;
import org.kaoping.result.Evaluation;
import org.kaoping.result.PublishedValue;
import org.kaoping.result.Register;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;

/** All checks of corrections but the one that needs results. */
public final class CorrectionCheck {
  private static final Pattern RANK = Pattern.compile("[1-9][0-9]{0,8}");

  private final Places places;
  private final Problems problems;
  private final NamedValueCheck named;

  /** Creates checks of what was read with these places. */
  public CorrectionCheck(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
    this.named = new NamedValueCheck(places, problems);
  }

  /** Corrections belong to published results, stand in the order of time and lead on. */
  public void corrections(Evaluation evaluation, List<Correction> corrections) {
    if (!evaluation.status().isComplete() && !corrections.isEmpty()) {
      String status = Fields.of(places.of(evaluation)).text("status");
      SourceSpan span = places.span(corrections.get(0));
      problems.add(Code.CORRECTION_EARLY, span, evaluation.id(), status);
    }
    LocalDate before = LocalDate.MIN;
    for (Correction correction : corrections) {
      LocalDate date = correction.date();
      if (date.isBefore(before)) {
        problems.add(Code.CORRECTION_ORDER, places.value(correction, "date"), date, before);
      }
      before = date;
      repeated(correction);
    }
    for (Correction.Change change : changes(corrections)) {
      named.keys(change, change.value().kind());
      form(change, change.before(), "before");
      form(change, change.after(), "after");
      if (change.isNone()) {
        SourceSpan span = places.value(change, "after");
        problems.add(Code.CORRECTION_OF_NOTHING, span, change.word(change.after()));
      }
    }
    gaps(corrections);
  }

  private static List<Correction.Change> changes(List<Correction> corrections) {
    return corrections.stream().flatMap(c -> c.changes().stream()).toList();
  }

  private void repeated(Correction correction) {
    Map<PublishedValue, Integer> lines = new HashMap<>();
    for (Correction.Change change : correction.changes()) {
      SourceSpan span = places.span(change);
      @Nullable Integer first = lines.putIfAbsent(change.value(), span.line());
      if (first != null) {
        PublishedValue value = change.value();
        String shown = (value.unit() + " " + value.kind().word() + " " + value.of()).trim();
        problems.add(
            Diagnostic.of(Code.DUPLICATE_ID, span, Phrase.of("term.change"), shown, first)
                .withHint("hint.one-change"));
      }
    }
  }

  /** What one correction made of a value is what the next one finds. */
  private void gaps(List<Correction> corrections) {
    Map<PublishedValue, Correction.Change> before = new HashMap<>();
    for (Correction.Change change : changes(corrections)) {
      Correction.@Nullable Change earlier = before.put(change.value(), change);
      if (earlier != null && !earlier.after().equals(change.before())) {
        problems.add(
            Code.CORRECTION_GAP,
            places.value(change, "before"),
            change.word(change.before()),
            change.word(earlier.after()),
            places.span(earlier).line());
      }
    }
  }

  private void form(Correction.Change change, Optional<String> value, String key) {
    PublishedValue.Kind kind = change.value().kind();
    if (value.isEmpty() || fits(kind, value.get())) {
      return;
    }
    String example = key + ": " + (kind == PublishedValue.Kind.RANK ? "3" : "41.5");
    Phrase shown = Phrase.of("shown.text", value.get());
    Phrase expected = Phrase.of("expect." + expected(kind));
    Diagnostic wrong =
        Diagnostic.of(Code.WRONG_FORM, places.value(change, key), shown, expected, example);
    problems.add(kind == PublishedValue.Kind.AWARD ? wrong.withHint("choice.truth") : wrong);
  }

  private static boolean fits(PublishedValue.Kind kind, String word) {
    return switch (kind) {
      case TOTAL, POINTS -> CorrectionReader.isNumber(word);
      case RANK -> RANK.matcher(word).matches();
      case AWARD -> word.equals(Correction.AWARDED);
      case GRADE -> true;
    };
  }

  private static String expected(PublishedValue.Kind kind) {
    return switch (kind) {
      case TOTAL, POINTS, GRADE -> "published-points";
      case RANK -> "published-rank";
      case AWARD -> "published-award";
    };
  }

  /** What is corrected is there; what was taken away with a correction need not be. */
  public void references(List<Correction> corrections, Scheme scheme, Register register) {
    Map<PublishedValue, Correction.Change> last = new HashMap<>();
    changes(corrections).forEach(change -> last.put(change.value(), change));
    for (Correction.Change change : changes(corrections)) {
      Correction.@Nullable Change latest = last.get(change.value());
      if (latest != null && latest.after().isPresent()) {
        references(change, change.equals(latest), scheme, register);
      }
    }
  }

  /**
   * Checks a change.
   *
   * @param isLast whether it led to the grade that there is now; earlier ones may be gone
   */
  private void references(
      Correction.Change change, boolean isLast, Scheme scheme, Register register) {
    named.references(change, change.value(), scheme, register);
    if (change.value().kind() == PublishedValue.Kind.GRADE
        && isLast
        && scheme.grades().isPresent()) {
      List<Grades.Grade> bands = scheme.grades().get().bands();
      List<String> known = bands.stream().map(Grades.Grade::id).toList();
      change.after().ifPresent(grade -> named.reference(change, "after", "grade", grade, known));
    }
  }
}
