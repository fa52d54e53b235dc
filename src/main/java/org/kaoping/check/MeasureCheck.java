package org.kaoping.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Measure;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** Recorded measures are declared, not derived, complete, and written with the right sign. */
final class MeasureCheck {
  private static final Decimal NEGATIVE = Decimal.of(-1);

  private final RecordCheck.Recorded recorded;
  private final Places places;
  private final Problems problems;

  MeasureCheck(RecordCheck.Recorded recorded, Places places, Problems problems) {
    this.recorded = recorded;
    this.places = places;
    this.problems = problems;
  }

  void check() {
    for (YamlNode.Entry entry : places.entries(recorded.record(), "measures")) {
      recorded(entry);
    }
    for (YamlNode.Entry all : places.entry(recorded.record(), "measures").stream().toList()) {
      for (Measure measure : recorded.leaf().measures()) {
        measure.derivation().ifPresent(how -> derivable(measure, how, Fields.of(all.value())));
        taken(measure, Fields.of(all.value()));
      }
    }
  }

  private void recorded(YamlNode.Entry entry) {
    String id = entry.key().text();
    SourceSpan key = entry.key().span();
    Optional<Measure> measure = recorded.leaf().measure(id);
    if (measure.isEmpty()) {
      List<String> known =
          recorded.leaf().measures().stream()
              .filter(m -> m.derivation().isEmpty())
              .map(Measure::id)
              .toList();
      new Declared(places, problems).reference("measure", id, known, key);
    } else if (measure.get().derivation().isPresent()) {
      String inputs = String.join(", ", measure.get().derivation().get().inputs());
      problems.add(Code.DERIVED_RECORDED, key, id, inputs);
    } else {
      @Nullable Quantity quantity = recorded.observed().measures().get(id);
      if (quantity != null) {
        PercentSignCheck.check(quantity, measure.get(), entry.value().span(), problems);
      }
    }
  }

  private void derivable(Measure measure, Measure.Derivation how, Fields measures) {
    @Nullable Quantity divisor = recorded.observed().measures().get(how.divisor());
    if (divisor != null && !how.isPossible(divisor.amount())) {
      problems.add(
          Code.UNDERIVABLE,
          measures.node(how.divisor()).span(),
          measure.id(),
          how.divisor(),
          divisor.amount(),
          Phrase.of(how.isPossible(NEGATIVE) ? "need.not-zero" : "need.above-zero"));
    }
  }

  /** Tells the first rule that cannot do anything with what a measure comes to. */
  private void taken(Measure measure, Fields measures) {
    Optional<Decimal> amount = measure.amount(recorded.observed().measures());
    for (Rule rule : recorded.leaf().rulesIn(recorded.period()).toList()) {
      if (amount.isPresent()
          && rule.effect().measure().equals(Optional.of(measure.id()))
          && !rule.effect().takes(amount.get())) {
        SourceSpan span =
            measures.optionalNode(measure.id()).map(YamlNode::span).orElseGet(recorded::key);
        Quantity measured = new Quantity(amount.get(), measure.isPercent());
        problems.add(Code.NO_LOGARITHM, span, rule.id(), measure.id(), measured);
        return;
      }
    }
  }

  /** Adds the measures that the leaf's rules need in the period and that are not there. */
  void missing() {
    for (Measure measure : recorded.leaf().neededMeasures(recorded.period()).toList()) {
      String id = measure.id();
      if (!recorded.observed().measures().containsKey(id)) {
        problems.add(recorded.missing("measure", id, "measures: {" + id + ": …}"));
      }
    }
  }
}
