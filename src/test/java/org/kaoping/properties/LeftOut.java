package org.kaoping.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quantity;
import org.kaoping.reckon.Change;
import org.kaoping.reckon.GradeProspect;
import org.kaoping.reckon.Leaves;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Way;
import org.kaoping.result.Assessment;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.UnitResult;
import org.kaoping.rule.Direction;
import org.kaoping.rule.Effect;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;
import org.kaoping.scheme.Leaf;

/** Finds plain changes that the oracle says raise the points that decide, but that are no ways. */
final class LeftOut {
  private static final Way.Step NOTHING =
      new Way.Step(new Change.Answer(true), Decimal.ZERO, Decimal.ZERO, Optional.empty());

  private LeftOut() {}

  static List<Change> of(Changed now, RankedEvaluation ranked, GradeProspect.Ways ways) {
    List<Change> left = new ArrayList<>();
    UnitResult result =
        Optional.ofNullable(UnitResult.byUnit(ranked.results()).get(now.unit())).orElseThrow();
    for (Assessment assessment : result.settled().toList()) {
      if (ranked.scheme().counts(assessment.source())) {
        for (Indicator leaf :
            ranked.scheme().leaves().filter(l -> !Leaves.isUncertain(ranked, l)).toList()) {
          for (LeafRecord.Observed observed :
              assessment.record(leaf.id()).flatMap(LeafRecord::observed).stream().toList()) {
            left.addAll(leaf(now, ways, assessment, leaf, observed));
          }
        }
      }
    }
    return left;
  }

  private static List<Change> leaf(
      Changed now,
      GradeProspect.Ways ways,
      Assessment assessment,
      Indicator leaf,
      LeafRecord.Observed observed) {
    List<Change> left = new ArrayList<>();
    if (leaf.leaf().scoring() instanceof Judged judged && observed.score().isPresent()) {
      Decimal top =
          observed
              .level()
              .flatMap(judged::level)
              .map(Judged.Level::most)
              .orElse(judged.top(leaf.points()));
      if (judged.step().filter(step -> !top.isMultipleOf(step)).isEmpty()) {
        Change change = new Change.ScoreTo(observed.score().get(), top);
        check(now, ways, way(leaf, Optional.empty(), assessment), change, left);
      }
    }
    for (Rule rule : leaf.leaf().rulesIn(assessment.period()).toList()) {
      for (Change change : changes(leaf.leaf(), rule, observed)) {
        check(now, ways, way(leaf, Optional.of(rule), assessment), change, left);
      }
    }
    return left;
  }

  private static Way way(Indicator leaf, Optional<Rule> rule, Assessment assessment) {
    return new Way(
        0, leaf, rule, assessment.period(), assessment.source(), NOTHING, Optional.empty());
  }

  private static void check(
      Changed now, GradeProspect.Ways ways, Way way, Change change, List<Change> left) {
    Changed then = Changed.by(now.workspace(), now.unit(), way, change);
    boolean known =
        Stream.concat(ways.computed().stream(), ways.judged().stream())
            .anyMatch(
                w ->
                    w.leaf().id().equals(way.leaf().id())
                        && w.period().equals(way.period())
                        && w.greatest().change().getClass().equals(change.getClass())
                        && (w.rule().equals(way.rule()) || change instanceof Change.MeasureTo));
    if (then.points().isAbove(now.points()) && !known) {
      left.add(change);
    }
  }

  private static List<Change> changes(Leaf leaf, Rule rule, LeafRecord.Observed observed) {
    List<Change> changes = new ArrayList<>();
    Effect effect = rule.effect();
    long cases =
        observed.findings().stream()
            .filter(finding -> finding.rule().equals(rule.id()))
            .mapToLong(Finding::cases)
            .sum();
    if (effect.direction() == Direction.DEDUCT && effect.when().isEmpty() && cases > 0) {
      changes.add(new Change.FewerCases(cases, 0));
    }
    if (effect.need() == Effect.Need.ANSWER) {
      changes.add(new Change.Answer(effect.direction() == Direction.AWARD));
    }
    boolean simple = leaf.rules().stream().allMatch(other -> other.effect().when().isEmpty());
    Optional<Quantity> amount =
        effect.measure().flatMap(id -> Optional.ofNullable(observed.measures().get(id)));
    if (simple
        && amount.isPresent()
        && !effect.measure().get().equals("past")
        && !pulls(leaf, effect.measure().get())) {
      for (Decimal to : effect.amounts()) {
        changes.add(
            new Change.MeasureTo(
                new Change.Moved(
                    effect.measure().get(), Fraction.of(amount.get().amount()), Fraction.of(to)),
                Optional.empty()));
      }
    }
    return changes;
  }

  /** Says whether rules of a leaf may pull a measure both ways: by what it makes, or is held to. */
  private static boolean pulls(Leaf leaf, String measure) {
    return leaf.rules().stream()
        .flatMap(rule -> rule.effect().measures().stream())
        .filter(other -> !other.equals(measure))
        .filter(other -> leaf.measure(other).filter(m -> !m.isPercent()).isPresent())
        .anyMatch(other -> leaf.known().restsOn(other, measure));
  }
}
