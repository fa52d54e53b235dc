package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
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
   * @param from its lower bound, included; empty for the last band
   */
  record Band(Optional<Decimal> from, Decimal points) {}

  private static Band band(YamlNode node) {
    Fields f = Fields.of(node);
    return new Band(f.optionalQuantity("from").map(Quantity::amount), f.decimal("points"));
  }

  @Override
  public Optional<Decimal> most() {
    return bands.stream().map(Band::points).reduce(Decimal::max);
  }

  @Override
  public Working working(Evidence evidence) {
    Saying.Measured measured = new Saying.Measured(of, evidence.measured(of));
    for (Band band : bands) {
      if (band.from().isPresent() && band.from().get().compareTo(measured.amount()) <= 0) {
        Saying.Amount from = new Saying.Amount(of, band.from().get());
        return Working.of(
            band.points(), Saying.of("working.band", measured, from), Working.Tells.ALL);
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
    Optional<Decimal> from = bands.get(band).from();
    Decimal least = from.map(amount::max).orElse(amount);
    Optional<Decimal> above = band == 0 ? Optional.empty() : bands.get(band - 1).from();
    return above
        .filter(bound -> least.compareTo(bound) >= 0)
        .map(bound -> bound.minus(step))
        .orElse(least);
  }

  private static Decimal distance(Decimal one, Decimal other) {
    return one.max(other).minus(one.min(other));
  }

  @Override
  public List<Decimal> amounts() {
    return bands.stream().flatMap(band -> band.from().stream()).toList();
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
        band.from()
            .map(from -> Saying.of("rule.band", new Saying.Amount(of, from), band.points()))
            .orElseGet(() -> Saying.of("rule.band.rest", band.points())));
  }

  @Override
  public List<YamlNode> bounds(Fields rule) {
    return rule.list("bands", Fields::of).stream()
        .flatMap(band -> band.optionalNode("from").stream())
        .toList();
  }

  @Override
  public void check(Fields rule, Problems problems) {
    FallingBounds.check(rule.list("bands", Fields::of), problems);
  }
}
