package org.kaoping.check;

import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Decimal;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;

/**
 * An indicator is a branch, judged or ruled, and has only the keys that go with it ({@link
 * Code#NODE_KIND}, {@link Code#KEY_NOT_USABLE}); the start of a leaf is meant ({@link
 * Code#START_WITHOUT_NOTE}, {@link Code#START_UNSTATED}), its limits lie in order ({@link
 * Code#FLOOR_ABOVE_CEILING}), its rules are right in themselves.
 */
final class IndicatorCheck {
  private static final List<String> KINDS = List.of("indicators", "rules", "judged", "carried");
  private static final List<String> RULED = List.of("start", "floor", "ceiling");
  private static final List<String> CARRIED =
      List.of("aspects", "measures", "periods", "sources", "when-not-applicable");
  private static final List<String> LEAF =
      List.of(
          "start",
          "floor",
          "ceiling",
          "aspects",
          "measures",
          "periods",
          "sources",
          "when-not-applicable");

  private final Places places;
  private final Problems problems;

  IndicatorCheck(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  void check(Scheme scheme) {
    scheme.nodes().forEach(this::kind);
    for (Indicator top : scheme.indicators()) {
      for (Indicator nested : top.withDescendants().skip(1).toList()) {
        refuse(nested, "nested", List.of("part"), Phrase.of("scheme.nested"));
      }
    }
    for (Indicator indicator : scheme.leaves().toList()) {
      Leaf leaf = indicator.leaf();
      if (leaf.scoring() instanceof Leaf.Ruled ruled) {
        start(indicator, ruled);
        floor(indicator, ruled);
      } else if (leaf.scoring() instanceof Judged judged
          && places.entry(indicator, "judged").isPresent()) {
        new JudgedCheck(indicator, judged, places, problems).check();
      }
      for (Rule rule : leaf.rules()) {
        rule.effect().check(Fields.of(places.of(rule)), problems);
      }
    }
  }

  private void kind(Indicator node) {
    List<String> kinds = KINDS.stream().filter(k -> places.entry(node, k).isPresent()).toList();
    if (kinds.isEmpty()) {
      problems.add(Code.NODE_KIND, places.span(node), node.id());
    } else if (kinds.size() > 1) {
      problems.add(Code.NODE_KIND, places.key(node, kinds.get(1)), node.id());
    } else if (kinds.get(0).equals("indicators")) {
      refuse(node, "branch", LEAF, "indicators");
    } else if (kinds.get(0).equals("judged")) {
      refuse(node, "limits", RULED, "judged");
    } else if (kinds.get(0).equals("carried")) {
      refuse(node, "carried", RULED, "carried");
      refuse(node, "carried", CARRIED, "carried");
    }
  }

  private void refuse(Indicator node, String why, List<String> keys, Object with) {
    for (String key : keys) {
      if (places.entry(node, key).isPresent()) {
        problems.add(Diagnostic.unusable(places.key(node, key), key, with, why));
      }
    }
  }

  private void start(Indicator indicator, Leaf.Ruled ruled) {
    Decimal start = ruled.start();
    Optional<Decimal> exceeded = ruled.ceiling().filter(c -> start.compareTo(c) > 0);
    if (exceeded.isPresent() && indicator.note().isEmpty()) {
      problems.add(
          Code.START_WITHOUT_NOTE, places.value(indicator, "start"), start, exceeded.get());
    }
    // A deducting rule among others that give makes a leaf start full, which few have in mind.
    long directions =
        ruled.rules().stream().map(rule -> rule.effect().direction()).distinct().count();
    if (directions > 1
        && indicator.points().isPositive()
        && places.entry(indicator, "start").isEmpty()) {
      problems.add(Code.START_UNSTATED, places.key(indicator, "rules"), start);
    }
  }

  private void floor(Indicator indicator, Leaf.Ruled ruled) {
    if (ruled.floor().isPresent() && ruled.ceiling().isPresent()) {
      Decimal floor = ruled.floor().get();
      Decimal ceiling = ruled.ceiling().get();
      if (floor.compareTo(ceiling) > 0) {
        String key = places.entry(indicator, "floor").isPresent() ? "floor" : "ceiling";
        problems.add(Code.FLOOR_ABOVE_CEILING, places.value(indicator, key), floor, ceiling);
      }
    }
  }
}
