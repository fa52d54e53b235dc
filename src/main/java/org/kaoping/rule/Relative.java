package org.kaoping.rule;

import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.source.Fields;

/**
 * Points in proportion to the greatest measure among the peers, or in inverse proportion to the
 * least.
 *
 * @param least whether less is better
 */
record Relative(String of, boolean least, Decimal points) implements Share {
  static final Kind KIND =
      Kind.ofMeasure(
          "relative",
          (measure, rule) -> {
            Fields f = rule.fields().fields("relative");
            return new Relative(measure, f.text("to").equals("least"), f.decimal("points"));
          });

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
    return least ? toLeast(evidence) : toBest(evidence);
  }

  private Working toBest(Evidence evidence) {
    Fraction amount = evidence.measured(of);
    Fraction counted = amount.max(Fraction.ZERO);
    Fraction best = evidence.peers(of).best();
    boolean relates = best.isPositive();
    Saying how =
        Saying.of(
            relates ? "working.relation" : "working.relation.none",
            new Saying.Measured(of, amount),
            new Saying.Amount(of, counted),
            new Saying.Amount(of, best),
            points);
    return relates
        ? Working.of(counted.times(points).over(best), how, Working.Tells.ALL)
        : Working.of(Decimal.ZERO, how, Working.Tells.ALL);
  }

  /** What costs nothing, or less, is best; beside it, everything else is worth nothing. */
  private Working toLeast(Evidence evidence) {
    Fraction amount = evidence.measured(of);
    Fraction lowest = evidence.peers(of).least();
    String key =
        !amount.isPositive()
            ? "working.relation.least.all"
            : lowest.isPositive() ? "working.relation.least" : "working.relation.least.none";
    Saying how =
        Saying.of(
            key,
            new Saying.Measured(of, amount),
            new Saying.Amount(of, lowest),
            new Saying.Amount(of, amount),
            points);
    if (!amount.isPositive()) {
      return Working.of(points, how, Working.Tells.ALL);
    }
    return lowest.isPositive()
        ? Working.of(lowest.times(points).over(amount), how, Working.Tells.ALL)
        : Working.of(Decimal.ZERO, how, Working.Tells.ALL);
  }

  @Override
  public Trend trend() {
    return least ? Trend.FALLING : Trend.RISING;
  }

  @Override
  public Optional<Fraction> best(Evidence evidence, Room room) {
    if (least) {
      Fraction lowest = evidence.peers(of).least().max(Fraction.ZERO);
      return Optional.of(lowest).filter(l -> evidence.measured(of).compareTo(l) > 0);
    }
    Fraction best = evidence.peers(of).best();
    return Optional.of(best.max(Fraction.ZERO))
        .filter(most -> !most.isPositive() || evidence.measured(of).compareTo(most) < 0)
        .map(most -> most.plus(Fraction.of(room.step())));
  }

  @Override
  public Saying formula() {
    return Saying.of(least ? "rule.relative.least" : "rule.relative", new Saying.Title(of), points);
  }
}
