package org.kaoping.scheme;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.exact.Rounding;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** Reads a scheme from a tree whose shape was checked. */
public final class SchemeReader {
  private final Places places = new Places();
  private final Problems problems = new Problems();

  private SchemeReader() {}

  /** Returns the scheme that stands in {@code root}. */
  public static ReadScheme read(YamlNode root) {
    return new SchemeReader().scheme(Fields.of(root));
  }

  private ReadScheme scheme(Fields f) {
    Rounding.Mode rounding =
        f.optionalText("rounding")
            .map(word -> Rounding.Mode.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
            .orElse(Rounding.Mode.HALF_UP);
    Measures.Reader measures = new Measures.Reader(rounding, places);
    Measures shared = new Measures(f.list("measures", measures::read));
    IndicatorReader indicators =
        new IndicatorReader(shared, IndicatorReader.titles(f), measures, places, problems);
    Scheme scheme =
        new Scheme(
            f.text("id"),
            f.text("title"),
            Integer.parseInt(f.text("year")),
            f.optionalText("series"),
            document(f.optionalFields("document")),
            f.optionalText("status").equals(Optional.of("draft")),
            f.optionalText("decimals").map(Integer::parseInt).orElse(2),
            rounding,
            f.texts("kinds"),
            f.decimal("points"),
            IndicatorReader.combine(f),
            f.has("total"),
            f.list("parts", this::part),
            f.list("sources", this::source),
            f.list("periods", this::period),
            shared,
            IndicatorTree.of(f.list("indicators", indicators::read), f.texts("kinds")),
            f.optionalFields("grades").map(this::grades),
            f.list("vetoes", this::veto),
            ranking(f.optionalNode("ranking")),
            f.list("awards", this::award),
            f.list("statements", this::statement),
            f.list("uses", new UseReader(places)::read),
            f.optionalText("note"),
            WrittenScheme.of(f.mapping()));
    return new ReadScheme(places.note(scheme, f.mapping()), places, problems.all());
  }

  private static Scheme.Document document(Optional<Fields> f) {
    return new Scheme.Document(
        f.flatMap(d -> d.optionalText("issuer")),
        f.flatMap(d -> d.optionalText("number")),
        f.flatMap(d -> d.optionalText("date")).map(LocalDate::parse));
  }

  private Scheme.Part part(YamlNode node) {
    Fields f = Fields.of(node);
    Scheme.Part part =
        new Scheme.Part(
            f.text("id"),
            f.text("title"),
            f.decimal("points"),
            Weight.read(f),
            IndicatorReader.combine(f),
            f.optionalText("decimals").map(Integer::parseInt));
    return places.note(part, node);
  }

  private Scheme.Source source(YamlNode node) {
    Fields f = Fields.of(node);
    Optional<Decimal> weight = f.optionalQuantity("weight").map(Quantity::amount);
    return places.note(
        new Scheme.Source(
            f.text("id"),
            f.text("title"),
            f.truth("official") ? Optional.of(Decimal.HUNDRED) : weight),
        node);
  }

  private Scheme.Period period(YamlNode node) {
    Fields f = Fields.of(node);
    return places.note(
        new Scheme.Period(
            f.text("id"),
            f.text("title"),
            f.optionalQuantity("weight").map(Quantity::amount).orElse(Decimal.ONE)),
        node);
  }

  private Grades grades(Fields f) {
    Grades grades =
        new Grades(
            f.optionalText("on").filter(on -> !on.equals("total")),
            f.optionalText("as").equals(Optional.of("percent")),
            f.optionalText("by").map(rank -> way(f.optionalText("rounding"))),
            f.list("bands", this::grade));
    return places.note(grades, f.mapping());
  }

  private static Share.Way way(Optional<String> rounding) {
    return rounding
        .map(word -> Share.Way.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
        .orElse(Share.Way.DOWN);
  }

  private Grades.Grade grade(YamlNode node) {
    Fields f = Fields.of(node);
    Optional<Share> top = f.has("top") ? Optional.of(Share.read(f, "top")) : Optional.empty();
    return places.note(
        new Grades.Grade(f.text("id"), f.text("title"), top, f.optionalDecimal("from")), node);
  }

  private Scheme.Veto veto(YamlNode node) {
    Fields f = Fields.of(node);
    Scheme.Veto veto =
        new Scheme.Veto(
            f.text("id"),
            f.optionalText("title"),
            f.text("text"),
            f.optionalText("clause"),
            f.optionalText("note"),
            VetoEffect.read(f.node("effect")),
            !f.optionalText("bars").equals(Optional.of("false")),
            f.optionalNode("when").map(when -> Trigger.read(when, places)));
    return places.note(veto, node);
  }

  private Ranking ranking(Optional<YamlNode> node) {
    Optional<Fields> f = node.filter(YamlNode.Mapping.class::isInstance).map(Fields::of);
    List<RankingKey> by =
        f.map(r -> r.list("by", this::key))
            .filter(keys -> !keys.isEmpty())
            .orElse(List.of(new RankingKey.OfTotal()));
    Ranking.Within within =
        switch (f.flatMap(r -> r.optionalText("within")).orElse("all")) {
          case "kind" -> Ranking.Within.KIND;
          case "group" -> Ranking.Within.GROUP;
          default -> Ranking.Within.ALL;
        };
    boolean dense = f.flatMap(r -> r.optionalText("ties")).equals(Optional.of("dense"));
    return new Ranking(within, by, dense, node.isPresent() && f.isEmpty());
  }

  private RankingKey key(YamlNode node) {
    return places.note(RankingKey.read(Fields.textOf(node)), node);
  }

  private Award award(YamlNode node) {
    Fields f = Fields.of(node);
    Optional<Fields> eligible = f.optionalFields("eligible");
    Award award =
        new Award(
            f.text("id"),
            f.text("title"),
            f.optionalText("clause"),
            f.optionalText("text"),
            f.texts("kinds"),
            eligible.flatMap(e -> e.optionalText("grade-at-least")),
            eligible.flatMap(e -> e.optionalDecimal("total-at-least")),
            Selection.read(f.node("select")));
    return places.note(award, node);
  }

  private Statement statement(YamlNode node) {
    Fields f = Fields.of(node);
    Statement statement =
        new Statement(
            f.text("id"),
            f.text("title"),
            f.optionalText("unit"),
            f.list("columns", this::column),
            f.list("rows", this::row));
    return places.note(statement, node);
  }

  private Statement.Column column(YamlNode node) {
    Fields f = Fields.of(node);
    return places.note(
        new Statement.Column(f.text("id"), f.text("title"), f.texts("difference")), node);
  }

  private Statement.Row row(YamlNode node) {
    Fields f = Fields.of(node);
    return places.note(new Statement.Row(f.text("id"), f.text("title"), f.texts("sum")), node);
  }

  /** Reads uses of results; of several ways, which the checks refuse, it takes one. */
  record UseReader(Places places) {
    Use read(YamlNode node) {
      Fields f = Fields.of(node);
      Use use =
          new Use(
              f.text("id"),
              f.text("title"),
              f.optionalText("clause"),
              f.optionalText("text"),
              f.optionalText("note"),
              f.texts("kinds"),
              way(f));
      return places.note(use, node);
    }

    private static Use.Way way(Fields f) {
      if (f.has("share")) {
        return f.node("share") instanceof YamlNode.Mapping
            ? new Use.ByGrade(numbers(f, "share"))
            : new Use.ByTotal();
      }
      if (f.has("each")) {
        return new Use.PerAward(numbers(f, "each"));
      }
      return f.optionalText("place")
          .map(place -> Use.Place.valueOf(place.toUpperCase(Locale.ROOT)))
          .<Use.Way>map(Use.AtPlace::new)
          .orElseGet(Use.InWords::new);
    }

    private static Map<String, Decimal> numbers(Fields f, String key) {
      Map<String, Decimal> numbers = new LinkedHashMap<>();
      f.entries(key)
          .forEach(e -> numbers.put(e.key().text(), Decimal.of(Fields.textOf(e.value()))));
      return numbers;
    }
  }
}
