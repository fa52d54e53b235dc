package org.kaoping.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.scheme.Effect;
import org.kaoping.scheme.Rule;
import org.kaoping.score.Applied;
import org.kaoping.score.Basis;

/** Says how a rule came to its points, so that it can be checked with pen and paper. */
public final class WorkingWords implements Basis.Visitor<String> {
  private final Words words;
  private final RuleWords rules;
  private final Rule rule;
  private final Map<String, Quantity> recorded;

  private WorkingWords(Words words, RuleWords rules, Rule rule, Map<String, Quantity> recorded) {
    this.words = words;
    this.rules = rules;
    this.rule = rule;
    this.recorded = recorded;
  }

  /**
   * Returns the working of a rule that was applied.
   *
   * @param recorded what was measured, by id of the measure
   */
  public static String of(
      Applied applied, Map<String, Quantity> recorded, Words words, RuleWords rules) {
    String working =
        applied.basis().accept(new WorkingWords(words, rules, applied.rule(), recorded));
    List<String> all = new ArrayList<>(List.of(working));
    if (applied.capped()) {
      all.add(words.say("working.capped", words.number(applied.rule().atMost().orElseThrow())));
    }
    if (applied.rounded()) {
      all.add(words.say("working.rounded"));
    }
    return String.join(words.say("separator"), all);
  }

  @Override
  public String counted(Basis.Counted basis) {
    if (rule.effect() instanceof Effect.PerCase perCase && basis.count() > 0) {
      return words.say(
          "working.cases", basis.count(), perCase.caseName(), words.number(perCase.points()));
    }
    return words.say(basis.count() > 0 ? "working.found" : "working.not-found");
  }

  @Override
  public String chosen(Basis.Chosen basis) {
    List<Decimal> amounts = basis.findings().stream().flatMap(f -> f.amount().stream()).toList();
    return amounts.isEmpty()
        ? words.say("working.not-found")
        : words.say(
            "working.chosen",
            amounts.stream().map(words::number).collect(Collectors.joining(" + ")));
  }

  @Override
  public String answered(Basis.Answered basis) {
    return words.say(basis.answer() ? "working.yes" : "working.no");
  }

  @Override
  public String compared(Basis.Compared basis) {
    String measure = rule.effect().measure().orElseThrow();
    String measured = measured(measure, basis.measured());
    if (!basis.gap().isPositive()) {
      return words.say("working.reached", measured);
    }
    return rule.effect() instanceof Effect.Shortfall shortfall
        ? words.say(
            "working.gap." + shortfall.steps(),
            measured,
            rules.amount(measure, basis.gap()),
            rules.amount(measure, shortfall.per()),
            words.number(shortfall.points()))
        : words.say("working.missed", measured);
  }

  @Override
  public String banded(Basis.Banded basis) {
    String measure = rule.effect().measure().orElseThrow();
    String measured = measured(measure, basis.measured());
    return basis
        .band()
        .from()
        .map(from -> words.say("working.band", measured, rules.amount(measure, from)))
        .orElseGet(() -> words.say("working.band.rest", measured));
  }

  @Override
  public String proportioned(Basis.Proportioned basis) {
    Effect.Proportional effect = (Effect.Proportional) rule.effect();
    return words.say(
        "working.proportion",
        measured(effect.of(), basis.measured()),
        rules.amount(effect.of(), basis.counted()),
        rules.amount(effect.of(), effect.fullAt()),
        words.number(effect.points()));
  }

  @Override
  public String related(Basis.Related basis) {
    Effect.Relative effect = (Effect.Relative) rule.effect();
    return words.say(
        basis.best().isPositive() ? "working.relation" : "working.relation.none",
        measured(effect.of(), basis.measured()),
        rules.amount(effect.of(), basis.counted()),
        rules.amount(effect.of(), basis.best()),
        words.number(effect.points()));
  }

  @Override
  public String placed(Basis.Placed basis) {
    String measure = rule.effect().measure().orElseThrow();
    return words.say(
        "working.place", measured(measure, basis.measured()), basis.peers(), basis.place());
  }

  /** Returns a measure with its amount and, if it is derived, how. */
  private String measured(String measure, Decimal amount) {
    String named = rules.named(measure, amount);
    return rules
        .derivation(measure, recorded)
        .map(how -> words.say("working.derived", named, how))
        .orElse(named);
  }
}
