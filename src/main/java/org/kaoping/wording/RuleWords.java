package org.kaoping.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.page.SchemePage;
import org.kaoping.scheme.Effect;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Rule;

/** Says in words what the rules of a leaf do. Safe for use by several threads. */
public final class RuleWords implements Effect.Visitor<String> {
  private final Words words;
  private final Leaf leaf;
  private final Map<String, String> names = new ConcurrentHashMap<>();

  RuleWords(Words words, Leaf leaf) {
    this.words = words;
    this.leaf = leaf;
  }

  /** Returns the rule for a scheme's table. */
  public SchemePage.RuleText text(Rule rule, Function<String, String> periodTitle) {
    String formula = rule.effect().accept(this);
    List<String> limits = new ArrayList<>();
    rule.atMost().ifPresent(most -> limits.add(words.say("rule.at-most", words.number(most))));
    if (!rule.periods().isEmpty()) {
      limits.add(
          words.say("rule.periods", words.list(rule.periods().stream().map(periodTitle).toList())));
    }
    limits.add(0, formula);
    String whole = words.sentence(limits);
    String text = rule.text().orElse(whole);
    return new SchemePage.RuleText(
        rule.clause().map(clause -> words.say("aspect", clause, text)).orElse(text),
        rule.text().map(t -> whole),
        rule.note());
  }

  /** Returns what is called a rule where it is applied: the document's words, or the formula. */
  public String name(Rule rule) {
    return names.computeIfAbsent(
        rule.id(), id -> rule.text().orElseGet(() -> rule.effect().accept(this)));
  }

  /** Returns {@link #name} as a text that stands by itself. */
  public String heading(Rule rule) {
    return words.sentence(name(rule));
  }

  /** Returns an amount with the unit of its measure. */
  public String amount(String measure, Decimal amount) {
    Optional<Measure> found = leaf.measure(measure);
    if (found.filter(m -> !m.isPercent()).isPresent()) {
      return words.say("amount", words.number(amount), found.get().unit());
    }
    return words.number(amount) + "%";
  }

  public String title(String measure) {
    return leaf.measure(measure).map(Measure::title).orElse(measure);
  }

  /** Returns a measure's title with an amount. */
  public String named(String measure, Decimal amount) {
    return title(measure) + " " + amount(measure, amount);
  }

  /** Returns how a derived measure comes out of what was recorded; empty for a recorded one. */
  public Optional<String> derivation(String measure, Map<String, Quantity> recorded) {
    return leaf.measure(measure)
        .flatMap(Measure::derivation)
        .map(
            how -> {
              List<String> inputs =
                  how.inputs().stream()
                      .flatMap(
                          id ->
                              Optional.ofNullable(recorded.get(id))
                                  .map(quantity -> named(id, quantity.amount()))
                                  .stream())
                      .toList();
              String key = how instanceof Measure.Growth ? "working.growth" : "working.ratio";
              return words.say(key, inputs.toArray());
            });
  }

  private String condition(Effect.Condition condition) {
    return words.say(
        condition.below() ? "condition.below" : "condition.above",
        title(condition.measure()),
        amount(condition.measure(), condition.bound()));
  }

  private String say(String key, Effect effect, Object... arguments) {
    return words.say(
        "rule." + key + (effect.direction() == Effect.Direction.DEDUCT ? ".deduct" : ".award"),
        arguments);
  }

  @Override
  public String perCase(Effect.PerCase effect) {
    return say("per-case", effect, words.number(effect.points()), effect.caseName());
  }

  @Override
  public String once(Effect.Once effect) {
    return say("once", effect, words.number(effect.points()));
  }

  @Override
  public String judgement(Effect.Judgement effect) {
    String amount =
        effect
            .range()
            .map(r -> say("range", effect, words.number(r.from()), words.number(r.to())))
            .orElseGet(() -> say("any", effect));
    return effect.condition().map(c -> words.say("rule.when", condition(c), amount)).orElse(amount);
  }

  @Override
  public String check(Effect.Check effect) {
    return say("check", effect, words.number(effect.points()));
  }

  @Override
  public String threshold(Effect.Threshold effect) {
    return words.say(
        "rule.when",
        condition(effect.condition()),
        say("once", effect, words.number(effect.points())));
  }

  @Override
  public String shortfall(Effect.Shortfall effect) {
    Effect.Condition condition = effect.condition();
    return say(
        "shortfall",
        effect,
        condition(condition),
        amount(condition.measure(), effect.per()),
        words.number(effect.points()),
        words.say("steps." + effect.steps()));
  }

  @Override
  public String bands(Effect.Bands effect) {
    List<String> bands =
        effect.bands().stream()
            .map(
                band ->
                    band.from()
                        .map(
                            from ->
                                words.say(
                                    "rule.band",
                                    amount(effect.of(), from),
                                    words.number(band.points())))
                        .orElseGet(() -> words.say("rule.band.rest", words.number(band.points()))))
            .toList();
    return words.say("rule.bands", title(effect.of()), words.list(bands));
  }

  @Override
  public String proportional(Effect.Proportional effect) {
    return words.say(
        "rule.proportional",
        title(effect.of()),
        amount(effect.of(), effect.fullAt()),
        words.number(effect.points()));
  }

  @Override
  public String relative(Effect.Relative effect) {
    return words.say("rule.relative", title(effect.of()), words.number(effect.points()));
  }

  @Override
  public String byRank(Effect.ByRank effect) {
    return words.say(
        "rule.by-rank",
        title(effect.of()),
        words.list(effect.places().stream().map(words::number).toList()));
  }
}
