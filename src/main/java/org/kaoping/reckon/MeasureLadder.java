package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.rule.Rule;
import org.kaoping.rule.Trend;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Measure;

/**
 * Other amounts of a recorded measure. A finding that is not due at an amount is gone with it; no
 * step leads to where one would be due that there is not.
 *
 * @param rules of the leaf in the period
 * @param observed as recorded
 * @param decides the measure that the rule goes by: the recorded one, or one that is derived of it
 * @param recorded the measure of which another amount is recorded
 * @param size of a step, not 0
 */
record MeasureLadder(
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
      Leaf leaf,
      List<Rule> rules,
      LeafRecord.Observed observed,
      Measure decides,
      String recorded,
      Decimal unit,
      Decimal end) {
    Decimal way = end.minus(amount(observed, recorded));
    Decimal size = way.isPositive() ? unit : unit.negated();
    MeasureLadder ladder =
        new MeasureLadder(
            leaf, rules, observed, decides, recorded, size, Steps.count(way, size), false);
    long steps = Steps.last(ladder.steps(), step -> ladder.at(observed, step).isPresent());
    return steps == 0
        ? Optional.empty()
        : Optional.of(
            new MeasureLadder(
                leaf, rules, observed, decides, recorded, size, steps, ladder.isRising()));
  }

  private static Decimal amount(LeafRecord.Observed observed, String measure) {
    return recorded(observed, measure).map(Quantity::amount).orElseThrow();
  }

  private static Optional<Quantity> recorded(LeafRecord.Observed observed, String measure) {
    return Optional.ofNullable(observed.measures().get(measure));
  }

  private boolean isRising() {
    for (Rule rule : rules) {
      Optional<Measure> measure = rule.effect().measure().flatMap(leaf::measure);
      if (measure.isPresent() && !isRising(rule, measure.get())) {
        return false;
      }
    }
    return true;
  }

  private boolean isRising(Rule rule, Measure measure) {
    boolean grows = size.isPositive();
    if (measure.derivation().isPresent()) {
      Measure.Derivation how = measure.derivation().get();
      if (!how.inputs().contains(recorded)) {
        return true;
      }
      if (how.divisor().equals(recorded)) {
        return false;
      }
      grows = grows == amount(observed, how.divisor()).isPositive();
    } else if (!measure.id().equals(recorded)) {
      return true;
    }
    return rule.effect().trend() == (grows ? Trend.RISING : Trend.FALLING);
  }

  private Decimal amount(long step) {
    return amount(observed, recorded).plus(size.times(Decimal.of(step)));
  }

  @Override
  public Optional<LeafRecord.Observed> at(LeafRecord.Observed now, long step) {
    if (!recorded(now, recorded).equals(recorded(observed, recorded))
        || !decides.amount(now.measures()).equals(decides.amount(observed.measures()))) {
      return Optional.empty();
    }
    Map<String, Quantity> measures = new LinkedHashMap<>(now.measures());
    boolean percent = recorded(now, recorded).filter(Quantity::percent).isPresent();
    measures.put(recorded, new Quantity(amount(step), percent));
    List<Finding> findings = new ArrayList<>(now.findings());
    for (Rule rule : rules) {
      if (rule.effect().when().isPresent()) {
        boolean due = isDue(rule, measures);
        if (due && findings.stream().noneMatch(f -> f.rule().equals(rule.id()))) {
          return Optional.empty();
        }
        if (!due) {
          findings.removeIf(finding -> finding.rule().equals(rule.id()));
        }
      }
    }
    return isDerivable(measures) && isTaken(measures)
        ? Optional.of(now.withFindings(findings).withMeasures(measures))
        : Optional.empty();
  }

  private boolean isDue(Rule rule, Map<String, Quantity> measures) {
    return rule.effect()
        .when()
        .filter(
            condition ->
                leaf.measure(condition.measure())
                    .flatMap(measure -> measure.amount(measures))
                    .filter(condition::holds)
                    .isPresent())
        .isPresent();
  }

  /** Says whether everything that is divided by the measure stays possible, and keeps its sign. */
  private boolean isDerivable(Map<String, Quantity> measures) {
    Decimal before = amount(observed, recorded);
    Decimal now = Optional.ofNullable(measures.get(recorded)).orElseThrow().amount();
    for (Measure measure : leaf.measures()) {
      if (measure.derivation().filter(how -> how.divisor().equals(recorded)).isPresent()
          && (!measure.derivation().get().isPossible(now) || now.signum() != before.signum())) {
        return false;
      }
    }
    return true;
  }

  private boolean isTaken(Map<String, Quantity> measures) {
    for (Rule rule : rules) {
      Optional<Decimal> amount =
          rule.effect().measure().flatMap(leaf::measure).flatMap(m -> m.amount(measures));
      if (amount.filter(a -> !rule.effect().takes(a)).isPresent()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<Long> turns() {
    List<Long> turns = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.effect().measure().equals(Optional.of(recorded))) {
        for (Decimal bound : rule.effect().amounts()) {
          Decimal way = bound.minus(amount(observed, recorded));
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
                  decides.amount(observed.measures()).orElseThrow(),
                  decides.amount(measures).orElseThrow()));
    }
    return new Change.MeasureTo(new Change.Moved(recorded, from, to), derived);
  }
}
