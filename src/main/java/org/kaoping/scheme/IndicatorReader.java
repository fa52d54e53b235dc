package org.kaoping.scheme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Decimal;
import org.kaoping.rule.Direction;
import org.kaoping.rule.LookedUp;
import org.kaoping.rule.Rule;
import org.kaoping.rule.RuleReader;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** Reads the tree of indicators. Keys that do not go together are left to the checks. */
final class IndicatorReader {
  private final Measures shared;
  private final Map<String, String> titles;
  private final Places places;
  private final Measures.Reader measures;
  private final RuleReader rules;

  /**
   * Prepares to read.
   *
   * @param shared measures that leaves share
   * @param titles of all indicators, by id
   */
  IndicatorReader(
      Measures shared,
      Map<String, String> titles,
      Measures.Reader measures,
      Places places,
      Problems problems) {
    this.shared = shared;
    this.titles = titles;
    this.measures = measures;
    this.places = places;
    this.rules = new RuleReader(places, problems);
  }

  /** Returns the titles of the indicators of a scheme or of a branch, by id. */
  static Map<String, String> titles(Fields above) {
    Map<String, String> titles = new HashMap<>();
    for (Fields f : above.list("indicators", Fields::of)) {
      titles.put(f.text("id"), f.text("title"));
      titles.putAll(titles(f));
    }
    return titles;
  }

  Indicator read(YamlNode node) {
    return read(node, List.of());
  }

  /**
   * Reads an indicator.
   *
   * @param above the kinds of what it stands under, which it has unless it names some itself
   */
  private Indicator read(YamlNode node, List<String> above) {
    Fields f = Fields.of(node);
    List<String> kinds = f.has("kinds") ? f.texts("kinds") : above;
    Indicator indicator =
        new Indicator(
            f.text("id"),
            f.text("title"),
            f.optionalText("short"),
            f.decimal("points"),
            f.optionalText("clause"),
            f.optionalText("text"),
            f.optionalText("note"),
            f.texts("departments"),
            f.optionalText("part"),
            kinds,
            Weight.read(f),
            f.optionalText("decimals").map(Integer::parseInt),
            f.optionalText("factor"),
            !f.optionalText("counts").equals(Optional.of("false")),
            f.optionalText("continues"),
            f.has("indicators")
                ? new Indicator.Branch(
                    combine(f), f.list("indicators", child -> read(child, kinds)))
                : leaf(f));
    return places.note(indicator, node);
  }

  /** Reads how children, parts or top-level indicators are combined. */
  static Combine combine(Fields f) {
    return f.optionalText("combine")
        .map(word -> Combine.valueOf(word.toUpperCase(Locale.ROOT)))
        .orElse(Combine.SUM);
  }

  private Leaf leaf(Fields f) {
    List<Measure> own = f.list("measures", measures::read);
    Leaf.Scoring scoring =
        f.has("rules")
            ? ruled(f)
            : f.has("carried")
                ? Carried.read(f.fields("carried"))
                : Judged.read(f.optionalFields("judged"), places);
    return new Leaf(
        scoring,
        f.list("aspects", IndicatorReader::aspect),
        own,
        new Measures(own).with(shared).with(lookedUp(scoring)),
        f.texts("periods"),
        f.texts("sources"),
        f.optionalNode("when-not-applicable").map(IndicatorReader::whenNotApplicable));
  }

  /** Returns the scores that rules look up. */
  private Measures lookedUp(Leaf.Scoring scoring) {
    List<Measure> scores = new ArrayList<>();
    if (scoring instanceof Leaf.Ruled ruled) {
      ruled.rules().stream()
          .flatMap(rule -> rule.effect().measures().stream())
          .distinct()
          .forEach(
              measure ->
                  LookedUp.indicator(measure)
                      .map(id -> Measure.ofScore(measure, titles.getOrDefault(id, id)))
                      .ifPresent(scores::add));
    }
    return new Measures(scores);
  }

  private static Leaf.WhenNotApplicable whenNotApplicable(YamlNode node) {
    String word =
        node instanceof YamlNode.Mapping mapping
            ? "mean-of-" + new Fields(mapping).text("mean")
            : Fields.textOf(node);
    return Leaf.WhenNotApplicable.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private Leaf.Ruled ruled(Fields f) {
    Decimal points = f.decimal("points");
    List<Rule> read =
        f.list("rules", node -> rules.read(node, points)).stream()
            .flatMap(Optional::stream)
            .toList();
    boolean extra = points.signum() == 0;
    return new Leaf.Ruled(
        start(f, read),
        limit(f.optionalText("floor"), extra ? Optional.empty() : Optional.of(Decimal.ZERO)),
        limit(f.optionalText("ceiling"), extra ? Optional.empty() : f.optionalDecimal("points")),
        read);
  }

  private static Decimal start(Fields f, List<Rule> rules) {
    boolean onlyGives = rules.stream().allMatch(r -> r.effect().direction() == Direction.AWARD);
    String start = f.optionalText("start").orElse(onlyGives ? "zero" : "full");
    return switch (start) {
      case "full" -> f.decimal("points");
      case "zero" -> Decimal.ZERO;
      default -> Decimal.of(start);
    };
  }

  private static Optional<Decimal> limit(Optional<String> text, Optional<Decimal> byDefault) {
    return text.isEmpty() ? byDefault : text.filter(t -> !t.equals("none")).map(Decimal::of);
  }

  private static Leaf.Aspect aspect(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      Fields f = new Fields(mapping);
      return new Leaf.Aspect(f.optionalText("clause"), f.text("text"));
    }
    return new Leaf.Aspect(Optional.empty(), Fields.textOf(node));
  }
}
