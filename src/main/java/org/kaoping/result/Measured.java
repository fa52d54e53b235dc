package org.kaoping.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.rule.Bound;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Measures;
import org.kaoping.scheme.Scheme;

/**
 * A measure of a leaf in one of the periods in which the leaf is assessed.
 *
 * @param period empty where the scheme has no periods
 */
public record Measured(Indicator leaf, Measure measure, Optional<String> period) {
  /**
   * Returns the measures of a leaf in the scheme's order, each in all its periods; and those that
   * leaves share and its rules use, which have none.
   */
  public static List<Measured> of(Scheme scheme, Indicator leaf) {
    List<Optional<String>> periods =
        scheme.periods().isEmpty()
            ? List.of(Optional.empty())
            : scheme.periods().stream()
                .map(period -> Optional.of(period.id()))
                .filter(leaf.leaf()::isAssessedIn)
                .toList();
    Stream<Measured> own =
        leaf.leaf().measures().stream()
            .flatMap(measure -> periods.stream().map(p -> new Measured(leaf, measure, p)));
    Stream<Measured> shared =
        leaf.leaf()
            .used()
            .filter(leaf.leaf()::isShared)
            .map(measure -> new Measured(leaf, measure, Optional.empty()));
    return Stream.concat(own, shared).toList();
  }

  /**
   * Returns what a source measured of a unit, or what is derived of it, as it is shown: of numbers
   * without end {@link Bound#SHOWN} digits; nothing, if it did not.
   */
  public Optional<Decimal> amount(UnitResult result, Optional<String> source) {
    if (leaf.leaf().isShared(measure)) {
      return amount(leaf.leaf().known(), measure, result.measures());
    }
    return result
        .settled(source, period)
        .flatMap(assessment -> assessment.record(leaf.id()))
        .flatMap(LeafRecord::observed)
        .flatMap(observed -> amount(leaf.leaf().known(), measure, observed.measures()));
  }

  /** Returns what was measured of a unit once for all, or is derived of it, as it is shown. */
  public static Optional<Decimal> shared(Scheme scheme, Measure measure, UnitResult result) {
    return amount(scheme.measures(), measure, result.measures());
  }

  private static Optional<Decimal> amount(
      Measures known, Measure measure, Map<String, Quantity> recorded) {
    return known
        .amount(measure.id(), recorded)
        .map(amount -> measure.isExact() ? amount.shown(Bound.SHOWN) : amount.dividend());
  }
}
