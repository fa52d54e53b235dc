package org.kaoping.scheme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Quantity;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** Finds out which kind of rule is meant; says what keeps it from being one. */
final class RuleReader {
  private static final List<String> KINDS =
      List.of("deduct", "award", "bands", "proportional", "relative", "by-rank");

  private final Places places;
  private final List<Diagnostic> diagnostics;

  RuleReader(Places places, List<Diagnostic> diagnostics) {
    this.places = places;
    this.diagnostics = diagnostics;
  }

  /** Returns the rule, or nothing after a diagnostic. */
  Optional<Rule> read(YamlNode node) {
    Fields f = Fields.of(node);
    return effect(f)
        .map(
            effect ->
                places.note(
                    new Rule(
                        f.text("id"),
                        f.optionalText("text"),
                        f.optionalText("clause"),
                        f.optionalText("note"),
                        f.texts("periods"),
                        f.optionalDecimal("at-most"),
                        effect),
                    node));
  }

  private Optional<Effect> effect(Fields f) {
    List<String> kinds =
        f.mapping().entries().stream().map(e -> e.key().text()).filter(KINDS::contains).toList();
    if (kinds.isEmpty()) {
      return refuse(Diagnostic.of(Code.NO_RULE_KIND, f.span(), f.text("id")));
    }
    String kind = kinds.get(0);
    if (kinds.size() > 1) {
      String second = kinds.get(1);
      return refuse(Diagnostic.of(Code.TWO_RULE_KINDS, key(f, second), f.text("id"), kind, second));
    }
    return switch (kind) {
      case "deduct" -> points(f, kind, Effect.Direction.DEDUCT);
      case "award" -> points(f, kind, Effect.Direction.AWARD);
      default ->
          allowing(f, kind, "measure") && having(f, kind, "measure")
              ? Optional.of(given(f, kind))
              : Optional.empty();
    };
  }

  private static Effect given(Fields f, String kind) {
    String measure = f.text("measure");
    return switch (kind) {
      case "bands" -> new Effect.Bands(measure, f.list("bands", RuleReader::band));
      case "proportional" -> {
        Fields p = f.fields(kind);
        yield new Effect.Proportional(measure, p.quantity("full-at").amount(), p.decimal("points"));
      }
      case "relative" -> new Effect.Relative(measure, f.fields(kind).decimal("points"));
      default ->
          new Effect.ByRank(measure, f.list(kind, n -> Quantity.of(Fields.textOf(n)).amount()));
    };
  }

  private static Effect.Band band(YamlNode node) {
    Fields f = Fields.of(node);
    return new Effect.Band(f.optionalQuantity("from").map(Quantity::amount), f.decimal("points"));
  }

  private Optional<Effect> points(Fields f, String kind, Effect.Direction direction) {
    YamlNode amount = f.node(kind);
    if (amount instanceof YamlNode.Mapping range) {
      Fields r = new Fields(range);
      return judgement(
          f, kind, direction, Optional.of(new Effect.Range(r.decimal("from"), r.decimal("to"))));
    }
    if (Fields.textOf(amount).equals("any")) {
      return judgement(f, kind, direction, Optional.empty());
    }
    if (f.has("check")) {
      return allowing(f, "check", "check")
          ? Optional.of(new Effect.Check(direction, f.decimal(kind)))
          : Optional.empty();
    }
    boolean step = f.optionalText("per").map(Quantity::isSpelledBy).orElse(false);
    if (step || f.has("measure") || f.has("below") || f.has("above") || f.has("steps")) {
      return measured(f, kind, direction);
    }
    return Optional.of(
        f.has("per")
            ? new Effect.PerCase(direction, f.decimal(kind), f.text("per"))
            : new Effect.Once(direction, f.decimal(kind)));
  }

  private Optional<Effect> judgement(
      Fields f, String kind, Effect.Direction direction, Optional<Effect.Range> range) {
    if (!allowing(f, kind, "measure", "below", "above")) {
      return Optional.empty();
    }
    if (!f.has("measure") && !f.has("below") && !f.has("above")) {
      return Optional.of(new Effect.Judgement(direction, range, Optional.empty()));
    }
    return condition(f).map(c -> new Effect.Judgement(direction, range, Optional.of(c)));
  }

  private Optional<Effect> measured(Fields f, String kind, Effect.Direction direction) {
    Optional<Effect.Condition> condition = condition(f);
    if (condition.isEmpty() || (f.has("steps") && !having(f, "steps", "per"))) {
      return Optional.empty();
    }
    if (!f.has("per")) {
      return Optional.of(new Effect.Threshold(direction, f.decimal(kind), condition.get()));
    }
    if (!isStep(f) || !having(f, "per", "steps")) {
      return Optional.empty();
    }
    return Optional.of(
        new Effect.Shortfall(
            direction,
            f.decimal(kind),
            f.quantity("per").amount(),
            condition.get(),
            Effect.Steps.valueOf(f.text("steps").toUpperCase(Locale.ROOT))));
  }

  private boolean isStep(Fields f) {
    String per = f.text("per");
    if (Quantity.isSpelledBy(per) && Quantity.of(per).amount().isPositive()) {
      return true;
    }
    refuse(
        Diagnostic.of(
            Code.WRONG_FORM,
            f.node("per").span(),
            Phrase.of("shown.text", per),
            Phrase.of("expect.quantity-above-zero"),
            "per: 1%"));
    return false;
  }

  private Optional<Effect.Condition> condition(Fields f) {
    String present =
        List.of("per", "below", "above", "steps", "measure").stream()
            .filter(f::has)
            .findFirst()
            .orElseThrow();
    if (!having(f, present, "measure")) {
      return Optional.empty();
    }
    if (f.has("below") && f.has("above")) {
      return refuse(Diagnostic.unusable(key(f, "above"), "above", "below", "side"));
    }
    String side = f.has("above") ? "above" : "below";
    if (!having(f, "measure", side)) {
      return Optional.empty();
    }
    return Optional.of(
        new Effect.Condition(f.text("measure"), side.equals("below"), f.quantity(side).amount()));
  }

  /** Refuses keys that make another kind than {@code with} allows. */
  private boolean allowing(Fields f, String with, String... allowed) {
    List<String> wrong =
        List.of("per", "check", "measure", "below", "above", "steps").stream()
            .filter(f::has)
            .filter(key -> !List.of(allowed).contains(key))
            .toList();
    wrong.forEach(key -> refuse(Diagnostic.of(Code.KEY_NOT_USABLE, key(f, key), key, with)));
    return wrong.isEmpty();
  }

  private boolean having(Fields f, String present, String required) {
    if (f.has(required)) {
      return true;
    }
    refuse(Diagnostic.required(key(f, present), required, present));
    return false;
  }

  private <T> Optional<T> refuse(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
    return Optional.empty();
  }

  private static SourceSpan key(Fields f, String key) {
    return f.mapping().entry(key).orElseThrow().key().span();
  }
}
