package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quantity;
import org.kaoping.source.Fields;

/**
 * Points by the unit's place among the peers.
 *
 * @param least whether the least measure comes first, not the greatest
 * @param places points of the first, second, … place
 */
record ByRank(String of, boolean least, List<Decimal> places) implements Share {
  static final Kind KIND =
      Kind.ofMeasure(
          "by-rank",
          "by-rank",
          List.of("best"),
          rule -> true,
          (measure, rule) ->
              new ByRank(
                  measure,
                  rule.fields().optionalText("best").equals(Optional.of("least")),
                  rule.fields().list("by-rank", n -> Quantity.of(Fields.textOf(n)).amount())));

  @Override
  public boolean comparesUnits() {
    return true;
  }

  @Override
  public Optional<Decimal> most() {
    return places.stream().reduce(Decimal::max);
  }

  @Override
  public Working working(Evidence evidence) {
    Fraction amount = evidence.measured(of);
    Evidence.PeerAmounts peers = evidence.peers(of);
    int place = least ? peers.placeFromLeast(amount) : peers.place(amount);
    return Working.of(
        place <= places.size() ? places.get(place - 1) : Decimal.ZERO,
        Saying.of(
            least ? "working.place.least" : "working.place",
            new Saying.Measured(of, amount),
            peers.size(),
            place),
        Working.Tells.ALL);
  }

  @Override
  public Trend trend() {
    Trend better = Trend.ofFalling(places) == Trend.RISING ? Trend.RISING : Trend.MIXED;
    return least ? better.reversed() : better;
  }

  @Override
  public Optional<Fraction> best(Evidence evidence, Room room) {
    Fraction amount = evidence.measured(of);
    Evidence.PeerAmounts peers = evidence.peers(of);
    return least
        ? Optional.of(peers.least())
            .filter(best -> amount.compareTo(best) > 0)
            .map(best -> best.minus(Fraction.of(room.step())))
        : Optional.of(peers.best())
            .filter(best -> amount.compareTo(best) < 0)
            .map(best -> best.plus(Fraction.of(room.step())));
  }

  @Override
  public Saying formula() {
    return Saying.of(
        least ? "rule.by-rank.least" : "rule.by-rank",
        new Saying.Title(of),
        new Saying.Listed(
            places.stream()
                .<Saying.Argument>map(n -> new Saying.Numeral(Fraction.of(n)))
                .toList()));
  }
}
