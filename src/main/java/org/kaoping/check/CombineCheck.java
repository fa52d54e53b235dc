package org.kaoping.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.scheme.Combine;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Weight;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/**
 * Weights stand where scores are weighed, at all children or none, and make 100 % ({@link
 * Code#KEY_NOT_USABLE}, {@link Code#KEY_REQUIRED}, {@link Code#WRONG_FORM}, {@link
 * Code#WEIGHT_SUM}); what has no points is added up, and made by rules; what does not count stands
 * at the top.
 */
final class CombineCheck {
  private final Scheme scheme;
  private final Places places;
  private final Problems problems;

  /**
   * Somebody whose score is combined with others'.
   *
   * @param item in the scheme
   * @param exists whether it does for a kind of units
   */
  private record Child(
      Object item, String id, Decimal points, Optional<Weight> weight, Predicate<String> exists) {
    static Child of(Indicator node) {
      return new Child(node, node.id(), node.points(), node.weight(), node::appliesTo);
    }

    boolean existsFor(String kind) {
      return exists.test(kind);
    }

    boolean isByKind() {
      return weight.isPresent() && weight.get() instanceof Weight.ByKind;
    }

    /** Returns its weight for a kind, or for all; empty if it states none for that. */
    Optional<Quantity> weight(Optional<String> kind) {
      return weight.flatMap(w -> kind.isEmpty() ? Optional.of(w.all().get(0)) : w.of(kind.get()));
    }
  }

  CombineCheck(Scheme scheme, Places places, Problems problems) {
    this.scheme = scheme;
    this.places = places;
    this.problems = problems;
  }

  void check() {
    Phrase whole = Phrase.of("term.whole");
    if (scheme.parts().isEmpty()) {
      List<Child> within = children(scheme.indicatorsOf(Scheme.MAIN_PART));
      children(scheme.combine(), whole, scheme, within, scheme.kinds());
    } else {
      children(
          scheme.combine(),
          whole,
          scheme,
          scheme.parts().stream().map(this::child).toList(),
          scheme.kinds());
      for (Scheme.Part part : scheme.parts()) {
        List<Child> within = children(scheme.indicatorsOf(part.id()));
        Phrase name = named("part", part.id());
        children(part.combine(), name, part, within, kinds(k -> scheme.hasPart(part, k)));
      }
    }
    for (Indicator node : scheme.nodes().toList()) {
      if (node.isLeaf()) {
        leaf(node);
      } else {
        List<Child> within = children(node.children());
        Phrase name = named("indicator", node.id());
        children(node.combine(), name, node, within, kinds(node::appliesTo));
      }
    }
    aside();
  }

  private Child child(Scheme.Part part) {
    return new Child(part, part.id(), part.points(), part.weight(), k -> scheme.hasPart(part, k));
  }

  private List<String> kinds(Predicate<String> exists) {
    return scheme.kinds().stream().filter(exists).toList();
  }

  private static List<Child> children(List<Indicator> nodes) {
    return nodes.stream().map(Child::of).toList();
  }

  private static Phrase named(String kind, String id) {
    return Phrase.of("term.named", Phrase.of("term." + kind), id);
  }

  private void children(
      Combine how, Phrase name, Object owner, List<Child> children, List<String> kinds) {
    String combine = "combine: " + how.word();
    for (Child child : children) {
      if (how != Combine.SUM && child.points().signum() == 0) {
        problems.add(
            Diagnostic.unusable(
                places.value(child.item(), "points"), "points: 0", combine, "no-points"));
      }
      if (!how.weighs() && child.weight().isPresent()) {
        problems.add(
            Diagnostic.of(
                    Code.KEY_NOT_USABLE, places.key(child.item(), "weight"), "weight", combine)
                .withHint("unfit.weight", name));
      }
    }
    List<Child> weighed = children.stream().filter(child -> child.weight().isPresent()).toList();
    if (how.weighs() && !weighed.isEmpty()) {
      Quantity first = weighed.get(0).weight().orElseThrow().all().get(0);
      if (isAlike(children, first) && first.percent()) {
        boolean byKind = weighed.stream().anyMatch(Child::isByKind);
        for (ForKind<Child> own :
            byKind
                ? ForKind.each(children, kinds, Child::existsFor)
                : ForKind.all(children, kinds, Child::existsFor)) {
          sum(own.named(name), owner, own);
        }
      }
    }
  }

  /** Says whether all weigh, and in the same way as the first. */
  private boolean isAlike(List<Child> children, Quantity first) {
    boolean alike = true;
    for (Child child : children) {
      if (child.weight().isEmpty()) {
        problems.add(Diagnostic.required(places.span(child.item()), "weight", "weight: " + first));
        alike = false;
      }
      for (YamlNode node : Weight.amounts(places.entry(child.item(), "weight"))) {
        Quantity weight = Quantity.of(Fields.textOf(node));
        if (weight.percent() != first.percent()) {
          String fit = first.percent() ? weight.amount() + "%" : weight.amount().toString();
          problems.add(
              Code.WRONG_FORM,
              node.span(),
              Phrase.of("shown.text", weight.toString()),
              Phrase.of(first.percent() ? "expect.percent-above-zero" : "expect.number-above-zero"),
              child.isByKind() ? fit : "weight: " + fit);
          alike = false;
        }
      }
    }
    return alike;
  }

  /** Weights that some kind lacks are told elsewhere. */
  private void sum(Phrase name, Object owner, ForKind<Child> own) {
    List<Decimal> weights = new ArrayList<>();
    List<String> each = new ArrayList<>();
    for (Child child : own.items()) {
      for (Quantity weight : child.weight(own.kind()).stream().toList()) {
        weights.add(weight.amount());
        each.add(child.id() + " " + weight);
      }
    }
    Decimal missing = Decimal.HUNDRED.minus(Decimal.sum(weights));
    if (missing.signum() != 0 && weights.size() == own.items().size() && !weights.isEmpty()) {
      problems.add(
          WeightSum.of(
              places.key(owner, "combine"), Phrase.of("weights.within", name), each, missing));
    }
  }

  private void leaf(Indicator leaf) {
    for (String key :
        leaf.points().signum() == 0 ? List.of("judged", "carried") : List.<String>of()) {
      places
          .entry(leaf, key)
          .ifPresent(
              entry ->
                  problems.add(
                      Diagnostic.unusable(entry.key().span(), key, "points: 0", "judged-extra")));
    }
    places
        .entry(leaf, "combine")
        .ifPresent(
            entry ->
                problems.add(
                    Diagnostic.unusable(
                        entry.key().span(), "combine", Phrase.of("scheme.leaf"), "combine-leaf")));
  }

  /** What is part of no sum stands at the top, without a weight and a part. */
  private void aside() {
    for (Indicator top : scheme.indicators()) {
      if (!top.counts()) {
        for (String key : List.of("weight", "part")) {
          if (places.entry(top, key).isPresent()) {
            problems.add(Diagnostic.unusable(places.key(top, key), key, "counts: false", "aside"));
          }
        }
      }
      for (Indicator nested : top.withDescendants().skip(1).toList()) {
        if (!nested.counts()) {
          problems.add(
              Diagnostic.unusable(
                  places.key(nested, "counts"),
                  "counts: false",
                  Phrase.of("scheme.nested"),
                  "nested-aside"));
        }
      }
    }
  }
}
