package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quantity;
import org.kaoping.exact.Rounding;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.rule.Bound;
import org.kaoping.rule.Direction;
import org.kaoping.rule.Effect;
import org.kaoping.rule.Evidence;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Measure;

/**
 * Finds what could be otherwise in one leaf of a unit.
 *
 * @param score as it is
 */
record Ladders(String unit, LeafScore score, Peers peers) {

  /** Something that could be otherwise: of a rule, or the score that the assessors gave. */
  record Found(Optional<Rule> rule, LeafScore.InPeriod in, Ladder ladder) {}

  /** Returns what could be, in the order of periods and rules. */
  List<Found> all() {
    List<Found> found = new ArrayList<>();
    for (LeafScore.InPeriod in : score.inPeriods()) {
      Optional<LeafRecord.Observed> observed = in.derivation().record().observed();
      if (observed.isEmpty()) {
        continue;
      }
      judged(in).ifPresent(ladder -> found.add(new Found(Optional.empty(), in, ladder)));
      for (Rule rule : leaf().rulesIn(in.period()).toList()) {
        for (Ladder ladder : of(rule, in, observed.get())) {
          found.add(new Found(Optional.of(rule), in, ladder));
        }
      }
    }
    return found;
  }

  private Indicator indicator() {
    return score.indicator();
  }

  private Leaf leaf() {
    return indicator().leaf();
  }

  private Stream<LeafRecord.Observed> everywhere() {
    return score.inPeriods().stream().flatMap(in -> in.derivation().record().observed().stream());
  }

  private Optional<Ladder> judged(LeafScore.InPeriod in) {
    Optional<Decimal> given = in.derivation().record().observed().flatMap(o -> o.score());
    if (!(leaf().scoring() instanceof Judged judged) || given.isEmpty()) {
      return Optional.empty();
    }
    Decimal top =
        in.derivation()
            .record()
            .observed()
            .flatMap(o -> o.level())
            .flatMap(judged::level)
            .map(Judged.Level::most)
            .orElse(judged.top(indicator().points()));
    List<Decimal> scores = new ArrayList<>(everywhere().flatMap(o -> o.score().stream()).toList());
    scores.add(top);
    Decimal size = judged.step().orElseGet(() -> Steps.size(scores));
    long steps = top.minus(given.get()).wholeTimes(size).value().longValue();
    return steps > 0 ? Optional.of(new Ladder.OfScore(given.get(), size, steps)) : Optional.empty();
  }

  private List<Ladder> of(Rule rule, LeafScore.InPeriod in, LeafRecord.Observed observed) {
    List<Ladder> ladders = new ArrayList<>();
    Effect.Need need = rule.effect().need();
    if (need.isFound()) {
      if (rule.effect().direction() == Direction.DEDUCT) {
        cases(rule, in, observed).ifPresent(ladders::add);
      }
    } else if (need == Effect.Need.ANSWER) {
      boolean answer = Boolean.TRUE.equals(observed.checks().get(rule.id()));
      ladders.add(new Ladder.OfAnswer(rule, answer));
    }
    measure(rule, in, observed).ifPresent(ladders::add);
    return ladders;
  }

  /** Where a finding is due, one has to be left. */
  private Optional<Ladder> cases(Rule rule, LeafScore.InPeriod in, LeafRecord.Observed observed) {
    Evidence evidence = evidence(rule, in, observed);
    long cases =
        observed.findings().stream()
            .filter(f -> f.rule().equals(rule.id()))
            .mapToLong(Finding::cases)
            .sum();
    boolean due = rule.effect().when().filter(condition -> condition.holds(evidence)).isPresent();
    long least = due ? 1 : 0;
    return cases > least ? Optional.of(new Ladder.OfCases(rule, cases, least)) : Optional.empty();
  }

