package org.kaoping.rule;

import java.util.Optional;
import org.kaoping.source.YamlNode;

/**
 * Points at the assessor's discretion.
 *
 * @param when when a finding is required; otherwise it is refused
 */
record Discretion(Direction direction, Optional<Condition> when) implements Chosen {
  static final Kind KIND =
      Kind.ofPoints(
          "discretion",
          Condition.KEYS,
          rule -> rule.value() instanceof YamlNode.Scalar && !rule.hasPoints(),
          rule -> rule.due(when -> new Discretion(rule.direction(), when)));

  @Override
  public Saying choice() {
    return direction.say("rule.any");
  }
}
