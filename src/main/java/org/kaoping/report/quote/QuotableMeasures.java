package org.kaoping.report.quote;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Measured;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.Words;

/** What was measured of a unit by the official source, to be quoted. */
final class QuotableMeasures {
  private final Scheme scheme;
  private final UnitResult result;
  private final Words words;

  QuotableMeasures(Scheme scheme, UnitResult result, Words words) {
    this.scheme = scheme;
    this.result = result;
    this.words = words;
  }

  /** Returns the indicators that have measures, and these. */
  Quotable measures() {
    return Quotable.among(
        "indicator",
        scheme.leaves().filter(leaf -> !leaf.leaf().measures().isEmpty()).toList(),
        Indicator::id,
        leaf ->
            Quotable.among(
                "measure", leaf.leaf().measures(), Measure::id, measure -> measure(leaf, measure)));
  }

  /** A measure is one value where the indicator is assessed once, else one a period. */
  private Quotable measure(Indicator leaf, Measure measure) {
    List<String> periods =
        scheme.periods().stream()
            .map(Scheme.Period::id)
            .filter(period -> leaf.leaf().isAssessedIn(Optional.of(period)))
            .toList();
    Quotable choice =
        Quotable.among(
            "period", periods, period -> period, period -> in(Optional.of(period), leaf, measure));
    if (periods.isEmpty()) {
      return in(Optional.empty(), leaf, measure);
    }
    return periods.size() == 1
        ? choice.or(value(Optional.of(periods.get(0)), leaf, measure))
        : choice;
  }

  private Quotable in(Optional<String> period, Indicator leaf, Measure measure) {
    return Quotable.of(value(period, leaf, measure));
  }

  private Quotable.Value value(Optional<String> period, Indicator leaf, Measure measure) {
    Optional<Decimal> amount =
        new Measured(leaf, measure, period).amount(result, scheme.officialSource());
    return new Quotable.Text(
        amount
            .map(a -> words.number(a) + (measure.isPercent() ? "%" : ""))
            .orElseGet(() -> words.say("none")));
  }
}
