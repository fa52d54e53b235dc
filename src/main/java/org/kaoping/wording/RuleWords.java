package org.kaoping.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quantity;
import org.kaoping.exact.Rounding;
import org.kaoping.reckon.Derivation;
import org.kaoping.rule.LookedUp;
import org.kaoping.rule.Rule;
import org.kaoping.rule.Saying;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Measure;

/** Says in words what the rules of a leaf do. Safe for use by several threads. */
public final class RuleWords {
  /** Digits that what a rule comes to is rounded to. */
  private static final int DECIMALS = 4;

  private final Words words;
  private final Leaf leaf;
  private final Rounding.Mode rounding;
  private final Map<String, String> names = new ConcurrentHashMap<>();

  RuleWords(Words words, Leaf leaf, Rounding.Mode rounding) {
    this.words = words;
    this.leaf = leaf;
    this.rounding = rounding;
  }

  /**
   * A rule in words.
   *
   * @param text the document's criterion, else the rule itself in words
   * @param formula the rule itself in words, where the text is the document's
   */
  public record RuleText(String text, Optional<String> formula, Optional<String> note) {}

  /** Returns the rule for a scheme's table. */
  public RuleText text(Rule rule, Function<String, String> periodTitle) {
    String formula = formula(rule);
    List<String> limits = new ArrayList<>();
    rule.atMost().ifPresent(most -> limits.add(words.say("rule.at-most", words.number(most))));
    if (!rule.periods().isEmpty()) {
      limits.add(
          words.say("rule.periods", words.list(rule.periods().stream().map(periodTitle).toList())));
    }
    limits.add(0, formula);
    String whole = words.sentence(limits);
    String text = rule.text().orElse(whole);
    return new RuleText(
        rule.clause().map(clause -> words.say("aspect", clause, text)).orElse(text),
        rule.text().map(t -> whole),
        rule.note());
  }

  /** Returns what is called a rule where it is applied: the document's words, or the formula. */
  public String name(Rule rule) {
    return names.computeIfAbsent(rule.id(), id -> rule.text().orElseGet(() -> formula(rule)));
  }

  private String formula(Rule rule) {
    return say(rule.effect().formula(), Map.of());
  }

  /** Returns {@link #name} as a text that stands by itself. */
  public String heading(Rule rule) {
    return words.sentence(name(rule));
  }

  /** Returns an amount with the unit of its measure; of one without end, about how much it is. */
  public String amount(String measure, Fraction amount) {
    Optional<Measure> found = leaf.measure(measure);
    if (found.flatMap(Measure::indicator).isPresent()) {
      return words.say("points", number(amount));
    }
    if (found.filter(m -> !m.isPercent()).isPresent()) {
      return words.say("amount", number(amount), found.get().unit());
    }
    return words.number(amount, true);
  }

  private String number(Fraction number) {
    return words.number(number, false);
  }

  /** Says whether a measure is one of the leaf, not one that leaves share. */
  public boolean isOwn(String measure) {
    return leaf.measure(measure).filter(leaf::isOwn).isPresent();
  }

  /** Returns what a measure is called, or a score that is looked up. */
  public String title(String measure) {
    String title = leaf.measure(measure).map(Measure::title).orElse(measure);
    return LookedUp.indicator(measure).isPresent() ? words.say("score-of", title) : title;
  }

  /** Returns a measure's title with an amount. */
  public String named(String measure, Fraction amount) {
    return title(measure) + " " + amount(measure, amount);
  }

  /** Returns how a derived measure comes out of what was recorded; empty for a recorded one. */
  public Optional<String> derivation(String measure, Map<String, Quantity> recorded) {
    return leaf.measure(measure)
        .flatMap(Measure::derivation)
        .map(
            how ->
                formula(
                    how,
                    id -> leaf.known().amount(id, recorded).map(a -> named(id, a)).orElse(id),
                    isZero(how, recorded)));
  }

  /** Returns how derived measures are made, for a scheme's table. */
  String derivation(Measure.Derivation how) {
    String formula = formula(how, this::title, false);
    return how.ifZero()
        .map(
            value ->
                words.say(
                    "measure.if-zero",
                    formula,
                    title(how.divisor().orElseThrow()),
                    words.number(value)))
        .orElse(formula);
  }

  private boolean isZero(Measure.Derivation how, Map<String, Quantity> recorded) {
    return how.divisor()
        .flatMap(id -> leaf.known().amount(id, recorded))
        .filter(amount -> amount.signum() == 0)
        .isPresent();
  }

  private String formula(Measure.Derivation how, Function<String, String> named, boolean zero) {
    List<String> inputs = how.inputs().stream().map(named).toList();
    if (zero) {
      return words.say("working.if-zero", named.apply(how.divisor().orElseThrow()));
    }
    return how instanceof Measure.Sum
        ? String.join(" + ", inputs)
        : words.say("working." + how.word(), inputs.toArray());
  }

  /**
   * Returns how a rule that was applied came to its points, so that it can be checked with pen and
   * paper.
   *
   * @param recorded what was measured, by id of the measure
   */
  public String working(Derivation.Applied applied, Map<String, Quantity> recorded) {
    List<String> all = new ArrayList<>();
    all.add(say(applied.working().how(), recorded));
    if (applied.capped()) {
      all.add(words.say("working.capped", words.number(applied.rule().atMost().orElseThrow())));
    }
    if (applied.rounded()) {
      all.add(words.say("working.rounded", words.say("rounding." + rounding), DECIMALS));
    }
    return words.join(all);
  }

  /**
   * Returns a saying in words.
   *
   * @param recorded what was measured, by id of the measure
   */
  String say(Saying saying, Map<String, Quantity> recorded) {
    return words.say(
        saying.key(), saying.arguments().stream().map(a -> word(a, recorded)).toArray());
  }

  private String word(Saying.Argument argument, Map<String, Quantity> recorded) {
    if (argument instanceof Saying.Numeral number) {
      return number(number.number());
    }
    if (argument instanceof Saying.Sum sum) {
      return words.sum(sum.terms());
    }
    if (argument instanceof Saying.Title title) {
      return title(title.measure());
    }
    if (argument instanceof Saying.Amount amount) {
      return amount(amount.measure(), amount.amount());
    }
    if (argument instanceof Saying.Measured measured) {
      return measured(measured, recorded);
    }
    if (argument instanceof Saying.Said said) {
      return say(said.saying(), recorded);
    }
    return argument instanceof Saying.Listed listed
        ? words.list(listed.items().stream().map(item -> word(item, recorded)).toList())
        : ((Saying.Text) argument).text();
  }

  private String measured(Saying.Measured measured, Map<String, Quantity> recorded) {
    String named = named(measured.measure(), measured.amount());
    return derivation(measured.measure(), recorded)
        .map(how -> words.say("working.derived", named, how))
        .orElse(named);
  }
}
