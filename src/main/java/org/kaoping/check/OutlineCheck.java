package org.kaoping.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Combine;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Places;

/**
 * A scheme as a whole: it has indicators or a stated total ({@link Code#MISSING_KEY}, {@link
 * Code#KEY_NOT_USABLE}), its points are those of its items ({@link Code#POINTS_SUM}), its periods
 * weigh 100 % ({@link Code#WEIGHT_SUM}), and one of its sources counts ({@link
 * Code#OFFICIAL_SOURCE}).
 */
final class OutlineCheck {
  private static final List<String> COMPUTED = List.of("indicators", "periods", "parts");

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
    whole();
    for (Scheme.Part part : scheme.parts()) {
      if (part.combine() == Combine.SUM) {
        List<Indicator> within = scheme.indicatorsOf(part.id());
        List<String> kinds = scheme.kinds().stream().filter(k -> scheme.hasPart(part, k)).toList();
        sums(part, named("part", part.id()), part.points(), within, kinds);
      }
    }
    for (Indicator node : scheme.nodes().toList()) {
      if (!node.isLeaf() && node.combine() == Combine.SUM) {
        List<String> kinds = scheme.kinds().stream().filter(node::appliesTo).toList();
        sums(node, named("indicator", node.id()), node.points(), node.children(), kinds);
      }
    }
  }

  private void whole() {
    if (scheme.combine() != Combine.SUM) {
      return;
    }
    Phrase name = Phrase.of("term.whole");
    if (scheme.parts().stream().allMatch(part -> part.combine() == Combine.SUM)) {
      List<Indicator> counting = scheme.indicators().stream().filter(Indicator::counts).toList();
      sums(scheme, name, scheme.points(), counting, scheme.kinds());
      return;
    }
    for (ForKind<Scheme.Part> own : ForKind.all(scheme.parts(), scheme.kinds(), scheme::hasPart)) {
      Decimal sum = Decimal.sum(own.items().stream().map(Scheme.Part::points).toList());
      String each = list(own.items(), part -> part.id() + " " + part.points());
      sum(scheme, own.named(name), scheme.points(), sum, each)
          .map(wrong -> hinted(wrong, own, scheme.points(), each))
          .ifPresent(problems::add);
    }
  }

  private static Phrase named(String kind, String id) {
    return Phrase.of("term.named", Phrase.of("term." + kind), id);
  }

  /**
   * Adds what is wrong with the points within something.
   *
   * @param kinds for which it exists
   */
  private void sums(
      Object owner, Phrase name, Decimal stated, List<Indicator> items, List<String> kinds) {
    for (ForKind<Indicator> own : ForKind.all(items, kinds, Indicator::appliesTo)) {
      Decimal sum = Decimal.sum(own.items().stream().map(Indicator::points).toList());
      String each = list(own.items(), item -> item.id() + " " + item.points());
      sum(owner, own.named(name), stated, sum, each)
          .map(wrong -> own.items().isEmpty() ? wrong.withHint("part.empty", name) : wrong)
          .map(wrong -> hinted(wrong, own, stated, each))
          .ifPresent(problems::add);
    }
  }

  /** Returns what is wrong for one kind with a remedy that leaves the others as they are. */
  private static <T> Diagnostic hinted(
      Diagnostic wrong, ForKind<T> own, Decimal stated, String each) {
    return own.kind()
        .map(
            kind ->
                own.items().isEmpty()
                    ? wrong.withHint("kind.empty", kind)
                    : wrong.withHint("points.kind", stated, kind, each))
        .orElse(wrong);
  }

  private Optional<Diagnostic> sum(
      Object owner, Phrase name, Decimal stated, Decimal sum, String each) {
    return sum.equals(stated)
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(Code.POINTS_SUM, places.value(owner, "points"), name, sum, stated, each));
  }

  private void weights() {
    List<Scheme.Period> periods = scheme.periods();
    List<Scheme.Period> without =
        periods.stream().filter(p -> places.entry(p, "weight").isEmpty()).toList();
    if (!without.isEmpty()) {
      if (without.size() < periods.size()) {
        for (Scheme.Period period : without) {
          problems.add(Diagnostic.required(places.span(period), "weight", "periods"));
        }
      }
      return;
    }
    Decimal missing =
        Decimal.HUNDRED.minus(Decimal.sum(periods.stream().map(Scheme.Period::weight).toList()));
    if (!periods.isEmpty() && missing.signum() != 0) {
      List<String> each = periods.stream().map(p -> p.id() + " " + p.weight() + "%").toList();
      problems.add(
          WeightSum.of(places.key(scheme, "periods"), Phrase.of("term.periods"), each, missing));
    }
  }

  private void sources() {
    List<Scheme.Source> sources = scheme.sources();
    List<Scheme.Source> official =
        sources.stream()
            .filter(s -> places.entry(s, "official").isPresent() && s.counts())
            .toList();
    List<Scheme.Source> weighed =
        sources.stream().filter(s -> places.entry(s, "weight").isPresent()).toList();
    for (Scheme.Source source : weighed) {
      if (official.contains(source)) {
        problems.add(
            Diagnostic.unusable(
                places.key(source, "official"), "official", "weight", "official-weight"));
      }
    }
    if (!weighed.isEmpty() && official.isEmpty()) {
      weights(weighed);
    } else if (!sources.isEmpty() && weighed.isEmpty() && official.size() != 1) {
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

  private void weights(List<Scheme.Source> weighed) {
    Decimal sum = Decimal.sum(weighed.stream().flatMap(s -> s.weight().stream()).toList());
    Decimal missing = Decimal.HUNDRED.minus(sum);
    if (missing.signum() != 0) {
      List<String> each =
          weighed.stream().map(s -> s.id() + " " + s.weight().orElseThrow() + "%").toList();
      problems.add(
          WeightSum.of(places.key(scheme, "sources"), Phrase.of("term.sources"), each, missing));
    }
  }

  private static <T> String list(List<T> items, Function<T, String> text) {
    return items.stream().map(text).collect(Collectors.joining(", "));
  }
}
