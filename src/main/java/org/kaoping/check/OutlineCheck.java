package org.kaoping.check;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Decimal;
import org.kaoping.rule.FallingBounds;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;

/**
 * A scheme as a whole: it has indicators or a stated total ({@link Code#MISSING_KEY}, {@link
 * Code#KEY_NOT_USABLE}), its points are those of its items ({@link Code#POINTS_SUM}), its periods
 * weigh 100 % ({@link Code#WEIGHT_SUM}), one of its sources counts ({@link Code#OFFICIAL_SOURCE}),
 * the bands of its grades fall.
 */
final class OutlineCheck {
  private static final List<String> COMPUTED = List.of("indicators", "periods", "parts", "grades");

  private final Scheme scheme;
  private final Places places;
  private final Problems problems;

  OutlineCheck(Scheme scheme, Places places, Problems problems) {
    this.scheme = scheme;
    this.places = places;
    this.problems = problems;
  }

  void check() {
    consistsOf();
    if (!scheme.stated()) {
      points();
    }
    weights();
    sources();
    for (Grades grades : scheme.grades().stream().toList()) {
      FallingBounds.check(Fields.of(places.of(grades)).list("bands", Fields::of), problems);
    }
  }

  private void consistsOf() {
    if (scheme.stated()) {
      for (String key : COMPUTED) {
        if (places.entry(scheme, key).isPresent()) {
          problems.add(
              Diagnostic.unusable(places.key(scheme, key), key, "total: stated", "stated"));
        }
      }
    } else if (places.entry(scheme, "indicators").isEmpty()) {
      problems.add(Diagnostic.missing(places.span(scheme), "indicators", "[…]", "list"));
    }
  }

  private void points() {
    sum(scheme, Phrase.of("term.whole"), scheme.points(), scheme.indicators());
    for (Scheme.Part part : scheme.parts()) {
      sum(part, named("part", part.id()), part.points(), scheme.indicatorsOf(part.id()));
    }
    for (Indicator node : scheme.nodes().toList()) {
      if (!node.isLeaf()) {
        sum(node, named("indicator", node.id()), node.points(), node.children());
      }
    }
  }

  private static Phrase named(String kind, String id) {
    return Phrase.of("term.named", Phrase.of("term." + kind), id);
  }

  private void sum(Object owner, Phrase name, Decimal stated, List<Indicator> items) {
    Decimal sum = Decimal.sum(items.stream().map(Indicator::points).toList());
    if (!sum.equals(stated)) {
      String each = list(items, item -> item.id() + " " + item.points());
      Diagnostic wrong =
          Diagnostic.of(Code.POINTS_SUM, places.value(owner, "points"), name, sum, stated, each);
      problems.add(items.isEmpty() ? wrong.withHint("part.empty", name) : wrong);
    }
  }

  private void weights() {
    List<Scheme.Period> periods = scheme.periods();
    Decimal sum = Decimal.sum(periods.stream().map(Scheme.Period::weight).toList());
    if (!periods.isEmpty() && !sum.equals(Decimal.HUNDRED)) {
      String each = list(periods, period -> period.id() + " " + period.weight() + "%");
      Decimal missing = Decimal.HUNDRED.minus(sum);
      Diagnostic wrong =
          Diagnostic.of(Code.WEIGHT_SUM, places.key(scheme, "periods"), sum, each, missing);
      problems.add(
          missing.isPositive() ? wrong : wrong.withHint("weights.more", each, missing.negated()));
    }
  }

  private void sources() {
    List<Scheme.Source> sources = scheme.sources();
    List<Scheme.Source> official = sources.stream().filter(Scheme.Source::official).toList();
    if (!sources.isEmpty() && official.size() != 1) {
      Diagnostic wrong =
          Diagnostic.of(
              Code.OFFICIAL_SOURCE,
              places.key(scheme, "sources"),
              official.size(),
              list(sources, Scheme.Source::id));
      problems.add(
          official.isEmpty()
              ? wrong
              : wrong.withHint("sources.official", list(official, Scheme.Source::id)));
    }
  }

  private static <T> String list(List<T> items, Function<T, String> text) {
    return items.stream().map(text).collect(Collectors.joining(", "));
  }
}
