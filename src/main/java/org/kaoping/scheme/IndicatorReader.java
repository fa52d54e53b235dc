package org.kaoping.scheme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Decimal;
import org.kaoping.rule.Direction;
import org.kaoping.rule.Rule;
import org.kaoping.rule.RuleReader;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** Reads the tree of indicators. Keys that do not go together are left to the checks. */
final class IndicatorReader {
  private final Places places;
  private final RuleReader rules;

  IndicatorReader(Places places, Problems problems) {
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
            f.optionalText("continues"),
            f.has("indicators") ? new Indicator.Branch(f.list("indicators", this::read)) : leaf(f));
    return places.note(indicator, node);
  }

  private Leaf leaf(Fields f) {
    return new Leaf(
        f.has("rules") ? ruled(f) : judged(f),
        f.list("aspects", IndicatorReader::aspect),
        f.list("measures", this::measure),
        f.texts("periods"),
        f.optionalText("when-not-applicable")
            .map(t -> Leaf.WhenNotApplicable.valueOf(t.toUpperCase(Locale.ROOT))));
  }

  private static Leaf.Judged judged(Fields f) {
    return new Leaf.Judged(f.optionalFields("judged").flatMap(j -> j.optionalDecimal("step")));
  }

  private Leaf.Ruled ruled(Fields f) {
    Decimal points = f.decimal("points");
    List<Rule> read =
        f.list("rules", node -> rules.read(node, points)).stream()
            .flatMap(Optional::stream)
            .toList();
    return new Leaf.Ruled(
        start(f, read),
        limit(f.optionalText("floor"), Decimal.ZERO),
        limit(f.optionalText("ceiling"), f.decimal("points")),
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

  private static Optional<Decimal> limit(Optional<String> text, Decimal byDefault) {
    return text.isEmpty()
        ? Optional.of(byDefault)
        : text.filter(t -> !t.equals("none")).map(Decimal::of);
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
            f.optionalText("decimals").map(Integer::parseInt).orElse(2),
            ratio.or(() -> growth));
    return places.note(measure, node);
  }
}
