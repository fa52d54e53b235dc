package org.kaoping.rank;

import java.util.List;
import java.util.Optional;
import org.kaoping.result.Decision;
import org.kaoping.scheme.Award;

/**
 * Who gets an award.
 *
 * @param selected ids by the results alone, in order of rank; empty where people decide
 * @param decision what people decided; it replaces the selection
 */
public record Outcome(Award award, List<String> selected, Optional<Decision> decision) {
  /** Returns the ids of the units that get it. */
  public List<String> awarded() {
    return decision.map(Decision::awarded).orElse(selected);
  }
}
