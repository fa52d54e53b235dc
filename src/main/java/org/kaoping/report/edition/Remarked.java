package org.kaoping.report.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kaoping.report.Edition;
import org.kaoping.report.Edition.Thing;
import org.kaoping.result.Assessment;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.Remarks;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Judged;
import org.kaoping.scheme.Scheme;

/** Takes out of results what was remarked, as far as an edition withholds it. */
final class Remarked {
  private final Edition edition;
  private final Scheme scheme;
  private final String reasonless;

  /**
   * Prepares to take it out.
   *
   * @param reasonless what stands where a reason has to
   */
  Remarked(Edition edition, Scheme scheme, String reasonless) {
    this.edition = edition;
    this.scheme = scheme;
    this.reasonless = reasonless;
  }

  /** Returns results that come to the same points. */
  UnitResult of(UnitResult result) {
    return new UnitResult(
        result.file(),
        result.unit(),
        result.measures(),
        result.assessments().stream().map(this::assessment).toList(),
        result.vetoes().stream()
            .map(v -> new UnitResult.RecordedVeto(v.veto(), remarks(v.remarks()), v.line()))
            .toList(),
        edition.shows(Thing.MEASURES) ? result.statements() : Map.of());
  }

  private Assessment assessment(Assessment assessment) {
    Map<String, LeafRecord> records = new LinkedHashMap<>();
    assessment.records().forEach((leaf, record) -> records.put(leaf, record(record)));
    return new Assessment(
        assessment.source(),
        assessment.period(),
        assessment.draft(),
        assessment.date(),
        assessment.by().filter(by -> edition.shows(Thing.ASSESSORS)),
        records,
        assessment.total(),
        assessment.grade(),
        assessment.note().filter(note -> edition.shows(Thing.NOTES)),
        assessment.file(),
        assessment.line());
  }

  private LeafRecord record(LeafRecord record) {
    return new LeafRecord(
        record.indicator(),
        outcome(record),
        remarks(record.remarks()),
        record.line(),
        record.column());
  }

  private LeafRecord.Outcome outcome(LeafRecord record) {
    if (record.outcome() instanceof LeafRecord.Observed observed) {
      return new LeafRecord.Observed(
          observed.score(),
          observed.level(),
          observed.marks().stream().map(mark -> mark(mark, record.indicator())).toList(),
          observed.reason().filter(reason -> edition.shows(Thing.NOTES)),
          observed.findings().stream().map(this::finding).toList(),
          observed.measures(),
          observed.checks());
    }
    return edition.shows(Thing.NOTES) ? record.outcome() : new LeafRecord.NotApplicable(reasonless);
  }

  /** A mark has the name of its assessor, or of the level that was voted for. */
  private LeafRecord.Mark mark(LeafRecord.Mark mark, String leaf) {
    boolean voted =
        scheme
            .indicator(leaf)
            .filter(l -> l.leaf().scoring() instanceof Judged judged && !judged.levels().isEmpty())
            .isPresent();
    Optional<String> name = mark.name().filter(n -> voted || edition.shows(Thing.ASSESSORS));
    return new LeafRecord.Mark(name, mark.value());
  }

  private Finding finding(Finding finding) {
    return new Finding(
        finding.rule(),
        finding.count(),
        finding.amount(),
        remarks(finding.remarks()),
        finding.line());
  }

  private Remarks remarks(Remarks remarks) {
    return new Remarks(
        remarks.note().filter(note -> edition.shows(Thing.NOTES)),
        remarks.evidence().filter(evidence -> edition.shows(Thing.EVIDENCE)),
        remarks.by().filter(by -> edition.shows(Thing.ASSESSORS)),
        remarks.date());
  }
}
