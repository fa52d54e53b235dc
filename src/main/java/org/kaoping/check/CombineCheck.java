package org.kaoping.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.scheme.Combine;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Places;

/**
 * Weights stand where scores are weighed, at all children or none, and make 100 % ({@link
 * Code#KEY_NOT_USABLE}, {@link Code#KEY_REQUIRED}, {@link Code#WRONG_FORM}, {@link
 * Code#WEIGHT_SUM}); what has no points is added up, and made by rules; what does not count stands
 * at the top.
 */
final class CombineCheck {
  private final Places places;
  private final Problems problems;

  /**
   * Somebody whose score is combined with others'.
   *
   * @param item in the scheme
   */
  private record Child(Object item, String id, Decimal points, Optional<Quantity> weight) {
    static Child of(Indicator node) {
      return new Child(node, node.id(), node.points(), node.weight());
    }

    static Child of(Scheme.Part part) {
      return new Child(part, part.id(), part.points(), part.weight());
    }
  }

  CombineCheck(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  void check(Scheme scheme) {
    Phrase whole = Phrase.of("term.whole");
    if (scheme.parts().isEmpty()) {
      children(scheme.combine(), whole, scheme, children(scheme.indicatorsOf(Scheme.MAIN_PART)));
    } else {
      children(scheme.combine(), whole, scheme, scheme.parts().stream().map(Child::of).toList());
      for (Scheme.Part part : scheme.parts()) {
        List<Child> within = children(scheme.indicatorsOf(part.id()));
        children(part.combine(), named("part", part.id()), part, within);
      }
    }
    for (Indicator node : scheme.nodes().toList()) {
      if (node.isLeaf()) {
        leaf(node);
      } else {
        children(node.combine(), named("indicator", node.id()), node, children(node.children()));
      }
    }
    aside(scheme);
  }

  private static List<Child> children(List<Indicator> nodes) {
    return nodes.stream().map(Child::of).toList();
  }

  private static Phrase named(String kind, String id) {
    return Phrase.of("term.named", Phrase.of("term." + kind), id);
  }

  private void children(Combine how, Phrase name, Object owner, List<Child> children) {
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
      weights(name, owner, children, weighed);
    }
  }

  private void weights(Phrase name, Object owner, List<Child> children, List<Child> weighed) {
    boolean percent = weighed.get(0).weight().orElseThrow().percent();
    boolean alike = true;
    for (Child child : children) {
      if (child.weight().isEmpty()) {
        String others = "weight: " + weighed.get(0).weight().orElseThrow();
        problems.add(Diagnostic.required(places.span(child.item()), "weight", others));
        alike = false;
      } else if (child.weight().get().percent() != percent) {
        Quantity weight = child.weight().get();
        String fit = percent ? weight.amount() + "%" : weight.amount().toString();
        problems.add(
            Code.WRONG_FORM,
            places.value(child.item(), "weight"),
            Phrase.of("shown.text", weight.toString()),
            Phrase.of(percent ? "expect.percent-above-zero" : "expect.number-above-zero"),
            "weight: " + fit);
        alike = false;
      }
    }
    if (alike && percent) {
      sum(name, owner, weighed);
    }
  }

  private void sum(Phrase name, Object owner, List<Child> weighed) {
    List<Decimal> weights = new ArrayList<>();
    List<String> each = new ArrayList<>();
    for (Child child : weighed) {
      Quantity weight = child.weight().orElseThrow();
      weights.add(weight.amount());
      each.add(child.id() + " " + weight);
    }
    Decimal missing = Decimal.HUNDRED.minus(Decimal.sum(weights));
    if (missing.signum() != 0) {
      problems.add(
          WeightSum.of(
              places.key(owner, "combine"), Phrase.of("weights.within", name), each, missing));
    }
  }

  private void leaf(Indicator leaf) {
    if (leaf.points().signum() == 0 && leaf.leaf().scoring() instanceof Judged) {
      places
          .entry(leaf, "judged")
          .ifPresent(
              entry ->
                  problems.add(
                      Diagnostic.unusable(
                          entry.key().span(), "judged", "points: 0", "judged-extra")));
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
  private void aside(Scheme scheme) {
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
