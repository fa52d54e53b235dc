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
  /**
   * What units of a kind have, worked out once for all of them.
   *
   * @param kind if it is one of the scheme's
   * @param leaves those that such a unit has
   * @param ids of these
   * @param others ids of leaves that units of other kinds have
   * @param sure whether it is known which leaves the unit has
   */
  record OfKind(
      Optional<String> kind,
      List<Indicator> leaves,
      List<String> ids,
      List<String> others,
      boolean sure) {
    static OfKind of(Scheme scheme, Optional<String> kind) {
      List<Indicator> leaves = scheme.forKind(kind).leaves().toList();
      List<String> ids = leaves.stream().map(Indicator::id).toList();
      return new OfKind(
          kind,
          leaves,
          ids,
          scheme.leaves().map(Indicator::id).filter(id -> !ids.contains(id)).toList(),
          scheme.kinds().isEmpty() || kind.isPresent());
    }
  }

  private final OfKind of;
  private final String unit;
  private final Places places;
  private final Problems problems;

  /** Prepares to check the records of a unit. */
  RecordSetCheck(OfKind of, String unit, Places places, Problems problems) {
    this.of = of;
    this.unit = unit;
    this.places = places;
    this.problems = problems;
  }

  void check(Assessment assessment) {
    Optional<YamlNode.Entry> recorded = places.entry(assessment, "records");
    if (recorded.isEmpty()) {
      return;
    }
    Fields found = Fields.of(recorded.get().value());
    Problems unknown = new Problems();
    Declared declared = new Declared(places, unknown);
    for (YamlNode.Entry entry : found.mapping().entries()) {
      String id = entry.key().text();
      if (of.others().contains(id)) {
        problems.add(
            Code.RECORD_OUT_OF_KIND, entry.key().span(), id, unit, of.kind().orElseThrow());
      } else {
        declared.reference("leaf", id, of.ids(), entry.key().span());
      }
    }
    problems.addAll(unknown.all());
    for (Indicator leaf : of.leaves()) {
      if (unknown.isEmpty()
          || found.has(leaf.id())
          || !Declared.isMeant(leaf.id(), unknown.all())) {
        leaf(leaf, assessment, found.mapping().entry(leaf.id()));
      }
    }
  }

  private void leaf(Indicator leaf, Assessment assessment, Optional<YamlNode.Entry> entry) {
    Optional<String> period = assessment.period();
    if (entry.isEmpty() && assessment.record(leaf.id()).isPresent()) {
      return; // it is known to be right
    }
    boolean assessed = leaf.leaf().isAssessed(assessment.source(), period);
    if (entry.isEmpty()) {
      if (assessed && of.sure() && !assessment.draft()) {
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
    Optional<LeafRecord> record = assessment.record(leaf.id());
    if (record.isPresent()) {
      new RecordCheck(unit, places, problems).check(leaf, record.get(), assessment, key);
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
        Stream.concat(leaf.leaf().neededMeasures(period).stream().map(Measure::id), checks)
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? missing : missing.withHint("record.values", unit, leaf.id(), values);
  }
}
