package org.kaoping.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Problems;
import org.kaoping.rule.LookedUp;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.LookUps;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/**
 * An indicator whose score a rule looks up is there, is not made by the rule itself ({@link
 * Code#LOOKED_UP_CIRCLE}), and exists for all who have the rule ({@link Code#LOOKED_UP_KIND}).
 */
record LookUpCheck(Scheme scheme, Places places, Problems problems) {
  void check() {
    List<String> ids = scheme.nodes().map(Indicator::id).toList();
    Declared declared = new Declared(places, problems);
    Set<List<String>> circles = LookUps.of(scheme).circles();
    for (Indicator leaf : scheme.leaves().toList()) {
      for (Rule rule : leaf.leaf().rules()) {
        Optional<String> id = rule.effect().measure().flatMap(LookedUp::indicator);
        if (id.isPresent()) {
          YamlNode node = places.entry(rule, LookedUp.KEY).orElseThrow().value();
          declared.reference("indicator", node, ids);
          scheme.indicator(id.get()).ifPresent(found -> check(node, rule, leaf, found, circles));
        }
      }
    }
  }

  private void check(
      YamlNode node, Rule rule, Indicator leaf, Indicator found, Set<List<String>> circles) {
    List<String> sources = found.leaves().map(Indicator::id).toList();
    for (List<String> circle : circles) {
      if (circle.get(0).equals(leaf.id()) && sources.contains(circle.get(1))) {
        List<String> way = new ArrayList<>(circle);
        if (!found.isLeaf()) {
          way.add(1, found.id());
        }
        problems.add(Code.LOOKED_UP_CIRCLE, node.span(), rule.id(), String.join(" → ", way));
        return;
      }
    }
    for (String kind : scheme.kinds()) {
      if (leaf.appliesTo(kind) && !found.appliesTo(kind)) {
        problems.add(Code.LOOKED_UP_KIND, node.span(), found.id(), kind, leaf.id());
        return;
      }
    }
  }
}
