package org.kaoping.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
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
  record Band(Optional<Lower> lower, Decimal points) {}

  /**
   * A lower bound.
   *
   * @param included whether the bound itself lies within the band
   */
  record Lower(Bound bound, boolean included) {}

  /** A lower bound as it is for a unit. */
  private record Limit(Fraction amount, boolean included) {
    boolean holds(Fraction other) {
      int compared = other.compareTo(amount);
      return included ? compared >= 0 : compared > 0;
    }

    /** Returns the amount itself or, where it lies outside, a step above it. */
    Fraction least(Fraction step) {
      return included ? amount : amount.plus(step);
    }

    /** Returns the amount itself or, where it lies within, a step below it. */
    Fraction below(Fraction step) {
      return included ? amount.minus(step) : amount;
    }
  }

  private static Band band(YamlNode node) {
    Fields f = Fields.of(node);
    Optional<Lower> from = Bound.optional(f, "from").map(bound -> new Lower(bound, true));
    Optional<Lower> above = Bound.optional(f, "above").map(bound -> new Lower(bound, false));
    return new Band(from.or(() -> above), f.decimal("points"));
  }

  private Optional<Limit> limit(int band, Evidence evidence) {
    return bands
        .get(band)
        .lower()
        .map(lower -> new Limit(lower.bound().amount(of, evidence), lower.included()));
  }

  @Override
  public Optional<Decimal> most() {
    return bands.stream().map(Band::points).reduce(Decimal::max);
  }

  @Override
  public Working working(Evidence evidence) {
    Saying.Measured measured = new Saying.Measured(of, evidence.measured(of));
    for (int i = 0; i < bands.size(); i++) {
      if (limit(i, evidence).filter(limit -> limit.holds(measured.amount())).isPresent()) {
        Lower lower = bands.get(i).lower().orElseThrow();
        Saying how =
            Saying.of(
                lower.included() ? "working.band" : "working.band.above",
                measured,
                lower.bound().found(of, evidence));
        return Working.of(bands.get(i).points(), how, Working.Tells.ALL);
      }
    }
    return Working.of(
        bands.get(bands.size() - 1).points(),
        bounds().stream().anyMatch(Bound::isFound)
            ? Saying.of("working.band.rest.found", measured, new Saying.Listed(found(evidence)))
            : Saying.of("working.band.rest", measured),
        Working.Tells.ALL);
  }

  /** Returns the bounds that are found, to be told. */
  private List<Saying.Argument> found(Evidence evidence) {
    return bounds().stream()
        .filter(Bound::isFound)
        .map(bound -> bound.found(of, evidence))
        .toList();
  }

  /** Of bounds that are found, the order is not known. */
  @Override
  public Trend trend() {
    return bounds().stream().anyMatch(Bound::isFound)
        ? Trend.MIXED
        : Trend.ofFalling(bands.stream().map(Band::points).toList());
  }

  @Override
  public Optional<Fraction> best(Evidence evidence, Room room) {
    Fraction amount = evidence.measured(of);
    Optional<Decimal> most = most();
    Optional<Fraction> nearest = Optional.empty();
    for (int i = 0; i < bands.size(); i++) {
      if (most.equals(Optional.of(bands.get(i).points()))) {
        Fraction within = within(i, amount, evidence, room);
        if (nearest
            .filter(n -> n.distance(amount).compareTo(within.distance(amount)) <= 0)
            .isEmpty()) {
          nearest = Optional.of(within);
        }
      }
    }
    return nearest.filter(n -> !n.equals(amount));
  }

  /** Returns the amount within a band, or a step below it, that is nearest to an amount. */
  private Fraction within(int band, Fraction amount, Evidence evidence, Room room) {
    Fraction step = Fraction.of(room.step());
    Optional<Limit> lower = limit(band, evidence);
    Fraction least =
        lower.isEmpty() || lower.get().holds(amount)
            ? amount
            : bands.get(band).lower().orElseThrow().bound().isFound()
                ? bands.get(band).lower().get().bound().reach(of, true, evidence, room).plus(step)
                : lower.get().least(step);
    Optional<Limit> above = band == 0 ? Optional.empty() : limit(band - 1, evidence);
    return above.filter(bound -> bound.holds(least)).map(bound -> bound.below(step)).orElse(least);
  }

  @Override
  public List<Bound> bounds() {
    List<Bound> bounds = new ArrayList<>(bands.size());
    for (Band band : bands) {
      band.lower().ifPresent(lower -> bounds.add(lower.bound()));
    }
    return bounds;
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
                        lower.bound().words(of),
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
