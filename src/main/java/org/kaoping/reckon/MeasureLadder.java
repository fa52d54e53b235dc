package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quantity;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.rule.Bound;
import org.kaoping.rule.Evidence;
import org.kaoping.rule.Rule;
import org.kaoping.rule.Trend;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Measure;

/**
 * Other amounts of a recorded measure. A finding that is not due at an amount is gone with it; no
 * step leads to where one would be due that there is not.
 *
 * @param evidence of a rule if something else had been observed
 * @param rules of the leaf in the period
 * @param observed as recorded
 * @param decides the measure that the rule goes by: the recorded one, or one that is derived of it
 * @param recorded the measure of which another amount is recorded
 * @param size of a step, not 0
 */
record MeasureLadder(
    BiFunction<Rule, LeafRecord.Observed, Evidence> evidence,
    Leaf leaf,
    List<Rule> rules,
    LeafRecord.Observed observed,
    Measure decides,
    String recorded,
    Decimal size,
    long steps,
    boolean rises)
    implements Ladder {

  /**
   * Returns the steps to an amount of the recorded measure and past it by less than one.
   *
   * @param unit size of a step, greater than 0
   * @return empty if there is none
   */
  static Optional<MeasureLadder> of(
      BiFunction<Rule, LeafRecord.Observed, Evidence> evidence,
      Leaf leaf,
      List<Rule> rules,
      LeafRecord.Observed observed,
      Measure decides,
      String recorded,
      Decimal unit,
      Fraction end) {
    Fraction way = end.minus(Fraction.of(amount(observed, recorded)));
    Decimal size = way.isPositive() ? unit : unit.negated();
    MeasureLadder ladder =
        new MeasureLadder(
            evidence,
            leaf,
            rules,
            observed,
            decides,
            recorded,
            size,
            Steps.count(way, size),
            false);
    long steps = Steps.last(ladder.steps(), step -> ladder.at(observed, step).isPresent());
    return steps == 0 ? Optional.empty() : Optional.of(ladder.with(steps, ladder.isRising()));
  }

  private MeasureLadder with(long more, boolean rising) {
    return new MeasureLadder(
        evidence, leaf, rules, observed, decides, recorded, size, more, rising);
  }

  private static Decimal amount(LeafRecord.Observed observed, String measure) {
    return recorded(observed, measure).map(Quantity::amount).orElseThrow();
  }

  private static Optional<Quantity> recorded(LeafRecord.Observed observed, String measure) {
    return Optional.ofNullable(observed.measures().get(measure));
  }

  private boolean isRising() {
    for (Rule rule : rules) {
      if (!isRising(rule)) {
        return false;
      }
    }
    return true;
  }

  /** What a rule is held to must not move by itself, so that it is known which way points go. */
  private boolean isRising(Rule rule) {
    Optional<String> measure = rule.effect().measure();
    for (String each : rule.effect().measures()) {
      if (!measure.equals(Optional.of(each)) && leaf.known().restsOn(each, recorded)) {
        return false;
      }
    }
    if (measure.isEmpty() || !leaf.known().restsOn(measure.get(), recorded)) {
      return true;
    }
    Optional<Integer> way = leaf.measure(measure.get()).flatMap(this::way);
    int grows = way.orElse(0) * size.signum();
    return grows != 0 && rule.effect().trend() == (grows > 0 ? Trend.RISING : Trend.FALLING);
  }

  /** Returns 1 or -1 as a measure grows or shrinks with the recorded one, if it is known. */
  private Optional<Integer> way(Measure measure) {
    if (measure.id().equals(recorded)) {
      return Optional.of(1);
    }
    if (measure.derivation().isEmpty()) {
      return Optional.empty();
    }
    Measure.Derivation how = measure.derivation().get();
    List<String> moving =
        how.inputs().stream().filter(id -> leaf.known().restsOn(id, recorded)).toList();
    if (moving.size() != 1 || !how.movable().contains(moving.get(0))) {
      return Optional.empty();
    }
    int own = how.way(moving.get(0), leaf.known().inputs(how, observed.measures()));
    return leaf.measure(moving.get(0)).flatMap(this::way).map(way -> way * own);
  }

  private Decimal amount(long step) {
    return amount(observed, recorded).plus(size.times(Decimal.of(step)));
  }

  @Override
  public Optional<LeafRecord.Observed> at(LeafRecord.Observed now, long step) {
    if (!recorded(now, recorded).equals(recorded(observed, recorded))
        || !decided(now.measures()).equals(decided(observed.measures()))) {
      return Optional.empty();
    }
    Map<String, Quantity> measures = new LinkedHashMap<>(now.measures());
    boolean percent = recorded(now, recorded).filter(Quantity::percent).isPresent();
    measures.put(recorded, new Quantity(amount(step), percent));
    LeafRecord.Observed then = now.withFindings(now.findings()).withMeasures(measures);
    if (!isDerivable(measures) || !isTaken(then)) {
      return Optional.empty();
    }
    List<Finding> findings = new ArrayList<>(now.findings());
    for (Rule rule : rules) {
      if (rule.effect().when().isPresent()) {
        boolean due = rule.effect().when().get().holds(evidence.apply(rule, then));
        if (due && findings.stream().noneMatch(f -> f.rule().equals(rule.id()))) {
          return Optional.empty();
        }
        if (!due) {
          findings.removeIf(finding -> finding.rule().equals(rule.id()));
        }
      }
    }
    return Optional.of(now.withFindings(findings).withMeasures(measures));
  }

  private Optional<Fraction> decided(Map<String, Quantity> measures) {
    return leaf.known().amount(decides.id(), measures);
  }

  /** Says whether everything that is divided stays possible, and what divides keeps its sign. */
  private boolean isDerivable(Map<String, Quantity> measures) {
    for (Measure measure : leaf.measures()) {
      for (String divisor : measure.derivation().flatMap(d -> d.divisor()).stream().toList()) {
        Optional<Integer> before =
            leaf.known().amount(divisor, observed.measures()).map(Fraction::signum);
        if (!before.equals(leaf.known().amount(divisor, measures).map(Fraction::signum))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isTaken(LeafRecord.Observed then) {
    for (Rule rule : rules) {
      Optional<Fraction> amount =
          rule.effect().measure().flatMap(id -> leaf.known().amount(id, then.measures()));
      if (amount.filter(a -> !rule.effect().takes(a)).isPresent()
          || isRefused(rule, evidence.apply(rule, then))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRefused(Rule rule, Evidence evidence) {
    return rule.effect().bounds().stream().anyMatch(Bound::isFound)
        && rule.effect().refusal(rule.id(), evidence, SourceSpan.wholeFile("")).isPresent();
  }

  @Override
  public List<Long> turns() {
    List<Long> turns = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.effect().measure().equals(Optional.of(recorded))) {
        for (Decimal bound : rule.effect().amounts()) {
          Fraction way = Fraction.of(bound.minus(amount(observed, recorded)));
          if (way.signum() == size.signum()) {
            long step = Steps.count(way, size);
            LongStream.rangeClosed(step - 1, step + 1)
                .filter(beside -> beside >= 1 && beside <= steps)
                .forEach(turns::add);
          }
        }
      }
    }
    return turns;
  }

  @Override
  public Change change(long step) {
    Decimal from = amount(observed, recorded);
    Decimal to = amount(step);
    Optional<Change.Moved> derived = Optional.empty();
    if (decides.derivation().isPresent()) {
      Map<String, Quantity> measures = new LinkedHashMap<>(observed.measures());
      measures.put(recorded, new Quantity(to, false));
      derived =
          Optional.of(
              new Change.Moved(
                  decides.id(),
                  decided(observed.measures()).orElseThrow(),
                  decided(measures).orElseThrow()));
    }
    return new Change.MeasureTo(
        new Change.Moved(recorded, Fraction.of(from), Fraction.of(to)), derived);
  }
}
