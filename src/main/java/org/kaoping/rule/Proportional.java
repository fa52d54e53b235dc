package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/** Points in proportion to a measure, up to full points at {@code fullAt}. */
record Proportional(String of, Decimal fullAt, Decimal points) implements Share {
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
    Decimal amount = evidence.measured(of);
    Decimal counted = amount.max(Decimal.ZERO).min(fullAt);
    Saying how =
        Saying.of(
            "working.proportion",
            new Saying.Measured(of, amount),
            new Saying.Amount(of, counted),
            new Saying.Amount(of, fullAt),
            points);
    return Working.of(points.times(counted), fullAt, how, Working.Tells.ALL);
  }

  @Override
  public Trend trend() {
    return Trend.RISING;
  }

  @Override
  public Optional<Decimal> best(Evidence evidence, Room room) {
    return Optional.of(fullAt).filter(full -> evidence.measured(of).compareTo(full) < 0);
  }

  @Override
  public List<Decimal> amounts() {
    return List.of(fullAt);
  }

  @Override
  public Saying formula() {
    return Saying.of(
        "rule.proportional", new Saying.Title(of), new Saying.Amount(of, fullAt), points);
  }

  @Override
  public List<YamlNode> bounds(Fields rule) {
    return List.of(rule.fields("proportional").node("full-at"));
  }
}
