package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Decimal;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/** The points of the first band whose bound the measure reaches. */
record Bands(String of, List<Band> bands) implements Share {
  static final Kind KIND =
      Kind.ofMeasure(
          "bands", (measure, rule) -> new Bands(measure, rule.fields().list("bands", Bands::band)));

  /**
   * A band.
   *
   * @param lower its lower bound; empty for the last band
   */
  record Band(Optional<Lower> lower, Decimal points) {
    boolean holds(Decimal amount) {
      return lower.map(bound -> bound.holds(amount)).orElse(true);
    }
  }

  /**
   * A lower bound.
   *
   * @param included whether the bound itself lies within the band
   */
  record Lower(Decimal amount, boolean included) {
    boolean holds(Decimal other) {
      int compared = other.compareTo(amount);
      return included ? compared >= 0 : compared > 0;
    }

    /** Returns the amount itself or, where it lies outside, a step above it. */
    Decimal least(Decimal step) {
      return included ? amount : amount.plus(step);
    }

    /** Returns the amount itself or, where it lies within, a step below it. */
    Decimal below(Decimal step) {
      return included ? amount.minus(step) : amount;
    }
  }

  private static Band band(YamlNode node) {
    Fields f = Fields.of(node);
    Optional<Lower> from = Bound.optional(f, "from").map(amount -> new Lower(amount, true));
    Optional<Lower> above = Bound.optional(f, "above").map(amount -> new Lower(amount, false));
    return new Band(from.or(() -> above), f.decimal("points"));
  }

  @Override
  public Optional<Decimal> most() {
    return bands.stream().map(Band::points).reduce(Decimal::max);
  }

  @Override
  public Working working(Evidence evidence) {
    Saying.Measured measured = new Saying.Measured(of, evidence.measured(of));
    for (Band band : bands) {
      if (band.lower().isPresent() && band.holds(measured.amount())) {
        Lower lower = band.lower().get();
        Saying how =
            Saying.of(
                lower.included() ? "working.band" : "working.band.above",
                measured,
                new Saying.Amount(of, lower.amount()));
        return Working.of(band.points(), how, Working.Tells.ALL);
      }
    }
    return Working.of(
        bands.get(bands.size() - 1).points(),
        Saying.of("working.band.rest", measured),
        Working.Tells.ALL);
  }

  @Override
  public Trend trend() {
    return Trend.ofFalling(bands.stream().map(Band::points).toList());
  }

  @Override
  public Optional<Decimal> best(Evidence evidence, Room room) {
    Decimal amount = evidence.measured(of);
    Optional<Decimal> most = most();
    Optional<Decimal> nearest = Optional.empty();
    for (int i = 0; i < bands.size(); i++) {
      if (most.equals(Optional.of(bands.get(i).points()))) {
        Decimal within = within(i, amount, room.step());
        if (nearest
            .filter(n -> distance(n, amount).compareTo(distance(within, amount)) <= 0)
            .isEmpty()) {
          nearest = Optional.of(within);
        }
      }
    }
    return nearest.filter(n -> !n.equals(amount));
  }

  /** Returns the amount within a band, or a step below it, that is nearest to an amount. */
  private Decimal within(int band, Decimal amount, Decimal step) {
    Optional<Lower> lower = bands.get(band).lower();
    Decimal least = bands.get(band).holds(amount) ? amount : lower.orElseThrow().least(step);
    Optional<Lower> above = band == 0 ? Optional.empty() : bands.get(band - 1).lower();
    return above.filter(bound -> bound.holds(least)).map(bound -> bound.below(step)).orElse(least);
  }

  private static Decimal distance(Decimal one, Decimal other) {
    return one.max(other).minus(one.min(other));
  }

  @Override
  public List<Decimal> amounts() {
    return bands.stream().flatMap(band -> band.lower().stream()).map(Lower::amount).toList();
  }

  @Override
  public Saying formula() {
    return Saying.of(
        "rule.bands",
        new Saying.Title(of),
        new Saying.Listed(bands.stream().<Saying.Argument>map(this::saying).toList()));
  }

  private Saying.Said saying(Band band) {
    return new Saying.Said(
        band.lower()
            .map(
                lower ->
                    Saying.of(
                        lower.included() ? "rule.band" : "rule.band.above",
                        new Saying.Amount(of, lower.amount()),
                        band.points()))
            .orElseGet(() -> Saying.of("rule.band.rest", band.points())));
  }

  @Override
  public List<YamlNode> bounds(Fields rule) {
    return rule.list("bands", Fields::of).stream()
        .flatMap(band -> Stream.of("from", "above").map(band::optionalNode))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public void check(Fields rule, Problems problems) {
    FallingBounds.check(rule.list("bands", Fields::of), problems);
  }
}
