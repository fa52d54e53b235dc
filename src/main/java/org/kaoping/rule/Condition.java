package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Fraction;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/**
 * When a measure counts: strictly below or strictly above a bound.
 *
 * @param below whether below the bound; otherwise above
 */
public record Condition(String measure, boolean below, Bound bound) {
  /** The keys that a rule with a condition has. */
  static final List<String> KEYS = List.of("measure", LookedUp.KEY, "below", "above");

  /** Says whether it holds for a unit. */
  public boolean holds(Evidence evidence) {
    return gap(evidence).isPositive();
  }

  /** Says whether it holds for an amount, if its bound stands in the rule. */
  public Optional<Boolean> holds(Fraction amount) {
    return bound.stated().map(number -> gap(amount, Fraction.of(number)).isPositive());
  }

  /** Returns how far a unit lies beyond the bound; not positive if it does not. */
  Fraction gap(Evidence evidence) {
    return gap(evidence.measured(measure), bound.amount(measure, evidence));
  }

  private Fraction gap(Fraction amount, Fraction limit) {
    return below ? limit.minus(amount) : amount.minus(limit);
  }

  /** Returns the amount that lies so far beyond the bound. */
  Fraction beyond(Fraction gap, Evidence evidence, Effect.Room room) {
    Fraction limit = bound.reach(measure, !below, evidence, room);
    return below ? limit.minus(gap) : limit.plus(gap);
  }

  /** Returns an amount at which it surely holds no more. */
  Fraction end(Evidence evidence, Effect.Room room) {
    return bound.reach(measure, below, evidence, room);
  }

  /** Returns the trend of a rule that has an effect as far as this holds. */
  Trend trend(Direction direction) {
    return below == (direction == Direction.DEDUCT) ? Trend.RISING : Trend.FALLING;
  }

  Saying saying() {
    return Saying.of(
        below ? "condition.below" : "condition.above",
        new Saying.Title(measure),
        bound.words(measure));
  }

  /** Returns what was measured, with the bound where it is found. */
  Saying.Argument measured(Evidence evidence) {
    Saying.Measured measured = new Saying.Measured(measure, evidence.measured(measure));
    return bound.isFound()
        ? new Saying.Said(Saying.of("working.against", measured, bound.found(measure, evidence)))
        : measured;
  }

  /** Returns the bound that stands in a rule. */
  static List<YamlNode> bounds(Fields rule) {
    return Stream.of("below", "above").flatMap(key -> rule.optionalNode(key).stream()).toList();
  }
}
