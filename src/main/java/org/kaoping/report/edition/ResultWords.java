package org.kaoping.report.edition;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kaoping.reckon.Objected;
import org.kaoping.reckon.Outcome;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.Links;
import org.kaoping.result.Assessment;
import org.kaoping.result.Decision;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.Objection;
import org.kaoping.result.Register;
import org.kaoping.result.Remarks;
import org.kaoping.result.UnitResult;

/** Collects the words of results: names of units, where their pages are, and what was remarked. */
final class ResultWords {
  private final RankedEvaluation ranked;
  private final Set<String> words = new TreeSet<>();
  private final Set<String> assessors = new TreeSet<>();
  private final Set<String> offices = new TreeSet<>();

  ResultWords(RankedEvaluation ranked) {
    this.ranked = ranked;
    ranked.register().groups().forEach(group -> add(group.name()));
    ranked.register().everybody().forEach(this::unit);
    ranked.results().stream()
        .filter(
            result ->
                ranked.register().unit(result.unit()).filter(Register.Unit::isNamed).isPresent())
        .forEach(this::result);
    ranked.awards().outcomes().stream()
        .flatMap((Outcome outcome) -> outcome.decision().stream())
        .forEach(this::decision);
    ranked
        .corrections()
        .forEach(
            correction -> {
              add(correction.what());
              add(correction.why());
              offices.add(Withheld.plain(correction.approvedBy()));
            });
    ranked.objections().stream().map(Objected::objection).forEach(this::objection);
  }

  private void objection(Objection objection) {
    add(objection.says());
    objection
        .decision()
        .ifPresent(
            decision -> {
              add(decision.reason());
              decision.by().map(Withheld::plain).ifPresent(offices::add);
            });
  }

  Set<String> all() {
    return words;
  }

  /** Returns who decided and approved: that is told in every edition. */
  Set<String> offices() {
    return offices;
  }

  /** Returns those among them that say who assessed. */
  Set<String> assessors() {
    return assessors;
  }

  private void by(Optional<String> name) {
    add(name);
    name.map(Withheld::plain).ifPresent(assessors::add);
  }

  private void add(String word) {
    words.add(Withheld.plain(word));
  }

  private void add(Optional<String> word) {
    word.ifPresent(this::add);
  }

  private void unit(Register.Unit unit) {
    add(unit.name());
    add(unit.kind());
    add(unit.unrated());
    add(Links.unit(ranked, unit.id()).replaceFirst("^.*?/", ""));
    add("\"unit\":\"" + unit.id() + "\"");
    unit.formerly().forEach(former -> add(former.note()));
  }

  private void result(UnitResult result) {
    result.vetoes().forEach(veto -> remarks(veto.remarks()));
    for (Assessment assessment : result.assessments()) {
      by(assessment.by());
      add(assessment.note());
      assessment.records().values().forEach(this::record);
    }
  }

  private void record(LeafRecord record) {
    remarks(record.remarks());
    if (record.outcome() instanceof LeafRecord.Observed observed) {
      add(observed.reason());
      observed.findings().forEach(finding -> remarks(finding.remarks()));
      observed.marks().forEach(mark -> by(mark.name()));
    } else if (record.outcome() instanceof LeafRecord.NotApplicable not) {
      add(not.reason());
    }
  }

  private void remarks(Remarks remarks) {
    add(remarks.note());
    add(remarks.evidence());
    by(remarks.by());
  }

  private void decision(Decision decision) {
    add(decision.reason());
    Stream.concat(decision.by().stream(), decision.steps().flatMap(step -> step.by().stream()))
        .map(Withheld::plain)
        .forEach(offices::add);
    decision.supplementary().forEach(place -> add(place.reason()));
    decision.steps().forEach(step -> add(step.reason()));
  }
}
