package org.kaoping.reckon;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.result.Correction;
import org.kaoping.result.PublishedValue;
import org.kaoping.source.Places;

/** {@link Code#CORRECTED_VALUE}: what corrections led to is what the results publish. */
public final class CorrectedValueCheck {
  private CorrectedValueCheck() {}

  /**
   * Checks the last correction of each value.
   *
   * @param places of the corrections
   */
  public static Stream<Diagnostic> check(RankedEvaluation ranked, Places places) {
    if (ranked.corrections().isEmpty()) {
      return Stream.empty();
    }
    Map<PublishedValue, Correction.Change> last = new LinkedHashMap<>();
    ranked.corrections().stream()
        .flatMap(correction -> correction.changes().stream())
        .forEach(change -> last.put(change.value(), change));
    Map<PublishedValue, String> published = PublishedValues.of(ranked);
    return last.values().stream()
        .flatMap(
            change -> check(change, Optional.ofNullable(published.get(change.value())), places));
  }

  private static Stream<Diagnostic> check(
      Correction.Change change, Optional<String> published, Places places) {
    return change.after().equals(published)
        ? Stream.empty()
        : Stream.of(
            Diagnostic.of(
                Code.CORRECTED_VALUE,
                places.value(change, "after"),
                change.word(change.after()),
                change.word(published)));
  }
}
