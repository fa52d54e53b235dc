package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/**
 * Points if a measure lies beyond a bound.
 *
 * @param all whether the points are all of the leaf
 */
record Threshold(Direction direction, Decimal points, boolean all, Condition condition)
    implements Effect {
  static final Kind KIND =
      Kind.ofPoints(
          "threshold",
          Condition.KEYS,
          rule -> rule.isMeasured() && !rule.has("per") && !rule.has("steps"),
          rule ->
              rule.condition()
                  .map(c -> new Threshold(rule.direction(), rule.points(), rule.isAll(), c)));

  @Override
  public Need need() {
    return Need.MEASURE;
  }

  @Override
  public Optional<Decimal> most() {
    return Optional.of(points);
  }

  @Override
  public Optional<String> measure() {
    return Optional.of(condition.measure());
  }

  @Override
  public Working working(Evidence evidence) {
    boolean holds = condition.holds(evidence);
    return Working.of(
        holds ? points : Decimal.ZERO,
        Saying.of(holds ? "working.missed" : "working.reached", condition.measured(evidence)),
        Working.Tells.HOW);
  }

  @Override
  public Trend trend() {
    return condition.trend(direction);
  }

  @Override
  public Optional<Fraction> best(Evidence evidence, Room room) {
    boolean holds = condition.holds(evidence);
    if (holds == (direction == Direction.AWARD)) {
      return Optional.empty();
    }
    return Optional.of(
        holds
            ? condition.end(evidence, room)
            : condition.beyond(Fraction.of(room.step()), evidence, room));
  }

  @Override
  public List<Bound> bounds() {
    return List.of(condition.bound());
  }

  @Override
  public Saying formula() {
    return Saying.of("rule.when", condition.saying(), Once.saying(direction, points, all));
  }

  @Override
  public List<YamlNode> bounds(Fields rule) {
    return Condition.bounds(rule);
  }
}
