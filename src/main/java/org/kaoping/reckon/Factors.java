package org.kaoping.reckon;

import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Quantity;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Measures;

/**
 * What scores of a unit are multiplied by.
 *
 * @param shared measures that indicators share
 * @param recorded what was measured of the unit once for all, by id of the measure
 */
record Factors(Measures shared, Map<String, Quantity> recorded) {
  /** Returns the factor of an indicator, if it has one and the unit's is known. */
  Optional<Derivation.Factor> of(Indicator node) {
    return node.factor()
        .flatMap(shared::measure)
        .flatMap(
            measure ->
                shared
                    .amount(measure.id(), recorded)
                    .map(
                        amount ->
                            new Derivation.Factor(measure.id(), amount, measure.isPercent())));
  }
}
