package org.kaoping.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;

/**
 * What was recorded of one leaf in one assessment.
 *
 * @param indicator id of the leaf
 * @param line line of the results file, from 1
 */
public record LeafRecord(String indicator, Outcome outcome, Remarks remarks, int line) {
  /** Returns what was observed, or empty if the leaf does not apply. */
  public Optional<Observed> observed() {
    return outcome instanceof Observed observed ? Optional.of(observed) : Optional.empty();
  }

  /** What an assessor made of a leaf. Absence is a kind of its own, never zero. */
  public sealed interface Outcome {}

  /** The leaf does not apply to the unit. */
  public record NotApplicable(String reason) implements Outcome {}

  /**
   * What was observed; all empty if nothing was found.
   *
   * @param score for a judged leaf
   * @param reason why the score is not full
   * @param measures by id of the measure
   * @param checks by id of the rule
   */
  public record Observed(
      Optional<Decimal> score,
      Optional<String> reason,
      List<Finding> findings,
      Map<String, Quantity> measures,
      Map<String, Boolean> checks)
      implements Outcome {
    /** Assessed, nothing found. */
    static final Observed CLEAN =
        new Observed(Optional.empty(), Optional.empty(), List.of(), Map.of(), Map.of());
  }
}
