package org.kaoping.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.form.FormField.Kind;
import org.kaoping.rule.Effect;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Statement;
import org.kaoping.wording.JudgementWords;
import org.kaoping.wording.RuleWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.Words;

/** What forms say: what is to be filled in, and which words may be. */
public final class FormWords {
  private final Scheme scheme;
  private final Words words;
  private final SchemeWords said;
  private final JudgementWords judgements;

  public FormWords(Scheme scheme, Words words) {
    this.scheme = scheme;
    this.words = words;
    this.said = new SchemeWords(scheme, words, Map.of());
    this.judgements = new JudgementWords(words);
  }

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  /** Returns what a leaf is called where it was assessed and nothing found. */
  public String clean() {
    return words.say("form.clean");
  }

  /** Returns what a leaf is called that does not apply. */
  public String notApplicable() {
    return words.say("form.not-applicable");
  }

  public String yes() {
    return words.say("form.yes");
  }

  public String no() {
    return words.say("form.no");
  }

  public String draft() {
    return words.say("form.draft");
  }

  public String settled() {
    return words.say("form.final");
  }

  /** Returns the source and the period, as far as there are such. */
  String about(Optional<String> source, Optional<String> period) {
    return String.join(
        " · ",
        Stream.concat(source.map(said::source).stream(), period.map(said::period).stream())
            .toList());
  }

  String points(Indicator indicator) {
    return indicator.isAdjustment() ? "" : words.number(indicator.points());
  }

  /** Returns what is to be filled in. */
  String what(FormField field) {
    List<String> parts = new ArrayList<>();
    switch (field.kind()) {
      case SCORE, LEVEL, MARKS -> parts.addAll(judged(field));
      case STATE -> parts.add(words.say("form.state"));
      case MEASURE -> field.measure().map(this::measure).ifPresent(parts::add);
      case SHARED ->
          scheme.measures().measure(field.key()).map(this::measure).ifPresent(parts::add);
      case CHECK, ONCE -> parts.add(rule(field));
      case CASES -> {
        parts.add(rule(field));
        parts.add(words.say("form.cases"));
      }
      case AMOUNT -> {
        parts.add(rule(field));
        parts.add(amount(field));
      }
      case PRONOUNCED ->
          scheme
              .veto(field.key().substring(FormField.VETO.length()))
              .map(Scheme.Veto::text)
              .ifPresent(parts::add);
      default -> parts.add(words.say("form.field." + field.key()));
    }
    if (field.mayNotApply()) {
      parts.add(words.say("form.or-not-applicable", notApplicable()));
    }
    return String.join("\n", parts);
  }

  private List<String> judged(FormField field) {
    List<String> parts = new ArrayList<>();
    Judged judged = field.judged().orElseThrow();
    if (field.kind() == Kind.SCORE) {
      Decimal top = judged.top(field.leaf().orElseThrow().points());
      parts.add(words.say("form.score", words.number(top)));
    } else if (field.kind() == Kind.MARKS) {
      parts.add(words.say("form.marks"));
    } else {
      parts.add(words.say("form.level"));
    }
    parts.addAll(judgements.limits(judged));
    parts.addAll(judgements.levels(field.leaf().orElseThrow()));
    return parts;
  }

  private String measure(Measure measure) {
    return words.say("form.measure", measure.title(), measure.unit());
  }

  private String rule(FormField field) {
    RuleWords rules = said.rules(field.leaf().orElseThrow());
    return field.rule().map(rules::heading).orElse(field.part());
  }

  private String amount(FormField field) {
    return field
        .rule()
        .flatMap(rule -> rule.effect().limits())
        .map(
            limits ->
                words.say("form.amount", words.number(limits.from()), words.number(limits.to())))
        .orElseGet(() -> words.say("form.discretion"));
  }

  /** Returns what is to be filled in of a figure. */
  String what(FormField.Figure figure) {
    return String.join(
        "\n",
        Stream.concat(
                figure.column().map(Statement.Column::title).stream(),
                figure.statement().unit().map(unit -> words.say("form.in-unit", unit)).stream())
            .toList());
  }

  /** Returns the same, more fully. */
  String note(FormField.Figure figure) {
    return String.join("\n", figure.statement().title(), figure.row().title(), what(figure))
        .strip();
  }