  private Optional<MeasureLadder> measure(
      Rule rule, LeafScore.InPeriod in, LeafRecord.Observed observed) {
    Optional<Measure> decides = rule.effect().measure().flatMap(leaf()::measure);
    Optional<String> recorded = decides.flatMap(this::moved).map(Measure::id);
    if (decides.isEmpty() || recorded.isEmpty()) {
      return Optional.empty();
    }
    Measure measure = decides.get();
    List<Decimal> amounts =
        new ArrayList<>(everywhere().flatMap(o -> amount(o, recorded.get()).stream()).toList());
    if (measure.derivation().isEmpty()) {
      amounts.addAll(rule.effect().amounts());
    }
    Decimal unit = Steps.size(amounts);
    Decimal step =
        measure.derivation().isEmpty()
            ? unit
            : Decimal.unit(measure.rounding().map(Rounding::decimals).orElse(Bound.SHOWN));
    return rule.effect()
        .best(evidence(rule, in, observed), new Effect.Room(step, room(rule, in)))
        .flatMap(best -> recorded(measure, observed, best))
        .flatMap(
            end ->
                MeasureLadder.of(
                    (each, after) -> evidence(each, in, observed, after),
                    leaf(),
                    leaf().rulesIn(in.period()).toList(),
                    observed,
                    measure,
                    recorded.get(),
                    unit,
                    end));
  }

  /**
   * Returns, up to a digit, what comes to points when it is multiplied; nothing comes to any by 0.
   */
  private static Decimal before(Decimal points, Optional<Derivation.Factor> factor) {
    return factor
        .map(Derivation.Factor::number)
        .filter(Fraction::isPositive)
        .map(number -> Fraction.of(points).over(number).shown(4).plus(Decimal.unit(4)))
        .orElse(points);
  }

  private static Optional<Decimal> amount(LeafRecord.Observed observed, String measure) {
    return Optional.ofNullable(observed.measures().get(measure)).map(Quantity::amount);
  }

  /**
   * Returns the measure of the leaf that is recorded otherwise so that one comes to more or less.
   */
  private Optional<Measure> moved(Measure measure) {
    return measure.derivation().isPresent()
        ? measure.derivation().flatMap(this::input).flatMap(this::moved)
        : Optional.of(measure).filter(leaf()::isOwn);
  }

  /** Returns the first input that is moved, or that comes of one that is. */
  private Optional<Measure> input(Measure.Derivation how) {
    return how.movable().stream()
        .flatMap(id -> leaf().measure(id).stream())
        .filter(input -> moved(input).isPresent())
        .findFirst();
  }

  /**
   * Returns what has to be recorded if a measure is to come to an amount; empty if nothing does it.
   */
  private Optional<Fraction> recorded(
      Measure measure, LeafRecord.Observed observed, Fraction amount) {
    if (measure.derivation().isEmpty()) {
      return Optional.of(amount);
    }
    Measure.Derivation how = measure.derivation().get();
    List<Fraction> inputs = leaf().known().inputs(how, observed.measures());
    Measure input = input(how).orElseThrow();
    return how.undo(input.id(), inputs, amount)
        .flatMap(before -> recorded(input, observed, before));
  }

  private Evidence evidence(Rule rule, LeafScore.InPeriod in, LeafRecord.Observed observed) {
    return evidence(rule, in, observed, observed);
  }

  /** Returns the evidence of a rule if something else had been observed than was. */
  private Evidence evidence(
      Rule rule,
      LeafScore.InPeriod in,
      LeafRecord.Observed observed,
      LeafRecord.Observed otherwise) {
    Peers among = peers.changed(unit, in.assessment(), indicator(), observed, otherwise);
    return LeafScorer.RuleScorer.of(rule, indicator(), otherwise, unit, in.assessment(), among);
  }

  /** Returns the points of a rule that its own cap or the leaf's ceiling lets count. */
  private Optional<Decimal> room(Rule rule, LeafScore.InPeriod in) {
    Optional<Decimal> ceiling = Optional.empty();
    if (in.derivation() instanceof Derivation.Computed computed
        && leaf().scoring() instanceof Leaf.Ruled ruled) {
      Decimal own =
          Decimal.sum(
              computed.applied().stream()
                  .filter(applied -> applied.rule().equals(rule))
                  .map(Derivation.Applied::points)
                  .toList());
      ceiling =
          ruled
              .ceiling()
              .map(most -> before(most, computed.factor()))
              .map(most -> most.minus(computed.shown()).plus(own).max(Decimal.ZERO));
    }
    Optional<Decimal> limit = ceiling;
    return rule.atMost().map(most -> limit.map(most::min).orElse(most)).or(() -> limit);
  }
}
