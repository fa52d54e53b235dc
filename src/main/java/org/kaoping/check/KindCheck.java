package org.kaoping.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.result.Register;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Use;
import org.kaoping.scheme.Weight;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/**
 * Kinds of units are declared where something differs by them ({@link Code#UNKNOWN_REFERENCE},
 * {@link Code#KEY_NOT_USABLE}); indicators have none that what they stand under leaves out ({@link
 * Code#KIND_LEFT_OUT}); every unit has one ({@link Code#KEY_REQUIRED}).
 */
final class KindCheck {
  private final Scheme scheme;
  private final Places places;
  private final Problems problems;
  private final Declared declared;

  KindCheck(Scheme scheme, Places places, Problems problems) {
    this.scheme = scheme;
    this.places = places;
    this.problems = problems;
    this.declared = new Declared(places, problems);
  }

  /** Checks what a scheme says of kinds. */
  void scheme() {
    declared.listedOnce("kind", places.items(scheme, "kinds"));
    for (Indicator top : scheme.indicators()) {
      node(top, Optional.empty());
    }
    for (Scheme.Part part : scheme.parts()) {
      weight(part, scheme.kinds().stream().filter(k -> scheme.hasPart(part, k)).toList());
    }
    if (!scheme.kinds().isEmpty()) {
      for (Award award : scheme.awards()) {
        places.items(award, "kinds").forEach(this::known);
      }
      for (Use use : scheme.uses()) {
        places.items(use, "kinds").forEach(this::known);
      }
    }
  }

  /**
   * Checks an indicator and those below it.
   *
   * @param above the next one above it that has kinds
   */
  private void node(Indicator node, Optional<Indicator> above) {
    List<YamlNode> kinds = places.items(node, "kinds");
    if (!kinds.isEmpty() && scheme.kinds().isEmpty()) {
      undeclared(node, "kinds");
    } else {
      declared.listedOnce("kind", kinds);
      for (YamlNode kind : kinds) {
        known(kind);
        above.ifPresent(outer -> within(kind, node, outer));
      }
    }
    weight(node, scheme.kinds().stream().filter(node::appliesTo).toList());
    for (Indicator child : node.children()) {
      node(child, kinds.isEmpty() ? above : Optional.of(node));
    }
  }

  private void known(YamlNode kind) {
    declared.reference("kind", kind, scheme.kinds());
  }

  private void within(YamlNode node, Indicator indicator, Indicator outer) {
    String kind = Fields.textOf(node);
    if (scheme.kinds().contains(kind) && !outer.kinds().contains(kind)) {
      String all = String.join(", ", outer.kinds());
      problems.add(Code.KIND_LEFT_OUT, node.span(), indicator.id(), kind, outer.id(), all);
    }
  }

  /** A weight by kind names the kinds of what it weighs, all of them and no other. */
  private void weight(Object item, List<String> kinds) {
    for (YamlNode.Entry byKind : byKind(item).toList()) {
      if (scheme.kinds().isEmpty()) {
        problems.add(
            Diagnostic.unusable(
                byKind.key().span(), Weight.BY_KIND, without(), "undeclared-kinds"));
        continue;
      }
      Fields amounts = Fields.of(byKind.value());
      for (YamlNode.Entry entry : amounts.mapping().entries()) {
        String kind = entry.key().text();
        if (scheme.kinds().contains(kind) && !kinds.contains(kind)) {
          problems.add(
              Diagnostic.of(Code.KEY_NOT_USABLE, entry.key().span(), kind, Weight.BY_KIND)
                  .withHint("unfit.kind", kind, String.join(", ", kinds)));
        } else {
          declared.reference("kind", entry.key(), scheme.kinds());
        }
      }
      List<String> missing = kinds.stream().filter(kind -> !amounts.has(kind)).toList();
      for (String kind : missing) {
        problems.add(
            Diagnostic.of(Code.MISSING_KEY, byKind.key().span(), kind)
                .withHint("kind.weight", kind, String.join(", ", kinds)));
      }
    }
  }

  private Stream<YamlNode.Entry> byKind(Object item) {
    return places.entry(item, "weight").stream()
        .filter(weight -> weight.value() instanceof YamlNode.Mapping)
        .flatMap(weight -> Fields.of(weight.value()).mapping().entry(Weight.BY_KIND).stream());
  }

  private void undeclared(Indicator node, String key) {
    problems.add(Diagnostic.unusable(places.key(node, key), key, without(), "undeclared-kinds"));
  }

  private static Phrase without() {
    return Phrase.of("scheme.without", Phrase.of("term.kind"));
  }

  /** Checks that each unit has a kind of the scheme, where it declares some. */
  void units(Register register) {
    List<String> kinds = scheme.kinds();
    for (Register.Unit unit : kinds.isEmpty() ? List.<Register.Unit>of() : register.everybody()) {
      if (unit.kind().isEmpty()) {
        problems.add(
            Diagnostic.of(Code.KEY_REQUIRED, places.span(unit), "kind", "kinds")
                .withHint("kind.unit", String.join(", ", kinds)));
      } else {
        declared.reference("kind", unit.kind().get(), kinds, places.value(unit, "kind"));
      }
    }
  }
}
