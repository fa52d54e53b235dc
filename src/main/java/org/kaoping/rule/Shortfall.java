package org.kaoping.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quantity;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/**
 * Points for each step that a measure lies beyond a bound.
 *
 * @param per size of a step, in the measure's unit
 */
record Shortfall(Direction direction, Decimal points, Decimal per, Condition condition, Steps steps)
    implements Effect {
  static final Kind KIND =
      Kind.ofPoints(
          "shortfall",
          Stream.concat(Condition.KEYS.stream(), Stream.of("per", "steps")).toList(),
          rule -> rule.isMeasured() && (rule.has("per") || rule.has("steps")),
          Shortfall::read);

  /** What becomes of a step that is not complete. */
  enum Steps {
    EXACT,
    WHOLE,
    STARTED
  }

  private static Optional<Effect> read(WrittenRule rule) {
    Optional<Condition> condition = rule.condition();
    if (condition.isEmpty()
        || (rule.has("steps") && !rule.having("steps", "per"))
        || !isStep(rule)
        || !rule.having("per", "steps")
        || !rule.isCountable()) {
      return Optional.empty();
    }
    return Optional.of(
        new Shortfall(
            rule.direction(),
            rule.points(),
            rule.fields().quantity("per").amount(),
            condition.get(),
            Steps.valueOf(rule.text("steps").toUpperCase(Locale.ROOT))));
  }

  private static boolean isStep(WrittenRule rule) {
    String per = rule.text("per");
    if (Quantity.isSpelledBy(per) && Quantity.of(per).amount().isPositive()) {
      return true;
    }
    rule.refuse("per", "quantity-above-zero", "1%");
    return false;
  }

  @Override
  public Need need() {
    return Need.MEASURE;
  }

  @Override
  public Optional<String> measure() {
    return Optional.of(condition.measure());
  }

  @Override
  public Working working(Evidence evidence) {
    String measure = condition.measure();
    Saying.Argument measured = condition.measured(evidence);
    Fraction gap = condition.gap(evidence);
    if (!gap.isPositive()) {
      return Working.of(Decimal.ZERO, Saying.of("working.reached", measured), Working.Tells.ALL);
    }
    Saying how =
        Saying.of(
            "working.gap." + steps,
            measured,
            new Saying.Amount(measure, gap),
            new Saying.Amount(measure, Fraction.of(per)),
            points);
    Fraction step = Fraction.of(per);
    return switch (steps) {
      case EXACT -> Working.of(gap.times(points).over(per), how, Working.Tells.ALL);
      case WHOLE -> Working.of(points.times(gap.wholeTimes(step)), how, Working.Tells.ALL);
      case STARTED -> Working.of(points.times(gap.startedTimes(step)), how, Working.Tells.ALL);
    };
  }

  @Override
  public Trend trend() {
    return condition.trend(direction);
  }

  @Override
  public Optional<Fraction> best(Evidence evidence, Room room) {
    Fraction gap = condition.gap(evidence);
    if (direction == Direction.DEDUCT) {
      return gap.isPositive() ? Optional.of(condition.end(evidence, room)) : Optional.empty();
    }
    return room.points()
        .map(sum -> Fraction.of(gapOf(sum)))
        .filter(far -> far.compareTo(gap) > 0)
        .map(far -> condition.beyond(far, evidence, room));
  }

  /** Returns a gap that comes to so many points or, by less than a step, to more. */
  private Decimal gapOf(Decimal sum) {
    return per.times(
        sum.isMultipleOf(points)
            ? sum.wholeTimes(points)
            : sum.wholeTimes(points).plus(Decimal.ONE));
  }

  @Override
  public List<Bound> bounds() {
    return List.of(condition.bound());
  }

  @Override
  public List<Decimal> amounts() {
    return Stream.concat(condition.bound().stated().stream(), Stream.of(per)).toList();
  }

  @Override
  public Saying formula() {
    return direction.say(
        "rule.shortfall",
        condition.saying(),
        new Saying.Amount(condition.measure(), Fraction.of(per)),
        points,
        Saying.of("steps." + steps));
  }

  @Override
  public List<YamlNode> bounds(Fields rule) {
    List<YamlNode> bounds = new ArrayList<>(Condition.bounds(rule));
    bounds.add(rule.node("per"));
    return bounds;
  }
}
