package org.kaoping.rule;

import java.util.List;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/**
 * When a measure counts: strictly below or strictly above a bound.
 *
 * @param below whether below the bound; otherwise above
 */
public record Condition(String measure, boolean below, Decimal bound) {
  /** The keys that a rule with a condition has. */
  static final List<String> KEYS = List.of("measure", "below", "above");

  public boolean holds(Decimal amount) {
    return gap(amount).isPositive();
  }

  /** Returns how far the amount lies beyond the bound; not positive if it does not. */
  public Decimal gap(Decimal amount) {
    return below ? bound.minus(amount) : amount.minus(bound);
  }

  /** Returns the amount that lies so far beyond the bound. */
  Decimal beyond(Decimal gap) {
    return below ? bound.minus(gap) : bound.plus(gap);
  }

  /** Returns the trend of a rule that has an effect as far as this holds. */
  Trend trend(Direction direction) {
    return below == (direction == Direction.DEDUCT) ? Trend.RISING : Trend.FALLING;
  }

  Saying saying() {
    return Saying.of(
        below ? "condition.below" : "condition.above",
        new Saying.Title(measure),
        new Saying.Amount(measure, bound));
  }

  /** Returns the bound that stands in a rule. */
  static List<YamlNode> bounds(Fields rule) {
    return Stream.of("below", "above").flatMap(key -> rule.optionalNode(key).stream()).toList();
  }
}
