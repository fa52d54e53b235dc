package org.kaoping.scheme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Rounding;
import org.kaoping.rule.Direction;
import org.kaoping.rule.Rule;
import org.kaoping.rule.RuleReader;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** Reads the tree of indicators. Keys that do not go together are left to the checks. */
final class IndicatorReader {
  private final Rounding.Mode rounding;
  private final Places places;
  private final RuleReader rules;

  /**
   * Prepares to read.
   *
   * @param rounding of the scheme
   */
  IndicatorReader(Rounding.Mode rounding, Places places, Problems problems) {
    this.rounding = rounding;
    this.places = places;
    this.rules = new RuleReader(places, problems);
  }

  Indicator read(YamlNode node) {
    Fields f = Fields.of(node);
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
            f.optionalQuantity("weight"),
            f.optionalText("decimals").map(Integer::parseInt),
            !f.optionalText("counts").equals(Optional.of("false")),
            f.optionalText("continues"),
            f.has("indicators")
                ? new Indicator.Branch(combine(f), f.list("indicators", this::read))
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
    return new Leaf(
        f.has("rules") ? ruled(f) : Judged.read(f.optionalFields("judged"), places),
        f.list("aspects", IndicatorReader::aspect),
        f.list("measures", this::measure),
        f.texts("periods"),
        f.texts("sources"),
        f.optionalText("when-not-applicable")
            .map(t -> Leaf.WhenNotApplicable.valueOf(t.toUpperCase(Locale.ROOT))));
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

  private Measure measure(YamlNode node) {
    Fields f = Fields.of(node);
    Optional<Measure.Derivation> ratio =
        f.optionalFields("ratio").map(r -> new Measure.Ratio(r.text("of"), r.text("to")));
    Optional<Measure.Derivation> growth =
        f.optionalFields("growth").map(g -> new Measure.Growth(g.text("from"), g.text("to")));
    Measure measure =
        new Measure(
            f.text("id"),
            f.text("title"),
            f.text("unit"),
            rounding.to(f.optionalText("decimals").map(Integer::parseInt).orElse(2)),
            ratio.or(() -> growth));
    return places.note(measure, node);
  }
}
