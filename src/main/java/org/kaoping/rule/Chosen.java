package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/** A kind whose points the assessor chooses, always or under a condition. */
interface Chosen extends Effect {
  /** Returns what may be chosen, without the condition. */
  Saying choice();

  @Override
  default Need need() {
    return Need.AMOUNTS;
  }

  @Override
  default Optional<String> measure() {
    return when().map(Condition::measure);
  }

  @Override
  default Optional<Decimal> worth(Evidence.Found found) {
    return found.amount();
  }

  @Override
  default Working working(Evidence evidence) {
    List<Decimal> amounts =
        evidence.findings().stream().flatMap(found -> worth(found).stream()).toList();
    return Working.of(
        Decimal.sum(amounts),
        amounts.isEmpty()
            ? Saying.of("working.not-found")
            : Saying.of("working.chosen", new Saying.Sum(amounts)),
        Working.Tells.NOTHING);
  }

  @Override
  default Trend trend() {
    return when().map(condition -> condition.trend(direction())).orElse(Trend.MIXED);
  }

  /** Returns where no finding is due any more, if it takes points. */
  @Override
  default Optional<Fraction> best(Evidence evidence, Room room) {
    return direction() == Direction.AWARD
        ? Optional.empty()
        : when()
            .filter(condition -> condition.holds(evidence))
            .map(condition -> condition.end(evidence, room));
  }

  @Override
  default List<Bound> bounds() {
    return when().map(Condition::bound).stream().toList();
  }

  @Override
  default Saying formula() {
    return when()
        .map(condition -> Saying.of("rule.when", condition.saying(), choice()))
        .orElseGet(this::choice);
  }

  @Override
  default List<YamlNode> bounds(Fields rule) {
    return Condition.bounds(rule);
  }
}
