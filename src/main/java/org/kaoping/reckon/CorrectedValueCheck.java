package org.kaoping.reckon;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Problems;
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
  public static void check(RankedEvaluation ranked, Places places, Problems problems) {
    if (ranked.corrections().isEmpty()) {
      return;
    }
    Map<PublishedValue, Correction.Change> last = new LinkedHashMap<>();
    for (Correction correction : ranked.corrections()) {
      correction.changes().forEach(change -> last.put(change.value(), change));
    }
    Map<PublishedValue, String> published = PublishedValues.of(ranked);
    for (Correction.Change change : last.values()) {
      Optional<String> now = Optional.ofNullable(published.get(change.value()));
      if (!change.after().equals(now)) {
        problems.add(
            Code.CORRECTED_VALUE,
            places.value(change, "after"),
            change.word(change.after()),
            change.word(now));
      }
    }
  }
}
