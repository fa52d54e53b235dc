package org.kaoping.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Quantity;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Trigger;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/**
 * Vetoes that are found look at one thing at a time ({@link Code#NO_TRIGGER}, {@link
 * Code#KEY_NOT_USABLE}, {@link Code#KEY_REQUIRED}), at something that is there ({@link
 * Code#UNKNOWN_REFERENCE}), and do nothing that changes it.
 */
record TriggerCheck(Scheme scheme, Places places, Problems problems) {
  private static final List<String> SIDES = List.of("below", "above");

  void check() {
    for (Scheme.Veto veto : scheme.vetoes()) {
      effect(veto);
      for (Trigger trigger : veto.when().stream().flatMap(Trigger::all).toList()) {
        form(trigger);
        names(trigger);
      }
    }
  }

  private void effect(Scheme.Veto veto) {
    YamlNode effect = places.entry(veto, "effect").orElseThrow().value();
    boolean byPlace =
        veto.when().stream().flatMap(Trigger::all).anyMatch(Trigger.OfPlace.class::isInstance);
    if (byPlace && (veto.effect().zeroes() || veto.effect().ranksLast())) {
      problems.add(
          Diagnostic.unusable(effect.span(), Fields.textOf(effect), "place", "trigger-place"));
    }
    if (veto.effect().demotion() > 0 && scheme.grades().isEmpty()) {
      problems.add(
          Diagnostic.of(Code.KEY_NOT_USABLE, effect.span(), "demote", "vetoes")
              .withHint("unfit.demote"));
    }
    if (!veto.bars() && veto.effect().name().equals("INELIGIBLE")) {
      problems.add(Diagnostic.unusable(places.key(veto, "bars"), "bars", "ineligible", "barless"));
    }
  }

  /** A trigger has one key that begins it, and those that belong to this. */
  private void form(Trigger trigger) {
    Fields f = Fields.of(places.of(trigger));
    List<String> heads = Trigger.HEADS.stream().filter(f::has).toList();
    if (heads.isEmpty()) {
      problems.add(Code.NO_TRIGGER, f.span());
      return;
    }
    String head = heads.get(0);
    List<String> beside =
        switch (head) {
          case "indicator", "measure" -> SIDES;
          case "rule" -> List.of("count");
          case "place" -> List.of("count", "share");
          default -> List.of();
        };
    heads.stream().skip(1).forEach(key -> refuse(f, key, head, "trigger"));
    Stream.of("below", "above", "count", "share")
        .filter(key -> f.has(key) && !beside.contains(key))
        .forEach(key -> refuse(f, key, head, "trigger-key"));
    List<String> there = beside.stream().filter(f::has).toList();
    if (there.size() > 1) {
      refuse(f, there.get(1), there.get(0), "trigger-key");
    } else if (there.isEmpty() && beside.size() > 1) {
      problems.add(Diagnostic.required(key(f, head), beside.get(0), head));
    }
  }

  private void refuse(Fields f, String key, String with, String why) {
    problems.add(Diagnostic.unusable(key(f, key), key, with, why));
  }

  private static SourceSpan key(Fields f, String key) {
    return f.mapping().entry(key).orElseThrow().key().span();
  }

  private void names(Trigger trigger) {
    Declared declared = new Declared(places, problems);
    if (trigger instanceof Trigger.OfIndicator) {
      declared.reference(
          "indicator", node(trigger, "indicator"), scheme.nodes().map(Indicator::id).toList());
    } else if (trigger instanceof Trigger.OfMeasure measured) {
      YamlNode node = node(trigger, "measure");
      declared.reference("measure", node, ReferenceCheck.measures(scheme));
      Quantity bound = measured.side().bound();
      Optional<YamlNode> side =
          SIDES.stream()
              .flatMap(key -> places.entry(trigger, key).stream())
              .map(YamlNode.Entry::value)
              .findFirst();
      scheme
          .measure(measured.measure())
          .ifPresent(
              measure ->
                  side.ifPresent(
                      at -> PercentSignCheck.check(bound, measure, at.span(), problems)));
    } else if (trigger instanceof Trigger.OfRule found) {
      rule(node(trigger, "rule"), found.rule(), declared);
    }
  }

  private void rule(YamlNode node, String name, Declared declared) {
    if (rules(rule -> true).contains(name)) {
      if (!rules(rule -> rule.effect().need().isFound()).contains(name)) {
        problems.add(
            Diagnostic.of(Code.KEY_NOT_USABLE, node.span(), name, "when")
                .withHint("unfit.trigger-rule"));
      }
      return;
    }
    declared.reference("rule", node, rules(rule -> rule.effect().need().isFound()));
  }

  private List<String> rules(Predicate<Rule> which) {
    return scheme
        .leaves()
        .flatMap(
            leaf ->
                leaf.leaf().rules().stream().filter(which).map(rule -> leaf.id() + "/" + rule.id()))
        .toList();
  }

  private YamlNode node(Trigger trigger, String key) {
    return places.entry(trigger, key).orElseThrow().value();
  }
}
