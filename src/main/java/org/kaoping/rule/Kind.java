package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A kind of rule: how it is written.
 *
 * @param name that of its JSON Schema and of its row in the reference
 * @param heads the keys of which one begins such a rule
 * @param keys those that such a rule may have beside its head and those of all rules
 * @param isMeant whether a rule that begins with one of its heads is meant to be of this kind
 * @param read gives what the rule does, or nothing after a diagnostic
 */
public record Kind(
    String name,
    List<String> heads,
    List<String> keys,
    Predicate<WrittenRule> isMeant,
    Function<WrittenRule, Optional<Effect>> read) {

  /** Returns a kind that begins with points, or with what is chosen of them. */
  static Kind ofPoints(
      String name,
      List<String> keys,
      Predicate<WrittenRule> isMeant,
      Function<WrittenRule, Optional<Effect>> read) {
    List<String> heads = List.of(Direction.DEDUCT.key(), Direction.AWARD.key());
    return new Kind(name, heads, keys, isMeant, read);
  }

  /**
   * Returns a kind that begins with its name, beside the measure that it is about.
   *
   * @param read gives what the rule does for the id of the measure
   */
  static Kind ofMeasure(String name, BiFunction<String, WrittenRule, Effect> read) {
    return ofMeasure(name, name, List.of(), rule -> true, read);
  }

  /**
   * Returns a kind that begins with a key that is not its alone, or has others beside it.
   *
   * @param others keys that it may have beside those of what it looks at
   * @param read gives what the rule does for the id of the measure
   */
  static Kind ofMeasure(
      String name,
      String head,
      List<String> others,
      Predicate<WrittenRule> isMeant,
      BiFunction<String, WrittenRule, Effect> read) {
    return new Kind(
        name,
        List.of(head),
        Stream.concat(LookedUp.KEYS.stream(), others.stream()).toList(),
        isMeant,
        rule -> rule.measure().map(measure -> read.apply(measure, rule)));
  }
}
