package org.kaoping.rank;

import java.util.List;
import java.util.Optional;
import org.kaoping.result.Evaluation;
import org.kaoping.result.Register;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Scheme;
import org.kaoping.score.Scorer;

/**
 * An evaluation with all that was computed of it.
 *
 * @param results one for each unit that has results, by id of the unit
 */
public record RankedEvaluation(
    Evaluation evaluation,
    Scheme scheme,
    Register register,
    List<UnitResult> results,
    Scorer scorer,
    Awards awards) {

  /** Returns the title that it is published under. */
  public String title() {
    return evaluation.title().orElse(scheme.title());
  }

  public Optional<UnitResult> result(String unit) {
    return results.stream().filter(r -> r.unit().equals(unit)).findFirst();
  }
}
