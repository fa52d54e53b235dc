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
