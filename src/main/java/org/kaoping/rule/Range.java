package org.kaoping.rule;

import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/**
 * Points that the assessor chooses within limits.
 *
 * @param when when a finding is required; otherwise it is refused
 */
record Range(Direction direction, Limits within, Optional<Condition> when) implements Chosen {
  static final Kind KIND =
      Kind.ofPoints(
          "range",
          Condition.KEYS,
          rule -> rule.value() instanceof YamlNode.Mapping mapping && !mapping.has(ByCount.KEY),
          rule -> rule.due(when -> new Range(rule.direction(), limits(rule), when)));

  private static Limits limits(WrittenRule rule) {
    Fields f = rule.fields().fields(rule.head());
    return new Limits(f.decimal("from"), f.decimal("to"));
  }

  @Override
  public Optional<Limits> limits() {
    return Optional.of(within);
  }

  @Override
  public Saying choice() {
    return direction.say("rule.range", within.from(), within.to());
  }

  @Override
  public void check(Fields rule, Problems problems) {
    if (within.from().compareTo(within.to()) >= 0) {
      Diagnostic wrong =
          Diagnostic.of(
              Code.RANGE_ORDER,
              rule.fields(direction.key()).node("to").span(),
              within.from(),
              within.to());
      problems.add(
          within.from().equals(within.to())
              ? wrong.withHint("range.single", direction.key(), within.to())
              : wrong);
    }
  }
}
