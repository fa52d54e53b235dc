package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.source.Fields;

/**
 * Points by the unit's place among the peers.
 *
 * @param places points of the first, second, … place
 */
record ByRank(String of, List<Decimal> places) implements Share {
  static final Kind KIND =
      Kind.ofMeasure(
          "by-rank",
          (measure, rule) ->
              new ByRank(
                  measure,
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
    Decimal amount = evidence.measured(of);
    Evidence.PeerAmounts peers = evidence.peers(of);
    int place = peers.place(amount);
    return Working.of(
        place <= places.size() ? places.get(place - 1) : Decimal.ZERO,
        Saying.of("working.place", new Saying.Measured(of, amount), peers.size(), place),
        Working.Tells.ALL);
  }

  @Override
  public Trend trend() {
    return Trend.ofFalling(places) == Trend.RISING ? Trend.RISING : Trend.MIXED;
  }

  @Override
  public Optional<Decimal> best(Evidence evidence, Room room) {
    return Optional.of(evidence.peers(of).best())
        .filter(best -> evidence.measured(of).compareTo(best) < 0)
        .map(best -> best.plus(room.step()));
  }

  @Override
  public Saying formula() {
    return Saying.of(
        "rule.by-rank",
        new Saying.Title(of),
        new Saying.Listed(places.stream().<Saying.Argument>map(Saying.Numeral::new).toList()));
  }
}
