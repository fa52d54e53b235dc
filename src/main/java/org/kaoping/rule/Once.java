package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/**
 * Points once, if found.
 *
 * @param all whether they are all points of the leaf
 */
record Once(Direction direction, Decimal points, boolean all) implements Effect {
  static final Kind KIND =
      Kind.ofPoints(
          "once",
          List.of(),
          rule -> rule.hasPoints() && !rule.has("per") && !rule.has("check") && !rule.isMeasured(),
          rule -> Optional.of(new Once(rule.direction(), rule.points(), rule.isAll())));

  @Override
  public Need need() {
    return Need.OCCURRENCE;
  }

  @Override
  public Optional<Decimal> most() {
    return Optional.of(points);
  }

  @Override
  public Optional<Decimal> worth(Evidence.Found found) {
    return Optional.of(points);
  }

  @Override
  public Working working(Evidence evidence) {
    return evidence.findings().isEmpty()
        ? Working.of(Decimal.ZERO, Saying.of("working.not-found"), Working.Tells.NOTHING)
        : Working.of(points, Saying.of("working.found"), Working.Tells.NOTHING);
  }

  /** Says that points are taken or given once. */
  static Saying saying(Direction direction, Decimal points, boolean all) {
    return direction.say(all ? "rule.all" : "rule.once", points);
  }

  @Override
  public Saying formula() {
    return saying(direction, points, all);
  }
}
