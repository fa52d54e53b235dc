package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/**
 * Points for each case.
 *
 * @param caseName what is counted, e.g. 例
 */
record PerCase(Direction direction, Decimal points, String caseName) implements Effect {
  static final Kind KIND =
      Kind.ofPoints(
          "per-case",
          List.of("per"),
          rule -> rule.hasPoints() && rule.has("per") && !rule.has("check") && !rule.isMeasured(),
          rule ->
              rule.isCountable()
                  ? Optional.of(new PerCase(rule.direction(), rule.points(), rule.text("per")))
                  : Optional.empty());

  @Override
  public Need need() {
    return Need.CASES;
  }

  @Override
  public Optional<Decimal> worth(Evidence.Found found) {
    return Optional.of(points.times(Decimal.of(found.cases())));
  }

  @Override
  public Working working(Evidence evidence) {
    long count = evidence.findings().stream().mapToLong(Evidence.Found::cases).sum();
    return Working.of(
        points.times(Decimal.of(count)),
        count > 0
            ? Saying.of("working.cases", count, caseName, points)
            : Saying.of("working.not-found"),
        Working.Tells.HOW);
  }

  @Override
  public Saying formula() {
    return direction.say("rule.per-case", points, caseName);
  }
}
