package org.kaoping.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Fraction;
import org.kaoping.result.Assessment;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Measures;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** What is recorded once of a unit is declared, not derived, and there where something needs it. */
final class SharedMeasureCheck {
  private final Scheme scheme;
  private final UnitResult result;
  private final Places places;
  private final Problems problems;

  SharedMeasureCheck(Scheme scheme, UnitResult result, Places places, Problems problems) {
    this.scheme = scheme;
    this.result = result;
    this.places = places;
    this.problems = problems;
  }

  void check() {
    Measures shared = scheme.measures();
    Problems wrong = new Problems();
    for (YamlNode.Entry entry : places.entries(result, "measures")) {
      MeasureCheck.recorded(entry, shared.measure(entry.key().text()), shared, places, wrong);
    }
    problems.addAll(wrong.all());
    if (shared.declared().isEmpty()) {
      return;
    }
    Map<String, Indicator> users = users();
    Set<String> told = new LinkedHashSet<>();
    users.forEach(
        (id, user) ->
            shared
                .recorded(id)
                .map(Measure::id)
                .filter(due -> !result.measures().containsKey(due))
                .filter(due -> !Declared.isMeant(due, wrong.all()))
                .filter(told::add)
                .forEach(due -> missing(due, user)));
    users.keySet().stream().flatMap(shared::all).distinct().forEach(this::derivable);
    scheme.nodes().flatMap(node -> node.factor().stream()).distinct().forEach(this::factor);
  }

  private void factor(String id) {
    Optional<Fraction> amount = scheme.measures().amount(id, result.measures());
    if (amount.filter(factor -> factor.signum() < 0).isPresent()) {
      problems.add(
          Code.NEGATIVE_FACTOR,
          place(id),
          id,
          MeasureCheck.shown(amount.get(), scheme.measures().measure(id)));
    }
  }

  private void missing(String measure, Indicator user) {
    SourceSpan span =
        places
            .entry(result, "measures")
            .map(entry -> entry.key().span())
            .orElseGet(() -> places.value(result, "unit"));
    problems.add(Code.SHARED_MISSING, span, result.unit(), measure, user.id());
  }

  private void derivable(Measure measure) {
    measure
        .derivation()
        .ifPresent(
            how ->
                MeasureCheck.underivable(
                    measure,
                    how,
                    scheme.measures(),
                    result.measures(),
                    how.divisor().map(this::place),
                    problems));
  }

  /** Returns where a measure is recorded, or where all are. */
  private SourceSpan place(String id) {
    return places
        .entry(result, "measures")
        .map(
            all ->
                Fields.of(all.value())
                    .optionalNode(id)
                    .map(YamlNode::span)
                    .orElse(all.key().span()))
        .orElseGet(() -> places.value(result, "unit"));
  }

  /** Returns the ids of shared measures that something needs, each with the first that does. */
  private Map<String, Indicator> users() {
    Map<String, Indicator> users = new LinkedHashMap<>();
    for (Indicator leaf : scheme.leaves().toList()) {
      for (Assessment assessment : result.settled().toList()) {
        if (observed(leaf, assessment).isPresent()) {
          leaf.leaf()
              .needed(assessment.period())
              .flatMap(leaf.leaf().known()::all)
              .filter(leaf.leaf()::isShared)
              .forEach(measure -> users.putIfAbsent(measure.id(), leaf));
        }
      }
    }
    for (Indicator node : scheme.nodes().toList()) {
      if (node.factor().isPresent() && node.leaves().anyMatch(leaf -> isMultiplied(node, leaf))) {
        users.putIfAbsent(node.factor().get(), node);
      }
    }
    return users;
  }

  /** Says whether a leaf gives its node a score that is multiplied; what does not apply is not. */
  private boolean isMultiplied(Indicator node, Indicator leaf) {
    boolean given =
        leaf.leaf()
            .whenNotApplicable()
            .filter(treatment -> treatment != Leaf.WhenNotApplicable.RESCALE)
            .isPresent();
    return result
        .settled()
        .flatMap(assessment -> assessment.record(leaf.id()).stream())
        .anyMatch(record -> record.observed().isPresent() || (given && !node.isLeaf()));
  }

  private static Optional<LeafRecord.Observed> observed(Indicator leaf, Assessment assessment) {
    return assessment.record(leaf.id()).flatMap(LeafRecord::observed);
  }
}
