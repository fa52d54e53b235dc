package org.kaoping.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.result.Decision;
import org.kaoping.result.Register;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** Checks of what is decided about awards, and of their quotas. */
public final class DecisionCheck {
  private final Places places;
  private final Declared declared;

  /** Creates checks of what was read with these places. */
  public DecisionCheck(Places places, Problems problems) {
    this.places = places;
    this.declared = new Declared(places, problems);
  }

  /** Decisions name awards and units that there are, each once. */
  public void decisions(List<Decision> decisions, Scheme scheme, Register register) {
    List<String> awards = scheme.awards().stream().map(Award::id).toList();
    declared.once("decision", decisions, "award", Decision::award);
    for (Decision decision : decisions) {
      declared.reference("award", decision.award(), awards, places.value(decision, "award"));
      List<YamlNode> awarded = new ArrayList<>(places.items(decision, "units"));
      decision
          .supplementary()
          .forEach(s -> awarded.add(places.entry(s, "unit").orElseThrow().value()));
      units(awarded, decision, register);
      decision.steps().forEach(step -> units(places.items(step, "units"), decision, register));
    }
  }

  /** A unit is rated, awarded once, and named once by each who nominates or reviews. */
  private void units(List<YamlNode> named, Decision decision, Register register) {
    List<String> known = register.units().stream().map(Register.Unit::id).toList();
    declared.listedOnce("unit", named);
    for (YamlNode node : named) {
      String id = Fields.textOf(node);
      if (register.unrated().stream().anyMatch(unit -> unit.id().equals(id))) {
        Phrase why = Phrase.of("bar.unrated");
        declared.problems().add(Code.BARRED_UNIT, node.span(), id, decision.award(), why);
      } else {
        declared.reference("unit", node, known);
      }
    }
  }

  /**
   * Where an award has quotas and the evaluation has units of its kinds, the quotas name the groups
   * of those units and nothing else.
   */
  public static void quotas(ReadScheme scheme, Register register, Problems problems) {
    for (Award award : scheme.scheme().awards()) {
      List<Register.Unit> concerned =
          register.units().stream().filter(unit -> award.isFor(unit.kind())).toList();
      if (!award.select().quotas().isEmpty() && !concerned.isEmpty()) {
        Set<String> groups = new TreeSet<>();
        concerned.forEach(unit -> unit.group().ifPresent(groups::add));
        YamlNode select = scheme.places().entry(award, "select").orElseThrow().value();
        quota(award, groups, Fields.of(select).mapping().entry("quota").orElseThrow(), problems);
      }
    }
  }

  private static void quota(
      Award award, Set<String> groups, YamlNode.Entry quota, Problems problems) {
    String due =
        groups.stream().map(group -> group + ": …").collect(Collectors.joining(", ", "{", "}"));
    for (YamlNode.Entry entry : Fields.of(quota.value()).mapping().entries()) {
      String group = entry.key().text();
      if (!groups.contains(group)) {
        Phrase unknown = Phrase.of("quota.unknown", group);
        problems.add(Code.QUOTA_GROUPS, entry.key().span(), award.id(), unknown, due);
      }
    }
    for (String group : groups) {
      if (!award.select().quotas().containsKey(group)) {
        Phrase missing = Phrase.of("quota.missing", group);
        problems.add(Code.QUOTA_GROUPS, quota.key().span(), award.id(), missing, due);
      }
    }
  }
}
