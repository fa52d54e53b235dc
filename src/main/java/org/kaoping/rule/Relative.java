package org.kaoping.rule;

import java.util.Optional;
import org.kaoping.exact.Decimal;

/** Points in proportion to the best measure among the peers. */
record Relative(String of, Decimal points) implements Share {
  static final Kind KIND =
      Kind.ofMeasure(
          "relative",
          (measure, rule) ->
              new Relative(measure, rule.fields().fields("relative").decimal("points")));

  @Override
  public boolean comparesUnits() {
    return true;
  }

  @Override
  public Optional<Decimal> most() {
    return Optional.of(points);
  }

  @Override
  public Working working(Evidence evidence) {
    Decimal amount = evidence.measured(of);
    Decimal counted = amount.max(Decimal.ZERO);
    Decimal best = evidence.peers(of).best();
    boolean relates = best.isPositive();
    Saying how =
        Saying.of(
            relates ? "working.relation" : "working.relation.none",
            new Saying.Measured(of, amount),
            new Saying.Amount(of, counted),
            new Saying.Amount(of, best),
            points);
    return relates
        ? new Working(points.times(counted), best, how, Working.Tells.ALL)
        : Working.of(Decimal.ZERO, how, Working.Tells.ALL);
  }

  @Override
  public Trend trend() {
    return Trend.RISING;
  }

  @Override
  public Optional<Decimal> best(Evidence evidence, Room room) {
    Decimal best = evidence.peers(of).best();
    return Optional.of(best.max(Decimal.ZERO))
        .filter(most -> !most.isPositive() || evidence.measured(of).compareTo(most) < 0)
        .map(most -> most.plus(room.step()));
  }

  @Override
  public Saying formula() {
    return Saying.of("rule.relative", new Saying.Title(of), points);
  }
}
