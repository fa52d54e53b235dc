package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/**
 * Points at the assessor's discretion.
 *
 * @param when when a finding is required; otherwise it is refused
 */
record Discretion(Direction direction, Optional<Condition> when) implements Effect {
  static final Kind KIND =
      Kind.ofPoints(
          "discretion",
          Condition.KEYS,
          rule -> rule.value() instanceof YamlNode.Scalar && !rule.hasPoints(),
          rule -> rule.due(when -> new Discretion(rule.direction(), when)));

  @Override
  public Need need() {
    return Need.AMOUNTS;
  }

  @Override
  public Optional<String> measure() {
    return when.map(Condition::measure);
  }

  @Override
  public Optional<Decimal> worth(Evidence.Found found) {
    return found.amount();
  }

  @Override
  public Working working(Evidence evidence) {
    return Working.chosen(evidence);
  }

  @Override
  public Saying formula() {
    Saying chosen = direction.say("rule.any");
    return when.map(c -> Saying.of("rule.when", c.saying(), chosen)).orElse(chosen);
  }

  @Override
  public List<YamlNode> bounds(Fields rule) {
    return Condition.bounds(rule);
  }
}
