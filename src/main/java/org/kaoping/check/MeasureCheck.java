package org.kaoping.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.result.LeafRecord;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Measure;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** Recorded measures are declared, not derived, complete, and written with the right sign. */
final class MeasureCheck {
  private static final Decimal NEGATIVE = Decimal.of(-1);

  private final String unit;
  private final Places places;

  MeasureCheck(String unit, Places places) {
    this.unit = unit;
    this.places = places;
  }

  Stream<Diagnostic> check(
      Indicator indicator,
      LeafRecord record,
      LeafRecord.Observed observed,
      Optional<String> period) {
    return places.entry(record, "measures").stream()
        .flatMap(
            entry -> {
              List<YamlNode.Entry> measures = Fields.of(entry.value()).mapping().entries();
              return Stream.concat(
                  measures.stream().flatMap(m -> recorded(indicator.leaf(), m, observed)),
                  underivable(indicator.leaf(), observed, entry));
            });
  }

  private Stream<Diagnostic> recorded(
      Leaf leaf, YamlNode.Entry entry, LeafRecord.Observed observed) {
    String id = entry.key().text();
    Optional<Measure> measure = leaf.measure(id);
    if (measure.isEmpty()) {
      List<String> known =
          leaf.measures().stream().filter(m -> m.derivation().isEmpty()).map(Measure::id).toList();
      return Declared.reference("measure", id, known, entry.key().span());
    }
    if (measure.get().derivation().isPresent()) {
      String inputs = String.join(", ", measure.get().derivation().get().inputs());
      return Stream.of(Diagnostic.of(Code.DERIVED_RECORDED, entry.key().span(), id, inputs));
    }
    return Stream.of(observed.measures().get(id))
        .flatMap(
            quantity ->
                PercentSignCheck.check(quantity, measure.get(), entry.value().span()).stream());
  }

  private static Stream<Diagnostic> underivable(
      Leaf leaf, LeafRecord.Observed observed, YamlNode.Entry measures) {
    return leaf.measures().stream()
        .flatMap(
            measure ->
                measure.derivation().stream()
                    .flatMap(
                        how -> {
                          @Nullable Quantity divisor = observed.measures().get(how.divisor());
                          return divisor == null || how.isPossible(divisor.amount())
                              ? Stream.empty()
                              : Stream.of(
                                  Diagnostic.of(
                                      Code.UNDERIVABLE,
                                      Fields.of(measures.value()).node(how.divisor()).span(),
                                      measure.id(),
                                      how.divisor(),
                                      divisor.amount(),
                                      Phrase.of(
                                          how.isPossible(NEGATIVE)
                                              ? "need.not-zero"
                                              : "need.above-zero")));
                        }));
  }

  /** Returns the measures that the leaf's rules need in a period and that are not there. */
  Stream<Diagnostic> missing(
      Indicator indicator, LeafRecord.Observed observed, Optional<String> period, SourceSpan key) {
    return indicator
        .leaf()
        .neededMeasures(period)
        .filter(measure -> !observed.measures().containsKey(measure.id()))
        .map(
            measure ->
                Diagnostic.of(
                    Code.MISSING_VALUE,
                    key,
                    unit,
                    indicator.id(),
                    Phrase.of("term.measure"),
                    measure.id(),
                    "measures: {" + measure.id() + ": …}"));
  }
}
