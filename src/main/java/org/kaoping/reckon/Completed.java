package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.result.Assessment;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.Register;
import org.kaoping.result.UnitResult;
import org.kaoping.rule.LookedUp;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.LookUps;
import org.kaoping.scheme.Scheme;

/**
 * Results that can be scored: beside what was measured for a leaf stand the scores of other
 * indicators that its rules look up.
 *
 * @param results of all units, in their order
 * @param peers what is compared of them
 */
public record Completed(List<UnitResult> results, Peers peers) {

  /**
   * Completes results that were checked one by one, leaves first that others look at.
   *
   * @return empty if something is wrong with them, which is added to {@code problems}
   */
  public static Optional<Completed> of(
      Scheme scheme,
      Register register,
      Carries carries,
      List<UnitResult> results,
      Problems problems) {
    LookUps lookUps = LookUps.of(scheme);
    Problems found = new Problems();
    List<UnitResult> now = results;
    for (int depth = 0; ; depth++) {
      int known = depth;
      List<Indicator> leaves =
          scheme.leaves().filter(leaf -> lookUps.depth(leaf.id()) <= known).toList();
      Peers peers = Peers.of(scheme, leaves, register, now);
      FoundBoundCheck.check(
          leaves.stream().filter(leaf -> lookUps.depth(leaf.id()) == known), peers, now, found);
      if (found.isEmpty() && depth == lookUps.deepest()) {
        return Optional.of(new Completed(now, peers));
      }
      Maker maker = new Maker(Scorer.of(scheme, register, carries, peers), depth + 1, found);
      now = found.isEmpty() ? now.stream().map(maker::complete).toList() : now;
      if (!found.isEmpty()) {
        problems.addAll(found.all());
        return Optional.empty();
      }
    }
  }

  /**
   * Completes records of leaves of one depth.
   *
   * @param scorer that knows the leaves above
   */
  private record Maker(Scorer scorer, int depth, Problems problems) {
    UnitResult complete(UnitResult result) {
      List<Assessment> assessments = new ArrayList<>();
      for (Assessment assessment : result.assessments()) {
        assessments.add(assessment.draft() ? assessment : complete(result, assessment));
      }
      return result.withAssessments(assessments);
    }

    private Assessment complete(UnitResult result, Assessment assessment) {
      Map<String, LeafRecord> records = new LinkedHashMap<>(assessment.records());
      for (LeafRecord record : assessment.records().values()) {
        Optional<Indicator> leaf = scorer.scheme().indicator(record.indicator());
        if (scorer.lookUps().depth(record.indicator()) == depth
            && leaf.isPresent()
            && record.observed().isPresent()) {
          records.put(
              record.indicator(), record.with(complete(result, assessment, leaf.get(), record)));
        }
      }
      return assessment.withRecords(records);
    }

    private LeafRecord.Observed complete(
        UnitResult result, Assessment assessment, Indicator leaf, LeafRecord record) {
      LeafRecord.Observed observed = record.observed().orElseThrow();
      Map<String, Quantity> measures = new LinkedHashMap<>(observed.measures());
      for (String id : leaf.leaf().lookedUp(assessment.period()).toList()) {
        Optional<Decimal> score = scorer.lookedUp(result, assessment, id);
        if (score.isEmpty()) {
          problems.add(Code.NO_SCORE_TO_LOOK_UP, record.span(result.file()), leaf.id(), id);
        }
        score.ifPresent(s -> measures.put(LookedUp.measure(id), new Quantity(s, false)));
      }
      return observed.withMeasures(measures);
    }
  }
}
