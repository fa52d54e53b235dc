package org.kaoping.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.result.Correction;
import org.kaoping.result.Evaluation;
import org.kaoping.result.PublishedValue;
import org.kaoping.result.Register;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;

/** All checks of corrections but the one that needs results. */
public final class CorrectionChecks {
  private final Places places;

  /** Creates checks of what was read with these places. */
  public CorrectionChecks(Places places) {
    this.places = places;
  }

  /** Corrections belong to published results, stand in the order of time and lead on. */
  public Stream<Diagnostic> corrections(Evaluation evaluation, List<Correction> corrections) {
    return Stream.of(
            early(evaluation, corrections),
            order(corrections),
            corrections.stream().flatMap(this::repeated),
            changes(corrections).flatMap(c -> CorrectionFormCheck.check(c, places)),
            changes(corrections).flatMap(this::nothing),
            gaps(corrections))
        .flatMap(s -> s);
  }

  /** What is corrected is there; what was taken away with a correction need not be. */
  public Stream<Diagnostic> references(
      List<Correction> corrections, Scheme scheme, Register register) {
    CorrectionReferences references = CorrectionReferences.of(scheme, register, places);
    Map<PublishedValue, Correction.Change> last = new HashMap<>();
    changes(corrections).forEach(change -> last.put(change.value(), change));
    return changes(corrections)
        .filter(c -> Optional.ofNullable(last.get(c.value())).flatMap(l -> l.after()).isPresent())
        .flatMap(c -> references.of(c, c.equals(last.get(c.value()))));
  }

  private static Stream<Correction.Change> changes(List<Correction> corrections) {
    return corrections.stream().flatMap(c -> c.changes().stream());
  }

  private Stream<Diagnostic> early(Evaluation evaluation, List<Correction> corrections) {
    return evaluation.status().isComplete()
        ? Stream.empty()
        : corrections.stream()
            .limit(1)
            .map(
                first ->
                    Diagnostic.of(
                        Code.CORRECTION_EARLY,
                        places.span(first),
                        evaluation.id(),
                        Fields.of(places.of(evaluation)).text("status")));
  }

  private Stream<Diagnostic> order(List<Correction> corrections) {
    List<Diagnostic> found = new ArrayList<>();
    LocalDate before = LocalDate.MIN;
    for (Correction correction : corrections) {
      if (correction.date().isBefore(before)) {
        found.add(
            Diagnostic.of(
                Code.CORRECTION_ORDER,
                places.value(correction, "date"),
                correction.date(),
                before));
      }
      before = correction.date();
    }
    return found.stream();
  }

  private Stream<Diagnostic> repeated(Correction correction) {
    Map<PublishedValue, Integer> lines = new HashMap<>();
    return correction.changes().stream()
        .flatMap(
            change -> {
              int line = places.span(change).line();
              @Nullable Integer first = lines.putIfAbsent(change.value(), line);
              return first == null
                  ? Stream.empty()
                  : Stream.of(
                      Diagnostic.of(
                              Code.DUPLICATE_ID,
                              places.span(change),
                              Phrase.of("term.change"),
                              shown(change.value()),
                              first)
                          .withHint("hint.one-change"));
            });
  }

  /** Returns {@code jia-zhen points culture}. */
  private static String shown(PublishedValue value) {
    return (value.unit() + " " + value.kind().word() + " " + value.of()).trim();
  }

  private Stream<Diagnostic> nothing(Correction.Change change) {
    return change.isNone()
        ? Stream.of(
            Diagnostic.of(
                Code.CORRECTION_OF_NOTHING,
                places.value(change, "after"),
                change.word(change.after())))
        : Stream.empty();
  }

  /** What one correction made of a value is what the next one finds. */
  private Stream<Diagnostic> gaps(List<Correction> corrections) {
    Map<PublishedValue, Correction.Change> before = new HashMap<>();
    Function<Correction.Change, Stream<Diagnostic>> gap =
        change -> {
          Correction.@Nullable Change earlier = before.put(change.value(), change);
          return earlier == null || earlier.after().equals(change.before())
              ? Stream.empty()
              : Stream.of(
                  Diagnostic.of(
                      Code.CORRECTION_GAP,
                      places.value(change, "before"),
                      change.word(change.before()),
                      change.word(earlier.after()),
                      places.span(earlier).line()));
        };
    return changes(corrections).flatMap(gap).toList().stream();
  }
}
