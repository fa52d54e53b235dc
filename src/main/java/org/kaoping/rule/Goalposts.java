package org.kaoping.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
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
record Goalposts(String of, Bound from, Bound to, Decimal points, boolean logarithmic)
    implements Share {
  static final Kind KIND =
      Kind.ofMeasure(
          "goalposts",
          Scale.KEY,
          List.of("by"),
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
  public boolean takes(Fraction amount) {
    return !logarithmic || amount.isPositive();
  }

  @Override
  public Optional<Diagnostic> refusal(String rule, Evidence evidence, SourceSpan span) {
    return bounds().stream()
        .filter(Bound::isFound)
        .map(bound -> bound.amount(of, evidence))
        .filter(found -> !takes(found))
        .findFirst()
        .map(found -> Effect.useless(rule, found, "logarithm-bound", span));
  }

  @Override
  public Working working(Evidence evidence) {
    Saying.Measured measured = new Saying.Measured(of, evidence.measured(of));
    Fraction amount = measured.amount();
    Posts posts = posts(evidence);
    Saying.Argument start = from.found(of, evidence);
    Saying.Argument end = to.found(of, evidence);
    if (posts.isReachedBy(amount)) {
      Saying how =
          Saying.of(
              posts.way() == 0 ? "working.goalposts.equal" : "working.goalposts.all",
              measured,
              end,
              points);
      return Working.of(points, how, Working.Tells.ALL);
    }
    if (amount.compareTo(posts.from()) * posts.way() <= 0) {
      Saying how = Saying.of("working.goalposts.none", measured, start);
      return Working.of(Decimal.ZERO, how, Working.Tells.ALL);
    }
    return logarithmic
        ? logarithmic(measured, posts, found(start, end))
        : linear(measured, posts, start, end);
  }

  /** What the bounds are for a unit. */
  private record Posts(Fraction from, Fraction to) {
    int way() {
      return to.compareTo(from);
    }

    /** Says whether an amount has all points; where both bounds are equal, every one has. */
    boolean isReachedBy(Fraction amount) {
      return way() == 0 || amount.compareTo(to) * way() >= 0;
    }
  }

  private Posts posts(Evidence evidence) {
    return new Posts(from.amount(of, evidence), to.amount(of, evidence));
  }

  /** Returns bounds that are found, to be told. */
  private List<Saying.Argument> found(Saying.Argument start, Saying.Argument end) {
    List<Saying.Argument> found = new ArrayList<>();
    if (from.isFound()) {
      found.add(start);
    }
    if (to.isFound()) {
      found.add(end);
    }
    return found;
  }

  private Working linear(
      Saying.Measured measured, Posts posts, Saying.Argument start, Saying.Argument end) {
    Fraction way = measured.amount().distance(posts.from());
    Fraction whole = posts.to().distance(posts.from());
    Saying how =
        Saying.of(
            to.isFound() ? "working.goalposts.found" : "working.goalposts",
            measured,
            start,
            new Saying.Amount(of, way),
            new Saying.Amount(of, whole),
            points,
            end);
    return Working.of(way.times(points).over(whole), how, Working.Tells.ALL);
  }

  private Working logarithmic(Saying.Measured measured, Posts posts, List<Saying.Argument> found) {
    Fraction amount = measured.amount();
    Saying how =
        Saying.of(
            found.isEmpty() ? "working.goalposts.logarithm" : "working.goalposts.logarithm.found",
            measured,
            amount,
            posts.from(),
            posts.to(),
            points,
            new Saying.Listed(found));
    // A ratio of logarithms of ratios stays the same if all numbers are multiplied alike.
    Fraction whole =
        Fraction.of(amount.divisor().times(posts.from().divisor()).times(posts.to().divisor()));
    return new Working(
        LogRatio.of(
            points,
            amount.times(whole).dividend(),
            posts.from().times(whole).dividend(),
            posts.to().times(whole).dividend()),
        how,
        Working.Tells.ALL);
  }

  @Override
  public Trend trend() {
    if (from.stated().isPresent() && to.stated().isPresent()) {
      boolean rises = to.stated().get().compareTo(from.stated().get()) >= 0;
      return rises ? Trend.RISING : Trend.FALLING;
    }
    if (isPeers(from, Bound.OfPeers.Which.LEAST) && isPeers(to, Bound.OfPeers.Which.GREATEST)) {
      return Trend.RISING;
    }
    return isPeers(from, Bound.OfPeers.Which.GREATEST) && isPeers(to, Bound.OfPeers.Which.LEAST)
        ? Trend.FALLING
        : Trend.MIXED;
  }

  private static boolean isPeers(Bound bound, Bound.OfPeers.Which which) {
    return bound.equals(new Bound.OfPeers(which, Decimal.ZERO));
  }

  @Override
  public Optional<Fraction> best(Evidence evidence, Room room) {
    Posts posts = posts(evidence);
    return posts.isReachedBy(evidence.measured(of))
        ? Optional.empty()
        : Optional.of(to.reach(of, posts.way() > 0, evidence, room));
  }

  @Override
  public List<Bound> bounds() {
    return List.of(from, to);
  }

  @Override
  public Saying formula() {
    return Saying.of(
        logarithmic ? "rule.goalposts.logarithm" : "rule.goalposts",
        new Saying.Title(of),
        from.words(of),
        to.words(of),
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
        .filter(
            key ->
                Bound.of(posts, key)
                    .stated()
                    .filter(number -> !takes(Fraction.of(number)))
                    .isPresent())
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
