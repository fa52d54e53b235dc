package org.kaoping.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.result.Assessment;
import org.kaoping.result.LeafRecord;
import org.kaoping.rule.Effect;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/**
 * An assessment has a record of every leaf assessed in its period, and of no other: missing is not
 * zero.
 */
final class RecordSetCheck {
  private final List<Indicator> leaves;
  private final List<Indicator> others;
  private final Optional<String> kind;

  /** Whether it is known which leaves the unit has. */
  private final boolean sure;

  private final List<String> leafIds;
  private final String unit;
  private final Places places;
  private final Problems problems;

  /**
   * Prepares to check.
   *
   * @param kind of the unit, if it is one of the scheme's
   */
  RecordSetCheck(
      Scheme scheme, Optional<String> kind, String unit, Places places, Problems problems) {
    this.leaves = scheme.forKind(kind).leaves().toList();
    this.kind = kind;
    this.sure = scheme.kinds().isEmpty() || kind.isPresent();
    this.leafIds = leaves.stream().map(Indicator::id).toList();
    this.others = scheme.leaves().filter(leaf -> !leafIds.contains(leaf.id())).toList();
    this.unit = unit;
    this.places = places;
    this.problems = problems;
  }

  void check(Assessment assessment) {
    if (places.entry(assessment, "records").isEmpty()) {
      return;
    }
    Fields found = Fields.of(places.entry(assessment, "records").orElseThrow().value());
    Problems unknown = new Problems();
    for (YamlNode.Entry entry : found.mapping().entries()) {
      Optional<Indicator> other =
          others.stream().filter(leaf -> leaf.id().equals(entry.key().text())).findFirst();
      if (other.isPresent()) {
        problems.add(
            Code.RECORD_OUT_OF_KIND,
            entry.key().span(),
            other.get().id(),
            unit,
            kind.orElseThrow());
        continue;
      }
      new Declared(places, unknown)
          .reference("leaf", entry.key().text(), leafIds, entry.key().span());
    }
    problems.addAll(unknown.all());
    for (Indicator leaf : leaves) {
      if (found.has(leaf.id()) || !Declared.isMeant(leaf.id(), unknown.all())) {
        leaf(leaf, assessment, found.mapping().entry(leaf.id()));
      }
    }
  }

  private void leaf(Indicator leaf, Assessment assessment, Optional<YamlNode.Entry> entry) {
    Optional<String> period = assessment.period();
    boolean assessed = leaf.leaf().isAssessed(assessment.source(), period);
    if (entry.isEmpty()) {
      if (assessed && sure && !assessment.draft()) {
        problems.add(missing(leaf, assessment));
      }
      return;
    }
    SourceSpan key = entry.get().key().span();
    if (!leaf.leaf().isAssessedBy(assessment.source())) {
      String sources = String.join(", ", leaf.leaf().sources());
      String source = assessment.source().orElse("");
      problems.add(
          new Diagnostic(
              Code.RECORD_OUT_OF_PERIOD,
              key,
              Phrase.of("by.other", leaf.id(), source, sources),
              Phrase.of("by.other.hint", leaf.id(), source, sources)));
      return;
    }
    if (!assessed) {
      String periods = String.join(", ", leaf.leaf().periods());
      problems.add(Code.RECORD_OUT_OF_PERIOD, key, leaf.id(), period.orElse(""), periods);
      return;
    }
    for (LeafRecord record : assessment.record(leaf.id()).stream().toList()) {
      new RecordCheck(unit, places, problems).check(leaf, record, assessment, key);
    }
  }

  /** Says also what the record of this leaf would have to hold. */
  private Diagnostic missing(Indicator leaf, Assessment assessment) {
    Diagnostic missing =
        Diagnostic.of(Code.MISSING_RECORD, places.key(assessment, "records"), unit, leaf.id());
    if (leaf.leaf().scoring() instanceof Judged) {
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
