package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/** Points once, if found. */
record Once(Direction direction, Decimal points) implements Effect {
  static final Kind KIND =
      Kind.ofPoints(
          "once",
          List.of(),
          rule -> rule.hasPoints() && !rule.has("per") && !rule.has("check") && !rule.isMeasured(),
          rule -> Optional.of(new Once(rule.direction(), rule.points())));

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

  @Override
  public Saying formula() {
    return direction.say("rule.once", points);
  }
}
