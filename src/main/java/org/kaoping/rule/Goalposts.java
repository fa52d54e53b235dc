package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.LogRatio;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/**
 * Points by where a measure lies on the way from one bound to another, no less than none and no
 * more than all.
 *
 * @param from where there are none; below {@code to} where more is better, else above
 * @param to where there are all
 * @param logarithmic whether the way is measured in logarithms; then everything is greater than 0
 */
record Goalposts(String of, Decimal from, Decimal to, Decimal points, boolean logarithmic)
    implements Share {
  static final Kind KIND =
      Kind.ofMeasure(
          "goalposts",
          Scale.KEY,
          List.of("measure", "by"),
          rule -> rule.value() instanceof YamlNode.Mapping,
          Goalposts::read);

  private static Effect read(String measure, WrittenRule rule) {
    Fields f = rule.fields().fields(Scale.KEY);
    return new Goalposts(
        measure, Bound.of(f, "from"), Bound.of(f, "to"), f.decimal("points"), rule.has("by"));
  }

  @Override
  public Optional<Decimal> most() {
    return Optional.of(points);
  }

  @Override
  public boolean takes(Decimal amount) {
    return !logarithmic || amount.isPositive();
  }

  @Override
  public Working working(Evidence evidence) {
    Saying.Measured measured = new Saying.Measured(of, evidence.measured(of));
    Decimal amount = measured.amount();
    if (isReachedBy(amount)) {
      Saying how =
          Saying.of(
              from.equals(to) ? "working.goalposts.equal" : "working.goalposts.all",
              measured,
              new Saying.Amount(of, to),
              points);
      return Working.of(points, how, Working.Tells.ALL);
    }
    if (amount.compareTo(from) * to.compareTo(from) <= 0) {
      Saying how = Saying.of("working.goalposts.none", measured, new Saying.Amount(of, from));
      return Working.of(Decimal.ZERO, how, Working.Tells.ALL);
    }
    return logarithmic ? logarithmic(measured) : linear(measured);
  }

  /** Says whether an amount has all points; where both bounds are equal, every one has. */
  private boolean isReachedBy(Decimal amount) {
    int way = to.compareTo(from);
    return way == 0 || amount.compareTo(to) * way >= 0;
  }

  private Working linear(Saying.Measured measured) {
    Decimal way = distance(measured.amount(), from);
    Decimal whole = distance(to, from);
    Saying how =
        Saying.of(
            "working.goalposts",
            measured,
            new Saying.Amount(of, from),
            new Saying.Amount(of, way),
            new Saying.Amount(of, whole),
            points);
    return Working.of(points.times(way), whole, how, Working.Tells.ALL);
  }

  private Working logarithmic(Saying.Measured measured) {
    Saying how =
        Saying.of("working.goalposts.logarithm", measured, measured.amount(), from, to, points);
    return new Working(LogRatio.of(points, measured.amount(), from, to), how, Working.Tells.ALL);
  }

  private static Decimal distance(Decimal one, Decimal other) {
    return one.max(other).minus(one.min(other));
  }

  @Override
  public Trend trend() {
    return to.compareTo(from) >= 0 ? Trend.RISING : Trend.FALLING;
  }

  @Override
  public Optional<Decimal> best(Evidence evidence, Room room) {
    return isReachedBy(evidence.measured(of)) ? Optional.empty() : Optional.of(to);
  }

  @Override
  public List<Decimal> amounts() {
    return List.of(from, to);
  }

  @Override
  public Saying formula() {
    return Saying.of(
        logarithmic ? "rule.goalposts.logarithm" : "rule.goalposts",
        new Saying.Title(of),
        new Saying.Amount(of, from),
        new Saying.Amount(of, to),
        points);
  }

  @Override
  public List<YamlNode> bounds(Fields rule) {
    Fields posts = rule.fields(Scale.KEY);
    return List.of(posts.node("from"), posts.node("to"));
  }

  @Override
  public void check(Fields rule, Problems problems) {
    Fields posts = rule.fields(Scale.KEY);
    Stream.of("from", "to")
        .filter(key -> !takes(Bound.of(posts, key)))
        .forEach(
            key ->
                problems.add(
                    Code.WRONG_FORM,
                    posts.node(key).span(),
                    Phrase.of("shown.text", posts.text(key)),
                    Phrase.of("expect.logarithm-bound"),
                    key + ": " + (posts.quantity(key).percent() ? "1%" : "1")));
  }
}
