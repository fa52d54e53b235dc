package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/**
 * A question answered true or false: deducts when false, awards when true.
 *
 * @param all whether the points are all of the leaf
 */
record Check(Direction direction, Decimal points, boolean all) implements Effect {
  static final Kind KIND =
      Kind.ofPoints(
          "check",
          List.of("check"),
          rule -> rule.hasPoints() && rule.has("check"),
          rule -> Optional.of(new Check(rule.direction(), rule.points(), rule.isAll())));

  @Override
  public Need need() {
    return Need.ANSWER;
  }

  @Override
  public Optional<Decimal> most() {
    return Optional.of(points);
  }

  @Override
  public Working working(Evidence evidence) {
    boolean answer = evidence.answer();
    return Working.of(
        answer == (direction == Direction.AWARD) ? points : Decimal.ZERO,
        Saying.of(answer ? "working.yes" : "working.no"),
        Working.Tells.HOW);
  }

  @Override
  public Saying formula() {
    return direction.say(all ? "rule.check-all" : "rule.check", points);
  }
}
