package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.result.Assessment;
import org.kaoping.result.LeafRecord;
import org.kaoping.rule.LookedUp;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;

/**
 * A unit as it is, or as it would be if something were otherwise, scored again.
 *
 * @param scorer with what the peers measured then
 * @param leaves scores of the leaves of the source that counts, in the scheme's order
 * @param sums how these add up
 * @param standing without its place and awards if something is otherwise
 */
record Trial(Scorer scorer, List<LeafScore> leaves, Tree sums, Standing standing) {

  /**
   * A leaf with a changed record.
   *
   * @param peers what the unit and its peers measured then
   * @param deductions how many more the unit has then
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

  /** Says whether rules of other leaves look up what a leaf makes. */
  boolean isLookedUp(int leaf) {
    return scorer.lookUps().isLookedUp(leaves.get(leaf).indicator().id());
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
    Rescored now = rescored(before, in, after, scorer.peers());
    return new Leaf(
        now.score(),
        now.peers(),
        Scorer.deductions(before.indicator(), after)
            - Scorer.deductions(before.indicator(), observed));
  }

  /** A leaf that is scored again, and what the unit and its peers measured then. */
  private record Rescored(LeafScore score, Peers peers) {}

  /** Scores a leaf again with something else observed in one assessment. */
  private Rescored rescored(
      LeafScore before, LeafScore.InPeriod in, LeafRecord.Observed after, Peers beside) {
    String unit = standing.unit().id();
    Peers peers =
        beside.changed(
            unit,
            in.assessment(),
            before.indicator(),
            in.derivation().record().observed().orElseThrow(),
            after);
    LeafScore score =
        scored(
            before.indicator(),
            before,
            each -> each.isBeside(in) ? with(each, after) : each.assessment(),
            peers);
    for (LeafScore.InPeriod then : score.inPeriods()) {
      if (then.isBeside(in) && then.score().isPresent()) {
        peers =
            peers.scored(unit, in.assessment(), before.indicator(), in.score(), then.score().get());
      }
    }
    return new Rescored(score, peers);
  }

  /** Scores a leaf again in the periods and by the sources that it was assessed in and by. */
  private LeafScore scored(
      Indicator leaf,
      LeafScore before,
      Function<LeafScore.InPeriod, Assessment> assessment,
      Peers beside) {
    List<LeafScorer.Axis.Assessed> assessed = new ArrayList<>();
    for (LeafScore.InPeriod each : before.inPeriods()) {
      assessed.add(
          new LeafScorer.Axis.Assessed(
              new LeafScorer.Axis(each.period(), each.weight()),
              each.share(),
              assessment.apply(each)));
    }
    String unit = standing.unit().id();
    return new LeafScorer(scorer.scheme().rounding(), assessed, unit, before.factors(), beside)
        .score(leaf);
  }

  /**
   * Returns where the unit stands, without its place, as if a leaf had no such rule; scores of
   * other leaves, the count of deductions and vetoes stay.
   */
  Standing without(int leaf, Rule rule) {
    LeafScore before = leaves.get(leaf);
    Indicator left = before.indicator().without(rule);
    LeafScore score = scored(left, before, LeafScore.InPeriod::assessment, scorer.peers());
    List<LeafScore> now = new ArrayList<>(leaves);
    now.set(leaf, score);
    String unit = standing.unit().id();
    long deductions = standing.score().deductions();
    UnitScore then = scorer.score(unit, now, scorer.with(unit, sums, score), deductions);
    return new PublishedScore(scorer.scheme()).otherwise(standing, then);
  }

  /** Returns the assessment with another record of the leaf, and with no other. */
  private static Assessment with(LeafScore.InPeriod in, LeafRecord.Observed observed) {
    LeafRecord record = in.derivation().record();
    return in.assessment().withRecords(Map.of(record.indicator(), record.with(observed)));
  }

  /**
   * Returns the unit with something else observed of a leaf.
   *
   * @param in an assessment in which the leaf was observed
   */
  Trial with(int leaf, LeafScore.InPeriod in, LeafRecord.Observed after) {
    LeafRecord.Observed before = in.derivation().record().observed().orElseThrow();
    return with(leaf, leaf(leaves.get(leaf), in, before, after));
  }

  /** Returns the unit with a changed leaf. */
  Trial with(int leaf, Leaf changed) {
    List<LeafScore> now = new ArrayList<>(leaves);
    now.set(leaf, changed.score());
    String unit = standing.unit().id();
    Peers peers = changed.peers();
    Tree added = scorer.with(unit, sums, changed.score());
    if (isLookedUp(leaf)) {
      for (String dependent : scorer.lookUps().dependents(changed.score().indicator().id())) {
        for (int i = 0; i < now.size(); i++) {
          if (now.get(i).indicator().id().equals(dependent)) {
            peers = lookUpAgain(now, i, peers);
            added = scorer.with(unit, added, now.get(i));
          }
        }
      }
    }
    Scorer then = scorer.with(peers);
    long deductions = standing.score().deductions() + changed.deductions();
    UnitScore score = then.score(unit, now, added, deductions);
    return new Trial(then, now, added, new PublishedScore(scorer.scheme()).again(standing, score));
  }

  /** Scores a leaf again that looks up scores of others, and returns what the peers have then. */
  private Peers lookUpAgain(List<LeafScore> now, int leaf, Peers beside) {
    Peers peers = beside;
    for (LeafScore.InPeriod in : now.get(leaf).inPeriods()) {
      for (LeafRecord.Observed observed : in.derivation().record().observed().stream().toList()) {
        Map<String, Quantity> measures = new LinkedHashMap<>(observed.measures());
        for (String id : now.get(leaf).indicator().leaf().lookedUp(in.period()).toList()) {
          Decimal score =
              scorer
                  .lookedUp(standing.unit().id(), now, in.assessment(), id)
                  .orElseThrow(() -> new IllegalStateException("no score of " + id));
          measures.put(LookedUp.measure(id), new Quantity(score, false));
        }
        Rescored then = rescored(now.get(leaf), in, observed.withMeasures(measures), peers);
        now.set(leaf, then.score());
        peers = then.peers();
      }
    }
    return peers;
  }
}