  /** Returns what is to be filled in, more fully: what it is held against, its unit, an example. */
  String note(FormField field) {
    List<String> lines = new ArrayList<>(List.of(what(field)));
    field.leaf().filter(leaf -> field.kind().isWhole()).ifPresent(leaf -> criterion(leaf, lines));
    field.rule().flatMap(Rule::note).ifPresent(lines::add);
    field.measure().ifPresent(measure -> measured(field.leaf().orElseThrow(), measure, lines));
    if (field.kind() == Kind.SHARED) {
      scheme.measures().measure(field.key()).ifPresent(measure -> example(measure, lines));
    } else if (field.kind() == Kind.PRONOUNCED) {
      scheme
          .veto(field.key().substring(FormField.VETO.length()))
          .flatMap(Scheme.Veto::note)
          .ifPresent(lines::add);
    }
    example(field).ifPresent(example -> lines.add(words.say("form.example", example)));
    return String.join("\n", lines);
  }

  private static void criterion(Indicator leaf, List<String> lines) {
    leaf.text().ifPresent(lines::add);
    leaf.leaf().aspects().forEach(aspect -> lines.add(aspect.text()));
    leaf.note().ifPresent(lines::add);
  }

  /** Says which rules look at a measure, and how it is written. */
  private void measured(Indicator leaf, Measure measure, List<String> lines) {
    RuleWords rules = said.rules(leaf);
    leaf.leaf().rules().stream()
        .filter(rule -> rule.effect().measures().contains(measure.id()))
        .forEach(rule -> lines.add(rules.heading(rule)));
    example(measure, lines);
  }

  /** Returns a number that may stand there. */
  private Optional<String> example(FormField field) {
    return switch (field.kind()) {
      case CASES -> Optional.of(words.number(Decimal.of("2")));
      case SCORE -> {
        Judged judged = field.judged().orElseThrow();
        Decimal top = judged.top(field.leaf().orElseThrow().points());
        yield Optional.of(words.number(judged.step().map(top::minus).orElse(top)));
      }
      case AMOUNT ->
          field
              .rule()
              .flatMap(rule -> rule.effect().limits())
              .map(limits -> words.number(limits.from()));
      default -> Optional.empty();
    };
  }

  private void example(Measure measure, List<String> lines) {
    lines.add(words.say("form.in-unit", measure.unit()));
    lines.add(
        words.say(
            "form.example",
            words.say(measure.isPercent() ? "form.example.percent" : "form.example.number")));
  }

  /** Returns what may be filled in. */
  Form.Limit limit(FormField field) {
    List<String> or = field.mayNotApply() ? List.of(notApplicable()) : List.of();
    return switch (field.kind()) {
      case STATUS -> new Form.Choice(List.of(settled(), draft()), false);
      case CHECK -> new Form.Choice(List.of(yes(), no()), false);
      case ONCE, PRONOUNCED -> new Form.Choice(List.of(yes()), false);
      case STATE -> new Form.Choice(Stream.concat(Stream.of(clean()), or.stream()).toList(), false);
      case LEVEL -> {
        List<Judged.Level> levels = field.judged().orElseThrow().levels();
        yield new Form.Choice(
            Stream.concat(levels.stream().map(Judged.Level::title), or.stream()).toList(),
            levels.stream().anyMatch(Judged.Level::isRange));
      }
      case SCORE -> {
        Judged judged = field.judged().orElseThrow();
        Decimal top = judged.top(field.leaf().orElseThrow().points());
        yield new Form.Amount(Optional.of(Decimal.ZERO), Optional.of(top), judged.step(), or);
      }
      case CASES ->
          new Form.Amount(
              Optional.of(Decimal.ONE), Optional.empty(), Optional.of(Decimal.ONE), List.of());
      case AMOUNT -> {
        Optional<Effect.Limits> limits = field.rule().flatMap(rule -> rule.effect().limits());
        yield new Form.Amount(
            Optional.of(limits.map(Effect.Limits::from).orElse(Decimal.ZERO)),
            limits.map(Effect.Limits::to),
            Optional.empty(),
            List.of());
      }
      case TOTAL, FIGURE ->
          new Form.Amount(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
      default -> new Form.Free();
    };
  }
}
