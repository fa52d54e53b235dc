package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Assessment;
import org.kaoping.result.LeafRecord;

/**
 * A unit as it is, or as it would be if something were otherwise, scored again.
 *
 * @param scorer with what the peers measured then
 * @param leaves scores of the leaves of the source that counts, in the scheme's order
 * @param standing without its place and awards if something is otherwise
 */
record Trial(Scorer scorer, List<LeafScore> leaves, Standing standing) {

  /**
   * A leaf with a changed record.
   *
   * @param peers what the unit and its peers measured then
   * @param deductions of the unit then
   */
  record Leaf(LeafScore score, Peers peers, long deductions) {}

  /**
   * Returns the published points that decide on the grade, or those of the total without grades.
   */
  Optional<Decimal> points() {
    return scorer.scheme().grades().isEmpty()
        ? standing.total()
        : GradeDistance.points(scorer.scheme().grades().get(), standing);
  }

  /** Returns the score of a leaf. */
  Optional<Decimal> score(int leaf) {
    return leaves.get(leaf).score();
  }

  /**
   * Returns a leaf after a step of a ladder.
   *
   * @param leaf its position in the scheme's order
   * @param found where the ladder stands
   * @return empty if the ladder does not stand on the record any more
   */
  Optional<Leaf> leaf(int leaf, LeafScore.InPeriod found, Ladder ladder, long step) {
    LeafScore before = leaves.get(leaf);
    for (LeafScore.InPeriod in : before.inPeriods()) {
      if (in.isBeside(found)) {
        return in.derivation()
            .record()
            .observed()
            .flatMap(
                observed ->
                    ladder.at(observed, step).map(after -> leaf(before, in, observed, after)));
      }
    }
    return Optional.empty();
  }

  private Leaf leaf(
      LeafScore before,
      LeafScore.InPeriod in,
      LeafRecord.Observed observed,
      LeafRecord.Observed after) {
    String unit = standing.unit().id();
    Peers peers =
        scorer.peers().changed(unit, in.assessment(), before.indicator(), observed, after);
    List<LeafScorer.Axis.Assessed> assessed = new ArrayList<>();
    for (LeafScore.InPeriod each : before.inPeriods()) {
      assessed.add(
          new LeafScorer.Axis.Assessed(
              new LeafScorer.Axis(each.period(), each.weight()),
              each.share(),
              each.isBeside(in) ? with(each, after) : each.assessment()));
    }
    LeafScore score =
        new LeafScorer(scorer.scheme().rounding(), assessed, unit, before.factors(), peers)
            .score(before.indicator());
    for (LeafScore.InPeriod then : score.inPeriods()) {
      if (then.period().equals(in.period()) && then.score().isPresent()) {
        peers =
            peers.scored(unit, in.assessment(), before.indicator(), in.score(), then.score().get());
      }
    }
    return new Leaf(
        score,
        peers,
        standing.score().deductions()
            - Scorer.deductions(before.indicator(), observed)
            + Scorer.deductions(before.indicator(), after));
  }

  /** Returns the assessment with another record of the leaf, and with no other. */
  private static Assessment with(LeafScore.InPeriod in, LeafRecord.Observed observed) {
    Assessment old = in.assessment();
    LeafRecord record = in.derivation().record();
    return new Assessment(
        old.source(),
        old.period(),
        old.draft(),
        old.date(),
        old.by(),
        Map.of(
            record.indicator(),
            new LeafRecord(
                record.indicator(), observed, record.remarks(), record.line(), record.column())),
        old.total(),
        old.grade(),
        old.note(),
        old.line());
  }

  /** Returns the unit with a changed leaf. */
  Trial with(int leaf, Leaf changed) {
    List<LeafScore> now = new ArrayList<>(leaves);
    now.set(leaf, changed.score());
    Scorer then = scorer.with(changed.peers());
    return new Trial(
        then,
        now,
        new PublishedScore(scorer.scheme())
            .of(
                standing.unit(),
                then.score(standing.unit().id(), now, changed.deductions()),
                standing.vetoes()));
  }
}
