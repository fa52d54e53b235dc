package org.kaoping.report.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Movements;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.result.Measured;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;

/** What was measured of units in the term before. */
final class EarlierMeasures {
  private final Map<String, UnitResult> results = new HashMap<>();
  private final Map<String, RankedEvaluation> then = new HashMap<>();

  EarlierMeasures(Optional<Movements> movements) {
    Map<String, Map<String, UnitResult>> evaluations = new HashMap<>();
    for (Movements.Movement moved : movements.map(Movements::units).orElse(List.of())) {
      RankedEvaluation evaluation = moved.then();
      String unit = moved.now().unit().id();
      then.put(unit, evaluation);
      Optional.ofNullable(
              evaluations
                  .computeIfAbsent(
                      evaluation.evaluation().id(), id -> UnitResult.byUnit(evaluation.results()))
                  .get(moved.before().unit().id()))
          .ifPresent(result -> results.put(unit, result));
    }
  }

  /**
   * Returns the amount of the measure of the same id, unit and period.
   *
   * @param before the leaf then
   */
  Optional<Decimal> amount(Measured now, Indicator before, String unit) {
    return Optional.ofNullable(then.get(unit))
        .flatMap(
            evaluation ->
                Measured.of(evaluation.scheme(), before).stream()
                    .filter(m -> m.measure().id().equals(now.measure().id()))
                    .filter(m -> m.measure().unit().equals(now.measure().unit()))
                    .filter(m -> m.period().equals(now.period()))
                    .findFirst()
                    .flatMap(
                        m ->
                            Optional.ofNullable(results.get(unit))
                                .flatMap(
                                    r -> m.amount(r, evaluation.scheme().mainSource(m.leaf())))));
  }
}
