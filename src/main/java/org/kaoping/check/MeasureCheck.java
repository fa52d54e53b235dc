package org.kaoping.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quantity;
import org.kaoping.rule.Bound;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Measures;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** Recorded measures are declared, not derived, complete, and written with the right sign. */
final class MeasureCheck {
  private static final Fraction NEGATIVE = Fraction.of(Decimal.of(-1));

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
    for (Measure measure : recorded.leaf().measures()) {
      if (measure.derivation().isPresent()) {
        derivable(measure, measure.derivation().get());
      }
    }
    for (Measure measure : recorded.leaf().known().declared()) {
      taken(measure);
    }
  }

  private void recorded(YamlNode.Entry entry) {
    String id = entry.key().text();
    SourceSpan key = entry.key().span();
    Leaf leaf = recorded.leaf();
    Optional<Measure> measure = leaf.measure(id);
    if (measure.isPresent()
        && measure.get().derivation().isEmpty()
        && leaf.isShared(measure.get())) {
      problems.add(Code.SHARED_IN_RECORD, key, id);
      return;
    }
    recorded(entry, measure, new Measures(leaf.measures()), places, problems);
  }

  /**
   * Checks what is recorded of a measure.
   *
   * @param measure if it is declared
   * @param known those that may be recorded there, and others
   */
  static void recorded(
      YamlNode.Entry entry,
      Optional<Measure> measure,
      Measures known,
      Places places,
      Problems problems) {
    String id = entry.key().text();
    SourceSpan key = entry.key().span();
    if (measure.isEmpty()) {
      List<String> ids =
          known.declared().stream().filter(m -> m.derivation().isEmpty()).map(Measure::id).toList();
      new Declared(places, problems).reference("measure", id, ids, key);
    } else if (measure.get().derivation().isPresent()) {
      String inputs = String.join(", ", measure.get().derivation().get().inputs());
      problems.add(Code.DERIVED_RECORDED, key, id, inputs);
    } else {
      Quantity quantity = Quantity.of(Fields.textOf(entry.value()));
      PercentSignCheck.check(quantity, measure.get(), entry.value().span(), problems);
    }
  }

  private void derivable(Measure measure, Measure.Derivation how) {
    underivable(
        measure,
        how,
        recorded.leaf().known(),
        recorded.observed().measures(),
        how.divisor().map(this::place),
        problems);
  }

  /** Tells that a measure cannot be derived, at the place of what it is divided by. */
  static void underivable(
      Measure measure,
      Measure.Derivation how,
      Measures known,
      Map<String, Quantity> measures,
      Optional<SourceSpan> place,
      Problems problems) {
    Optional<Fraction> divisor = how.divisor().flatMap(id -> known.amount(id, measures));
    if (place.isPresent() && divisor.filter(d -> !how.isPossible(d)).isPresent()) {
      problems.add(
          Code.UNDERIVABLE,
          place.get(),
          measure.id(),
          how.divisor().orElseThrow(),
          divisor.get().shown(Bound.SHOWN),
          Phrase.of(how.isPossible(NEGATIVE) ? "need.not-zero" : "need.above-zero"));
    }
  }

  /**
   * Returns where a measure is recorded, or the record if it is derived or recorded once for all.
   */
  private SourceSpan place(String id) {
    return places
        .entry(recorded.record(), "measures")
        .flatMap(all -> Fields.of(all.value()).optionalNode(id))
        .map(YamlNode::span)
        .orElseGet(recorded::key);
  }

  /** Tells the first rule that cannot do anything with what a measure comes to. */
  private void taken(Measure measure) {
    Optional<Fraction> amount =
        recorded.leaf().known().amount(measure.id(), recorded.observed().measures());
    if (amount.isEmpty()) {
      return;
    }
    for (Rule rule : recorded.leaf().rules()) {
      if (rule.appliesIn(recorded.period())
          && rule.effect().measure().equals(Optional.of(measure.id()))
          && !rule.effect().takes(amount.get())) {
        Quantity measured = shown(amount.get(), Optional.of(measure));
        problems.add(Code.NO_LOGARITHM, place(measure.id()), rule.id(), measure.id(), measured);
        return;
      }
    }
  }

  /** Returns an amount as it is told; of one without end, some digits. */
  static Quantity shown(Fraction amount, Optional<Measure> measure) {
    Decimal number = amount.isDecimal() ? amount.dividend() : amount.shown(Bound.SHOWN);
    return new Quantity(number, measure.filter(Measure::isPercent).isPresent());
  }

  /** Adds the measures that the leaf's rules need in the period and that are not there. */
  void missing() {
    for (Measure measure : recorded.leaf().neededMeasures(recorded.period())) {
      String id = measure.id();
      if (!recorded.observed().measures().containsKey(id)) {
        problems.add(recorded.missing("measure", id, "measures: {" + id + ": …}"));
      }
    }
  }
}
