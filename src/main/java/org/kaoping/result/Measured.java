package org.kaoping.result;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Scheme;

/**
 * A measure of a leaf in one of the periods in which the leaf is assessed.
 *
 * @param period empty where the scheme has no periods
 */
public record Measured(Indicator leaf, Measure measure, Optional<String> period) {
  /** Returns the measures of a leaf in the scheme's order, each in all its periods. */
  public static List<Measured> of(Scheme scheme, Indicator leaf) {
    List<Optional<String>> periods =
        scheme.periods().isEmpty()
            ? List.of(Optional.empty())
            : scheme.periods().stream()
                .map(period -> Optional.of(period.id()))
                .filter(leaf.leaf()::isAssessedIn)
                .toList();
    return leaf.leaf().measures().stream()
        .flatMap(measure -> periods.stream().map(p -> new Measured(leaf, measure, p)))
        .toList();
  }

  /** Returns what a source measured of a unit, or what is derived of it; nothing, if it did not. */
  public Optional<Decimal> amount(UnitResult result, Optional<String> source) {
    return result
        .settled(source, period)
        .flatMap(assessment -> assessment.record(leaf.id()))
        .flatMap(LeafRecord::observed)
        .flatMap(observed -> measure.amount(observed.measures()));
  }
}
