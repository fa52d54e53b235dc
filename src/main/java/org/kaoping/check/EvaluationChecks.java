package org.kaoping.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.result.Decision;
import org.kaoping.result.Evaluation;
import org.kaoping.result.Register;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** All checks of what describes an evaluation: its state, units and decisions. */
public final class EvaluationChecks {
  private final Places places;

  /** Creates checks of what was read with these places. */
  public EvaluationChecks(Places places) {
    this.places = places;
  }

  /** An evaluation has the dates that its state asks for. */
  public Stream<Diagnostic> evaluation(Evaluation evaluation) {
    boolean noticeDue =
        evaluation.status() == Evaluation.Status.NOTICE && evaluation.notice().isEmpty();
    boolean dateDue =
        evaluation.date().isEmpty()
            && (evaluation.status() == Evaluation.Status.FINAL
                || evaluation.status() == Evaluation.Status.SUPERSEDED);
    Stream<Diagnostic> missing =
        Stream.of(noticeDue ? "notice" : "", dateDue ? "date" : "")
            .filter(key -> !key.isEmpty())
            .map(
                key ->
                    Diagnostic.required(
                        places.key(evaluation, "status"),
                        key,
                        "status: " + Fields.of(places.of(evaluation)).text("status")));
    Stream<Diagnostic> order =
        evaluation.notice().stream()
            .filter(notice -> notice.to().isBefore(notice.from()))
            .map(
                notice ->
                    Diagnostic.of(
                        Code.RANGE_ORDER, places.value(notice, "to"), notice.from(), notice.to()));
    return Stream.of(missing, order, CalendarCheck.check(evaluation.calendar(), places))
        .flatMap(s -> s);
  }

  /** Budgets belong to uses of results that share one out. */
  public Stream<Diagnostic> budgets(Evaluation evaluation, ReadScheme scheme) {
    return UseCheck.budgets(evaluation, scheme.scheme(), places);
  }

  /** Units and groups are declared once, and a unit's group is declared. */
  public Stream<Diagnostic> register(Register register) {
    List<String> groups = register.groups().stream().map(Register.Group::id).toList();
    return Stream.of(
            Declared.once("group", register.groups(), "id", Register.Group::id, places),
            Declared.once("unit", register.units(), "id", Register.Unit::id, places),
            PageNameCheck.check(register, places),
            register.units().stream()
                .flatMap(
                    unit ->
                        unit.group().stream()
                            .flatMap(
                                group ->
                                    Declared.reference(
                                        "group", group, groups, places.value(unit, "group")))))
        .flatMap(s -> s);
  }

  /** Within one ranking, each unit has a name of its own. */
  public Stream<Diagnostic> names(ReadScheme scheme, Register register) {
    return NameCheck.check(scheme.scheme().ranking().within(), register, places);
  }

  /** Decisions name awards and units that there are, each once. */
  public Stream<Diagnostic> decisions(
      List<Decision> decisions, ReadScheme scheme, Register register) {
    List<String> awards = scheme.scheme().awards().stream().map(Award::id).toList();
    List<String> units = register.units().stream().map(Register.Unit::id).toList();
    return Stream.of(
            Declared.once("decision", decisions, "award", Decision::award, places),
            decisions.stream()
                .flatMap(
                    d -> Declared.reference("award", d.award(), awards, places.value(d, "award"))),
            decisions.stream().flatMap(this::namedUnits).flatMap(n -> known(n, units)),
            decisions.stream().flatMap(this::repeated))
        .flatMap(s -> s);
  }

  private static Stream<Diagnostic> known(YamlNode node, List<String> units) {
    return Declared.reference("unit", node, units);
  }

  /** Returns every mention of a unit, also in the stages before the decision. */
  private Stream<YamlNode> namedUnits(Decision decision) {
    return Stream.concat(awarded(decision), decision.steps().flatMap(this::unitsOf));
  }

  private Stream<YamlNode> awarded(Decision decision) {
    return Stream.concat(
        unitsOf(decision),
        decision.supplementary().stream().map(s -> places.entry(s, "unit").orElseThrow().value()));
  }

  private Stream<YamlNode> unitsOf(Object step) {
    return ((YamlNode.Sequence) places.entry(step, "units").orElseThrow().value()).items().stream();
  }

  /** A unit is awarded once, and named once by each who nominates or reviews. */
  private Stream<Diagnostic> repeated(Decision decision) {
    return Stream.concat(
        repeated(awarded(decision)), decision.steps().flatMap(step -> repeated(unitsOf(step))));
  }

  private static Stream<Diagnostic> repeated(Stream<YamlNode> units) {
    Map<String, Integer> lines = new HashMap<>();
    return units.flatMap(
        node -> {
          String unit = Fields.textOf(node);
          @Nullable Integer first = lines.putIfAbsent(unit, node.span().line());
          return first == null
              ? Stream.empty()
              : Stream.of(
                  Diagnostic.of(Code.DUPLICATE_ID, node.span(), Phrase.of("term.unit"), unit, first)
                      .withHint("named.twice", unit));
        });
  }

  /**
   * Where an award has quotas and the evaluation has units of its kinds, the quotas name the groups
   * of those units and nothing else.
   */
  public static Stream<Diagnostic> quotas(ReadScheme scheme, Register register) {
    return scheme.scheme().awards().stream()
        .filter(award -> !award.select().quotas().isEmpty())
        .flatMap(award -> quota(award, register, scheme.places()));
  }

  private static Stream<Diagnostic> quota(Award award, Register register, Places places) {
    List<Register.Unit> concerned =
        register.units().stream().filter(u -> award.isFor(u.kind())).toList();
    Set<String> groups = new TreeSet<>();
    concerned.forEach(unit -> unit.group().ifPresent(groups::add));
    if (concerned.isEmpty()) {
      return Stream.empty();
    }
    String due =
        groups.stream().map(group -> group + ": …").collect(Collectors.joining(", ", "{", "}"));
    YamlNode.Entry entry =
        Fields.of(places.entry(award, "select").orElseThrow().value())
            .mapping()
            .entry("quota")
            .orElseThrow();
    Stream<Diagnostic> unknown =
        ((YamlNode.Mapping) entry.value())
            .entries().stream()
                .map(YamlNode.Entry::key)
                .filter(key -> !groups.contains(key.text()))
                .map(
                    key ->
                        Diagnostic.of(
                            Code.QUOTA_GROUPS,
                            key.span(),
                            award.id(),
                            Phrase.of("quota.unknown", key.text()),
                            due));
    Stream<Diagnostic> missing =
        groups.stream()
            .filter(group -> !award.select().quotas().containsKey(group))
            .map(
                group ->
                    Diagnostic.of(
                        Code.QUOTA_GROUPS,
                        entry.key().span(),
                        award.id(),
                        Phrase.of("quota.missing", group),
                        due));
    return Stream.concat(unknown, missing);
  }
}
