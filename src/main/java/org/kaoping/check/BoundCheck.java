package org.kaoping.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.result.Register;
import org.kaoping.rule.Bound;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/**
 * What a measure is held against is found in one way; another measure is declared and has the same
 * unit ({@link Code#BOUND_UNIT}); a number is there for every kind of units ({@link
 * Code#BOUND_KINDS}).
 */
public final class BoundCheck {
  private static final List<String> WAYS = List.of(Bound.BY_KIND, Bound.PEERS, Bound.MEASURE);

  private final Places places;
  private final Problems problems;

  BoundCheck(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  void check(Scheme scheme) {
    for (Indicator leaf : scheme.leaves().toList()) {
      for (Rule rule : leaf.leaf().rules()) {
        for (Fields bound : found(rule, places)) {
          way(bound, rule, leaf);
        }
      }
    }
  }

  /** Returns the bounds of a rule that are found. */
  private static List<Fields> found(Rule rule, Places places) {
    return rule.effect().bounds(Fields.of(places.of(rule))).stream()
        .filter(YamlNode.Mapping.class::isInstance)
        .map(Fields::of)
        .toList();
  }

  private void way(Fields bound, Rule rule, Indicator leaf) {
    List<String> ways = WAYS.stream().filter(bound::has).toList();
    if (ways.isEmpty()) {
      problems.add(Diagnostic.required(bound.span(), Bound.PEERS, "plus"));
      return;
    }
    Stream.concat(
            ways.stream().skip(1),
            Stream.of("plus").filter(key -> bound.has(key) && !ways.get(0).equals(Bound.PEERS)))
        .forEach(
            key ->
                problems.add(
                    Diagnostic.unusable(
                        bound.mapping().entry(key).orElseThrow().key().span(),
                        key,
                        ways.get(0),
                        "bound")));
    for (YamlNode node : bound.optionalNode(Bound.MEASURE).stream().toList()) {
      List<Measure> known = leaf.leaf().known().declared();
      new Declared(places, problems)
          .reference(
              "measure",
              node,
              known.stream().filter(m -> m.indicator().isEmpty()).map(Measure::id).toList());
      Optional<Measure> own = rule.effect().measure().flatMap(leaf.leaf()::measure);
      Optional<Measure> other = leaf.leaf().measure(Fields.textOf(node));
      if (own.isPresent() && other.isPresent() && !own.get().unit().equals(other.get().unit())) {
        problems.add(
            Code.BOUND_UNIT,
            node.span(),
            other.get().id(),
            other.get().unit(),
            own.get().id(),
            own.get().unit());
      }
    }
  }

  /** Holds the bounds of a scheme to the kinds that it declares, or else to those of its units. */
  public static void kinds(ReadScheme read, Register register, Problems problems) {
    Scheme scheme = read.scheme();
    Declared declared = new Declared(read.places(), problems);
    List<String> ofUnits = kinds(register.units());
    for (Indicator leaf : scheme.leaves().toList()) {
      List<String> due =
          scheme.kinds().isEmpty()
              ? ofUnits
              : scheme.kinds().stream().filter(leaf::appliesTo).toList();
      for (Rule rule : leaf.leaf().rules()) {
        for (Fields bound : found(rule, read.places())) {
          if (bound.has(Bound.BY_KIND)) {
            Fields byKind = bound.fields(Bound.BY_KIND);
            if (scheme.kinds().isEmpty()) {
              known(byKind, kinds(register.everybody()), List.of(), declared);
              kindless(byKind, rule, register, problems);
            } else {
              known(byKind, scheme.kinds(), due, declared);
            }
            due.stream()
                .filter(kind -> !byKind.has(kind))
                .forEach(kind -> problems.add(Code.BOUND_KINDS, byKind.span(), rule.id(), kind));
          }
        }
      }
    }
  }

  /**
   * Refuses kinds that nobody knows, and those that a leaf does not exist for.
   *
   * @param having those that it does; empty if all
   */
  private static void known(
      Fields byKind, List<String> kinds, List<String> having, Declared declared) {
    for (YamlNode.Entry entry : byKind.mapping().entries()) {
      String kind = entry.key().text();
      if (kinds.contains(kind) && !having.isEmpty() && !having.contains(kind)) {
        declared
            .problems()
            .add(
                Diagnostic.of(Code.KEY_NOT_USABLE, entry.key().span(), kind, Bound.BY_KIND)
                    .withHint("unfit.kind", kind, String.join(", ", having)));
      } else {
        declared.reference("kind", kind, kinds, entry.key().span());
      }
    }
  }

  private static void kindless(Fields byKind, Rule rule, Register register, Problems problems) {
    register.units().stream()
        .filter(unit -> unit.kind().isEmpty())
        .findFirst()
        .ifPresent(
            unit ->
                problems.add(
                    Diagnostic.of(Code.BOUND_KINDS, byKind.span(), rule.id(), "")
                        .withHint("bound.no-kind", unit.id())));
  }

  private static List<String> kinds(List<Register.Unit> units) {
    return units.stream().flatMap(unit -> unit.kind().stream()).distinct().toList();
  }
}
