package org.kaoping.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.result.Assessment;
import org.kaoping.rule.Effect;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;

/**
 * An assessment has a record of every leaf assessed in its period, and of no other: missing is not
 * zero.
 */
final class RecordSetCheck {
  private final List<Indicator> leaves;
  private final List<String> leafIds;
  private final RecordCheck records;
  private final String unit;
  private final Places places;

  RecordSetCheck(Scheme scheme, String unit, Places places) {
    this.leaves = scheme.leaves().toList();
    this.leafIds = leaves.stream().map(Indicator::id).toList();
    this.records = new RecordCheck(unit, places);
    this.unit = unit;
    this.places = places;
  }

  Stream<Diagnostic> check(Assessment assessment) {
    if (places.entry(assessment, "records").isEmpty()) {
      return Stream.empty();
    }
    Fields found = Fields.of(places.entry(assessment, "records").orElseThrow().value());
    List<Diagnostic> unknown =
        found.mapping().entries().stream()
            .flatMap(
                entry ->
                    Declared.reference("leaf", entry.key().text(), leafIds, entry.key().span()))
            .toList();
    return Stream.concat(
        unknown.stream(),
        leaves.stream()
            .filter(leaf -> found.has(leaf.id()) || !Declared.isMeant(leaf.id(), unknown))
            .flatMap(leaf -> leaf(leaf, assessment, found)));
  }

  private Stream<Diagnostic> leaf(Indicator leaf, Assessment assessment, Fields found) {
    Optional<String> period = assessment.period();
    Optional<SourceSpan> key = found.mapping().entry(leaf.id()).map(e -> e.key().span());
    if (!leaf.leaf().isAssessedIn(period)) {
      return key.stream()
          .map(
              span ->
                  Diagnostic.of(
                      Code.RECORD_OUT_OF_PERIOD,
                      span,
                      leaf.id(),
                      period.orElse(""),
                      String.join(", ", leaf.leaf().periods())));
    }
    if (key.isPresent()) {
      return assessment.record(leaf.id()).stream()
          .flatMap(record -> records.check(leaf, record, assessment, key.get()));
    }
    return assessment.draft() ? Stream.empty() : Stream.of(missing(leaf, assessment));
  }

  /** Says also what the record of this leaf would have to hold. */
  private Diagnostic missing(Indicator leaf, Assessment assessment) {
    Diagnostic missing =
        Diagnostic.of(Code.MISSING_RECORD, places.key(assessment, "records"), unit, leaf.id());
    if (leaf.leaf().scoring() instanceof Leaf.Judged) {
      return missing.withHint("record.score", unit, leaf.id());
    }
    Optional<String> period = assessment.period();
    Stream<String> checks =
        leaf.leaf()
            .rulesIn(period)
            .filter(r -> r.effect().need() == Effect.Need.ANSWER)
            .map(Rule::id);
    String values =
        Stream.concat(leaf.leaf().neededMeasures(period).map(Measure::id), checks)
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? missing : missing.withHint("record.values", unit, leaf.id(), values);
  }
}
