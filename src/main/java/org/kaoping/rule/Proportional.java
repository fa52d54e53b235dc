package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/** Points in proportion to a measure, up to full points at {@code fullAt}. */
record Proportional(String of, Bound fullAt, Decimal points) implements Share {
  static final Kind KIND =
      Kind.ofMeasure(
          "proportional",
          (measure, rule) -> {
            Fields f = rule.fields().fields("proportional");
            return new Proportional(measure, Bound.of(f, "full-at"), f.decimal("points"));
          });

  @Override
  public Optional<Decimal> most() {
    return Optional.of(points);
  }

  @Override
  public Working working(Evidence evidence) {
    Fraction amount = evidence.measured(of);
    Fraction full = fullAt.amount(of, evidence);
    if (!full.isPositive()) {
      Saying how =
          Saying.of(
              "working.proportion.none",
              new Saying.Measured(of, amount),
              fullAt.found(of, evidence),
              points);
      return Working.of(points, how, Working.Tells.ALL);
    }
    Fraction counted = amount.max(Fraction.ZERO).min(full);
    Saying how =
        Saying.of(
            "working.proportion",
            new Saying.Measured(of, amount),
            new Saying.Amount(of, counted),
            fullAt.found(of, evidence),
            points);
    return Working.of(counted.times(points).over(full), how, Working.Tells.ALL);
  }

  /** Where nobody has anything, all have all: what is more can then be worth less. */
  @Override
  public Trend trend() {
    return fullAt instanceof Bound.OfPeers ? Trend.MIXED : Trend.RISING;
  }

  @Override
  public Optional<Fraction> best(Evidence evidence, Room room) {
    Fraction full = fullAt.amount(of, evidence);
    return full.isPositive() && evidence.measured(of).compareTo(full) < 0
        ? Optional.of(fullAt.reach(of, true, evidence, room))
        : Optional.empty();
  }

  @Override
  public List<Bound> bounds() {
    return List.of(fullAt);
  }

  @Override
  public Saying formula() {
    return Saying.of("rule.proportional", new Saying.Title(of), fullAt.words(of), points);
  }

  @Override
  public List<YamlNode> bounds(Fields rule) {
    return List.of(rule.fields("proportional").node("full-at"));
  }
}
