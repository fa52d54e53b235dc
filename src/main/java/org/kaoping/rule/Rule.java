package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/**
 * How something found, checked or measured becomes points.
 *
 * @param id unique in the leaf
 * @param periods ids of the periods it applies in; empty means all
 * @param atMost caps its total effect in one assessment, as a number greater than 0
 */
public record Rule(
    String id,
    Optional<String> text,
    Optional<String> clause,
    Optional<String> note,
    List<String> periods,
    Optional<Decimal> atMost,
    Effect effect) {

  /** Says whether the rule applies in a period; without periods it always does. */
  public boolean appliesIn(Optional<String> period) {
    return periods.isEmpty() || period.map(periods::contains).orElse(true);
  }
}
