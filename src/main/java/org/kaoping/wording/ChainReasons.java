package org.kaoping.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.reckon.Chain;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.result.Decision;
import org.kaoping.result.Register;

/** Says why the stages of an award differ on a unit. */
public final class ChainReasons {
  private final RankedEvaluation ranked;
  private final Words words;
  private final Map<String, String> groups = new HashMap<>();

  public ChainReasons(RankedEvaluation ranked, Words words) {
    this.ranked = ranked;
    this.words = words;
    for (Register.Unit unit : ranked.register().units()) {
      unit.group().ifPresent(group -> groups.put(unit.id(), group));
    }
  }

  /** Returns the reasons for every difference between the stages on a unit. */
  public List<String> of(Chain chain, Chain.Row row) {
    Optional<Decision> decision = chain.outcome().decision();
    List<Chain.Stage> changes = new ArrayList<>(chain.changes(row));
    if (row.tied() && chain.stages().size() > 1 && !changes.contains(chain.stages().get(1))) {
      changes.add(0, chain.stages().get(1)); // a tie that somebody settled
    }
    List<String> reasons = new ArrayList<>();
    for (Chain.Stage stage : changes) {
      if (stage != Chain.Stage.DECIDED || row.supplementary().isEmpty()) {
        decision.stream()
            .flatMap(d -> given(d, stage, row))
            .distinct()
            .forEach(reason -> reasons.add(reason(stage.name(), reason, row)));
      }
    }
    row.supplementary().ifPresent(text -> reasons.add(words.say("reason.SUPPLEMENTARY", text)));
    if (reasons.isEmpty() && chain.isOtherwise(row)) {
      decision
          .flatMap(Decision::reason)
          .ifPresent(text -> reasons.add(reason(Chain.Stage.DECIDED.name(), text, row)));
    }
    if (reasons.isEmpty() && !chain.changes(row).isEmpty()) {
      reasons.add(words.say("chain.unexplained"));
    }
    return reasons;
  }

  private Stream<String> given(Decision decision, Chain.Stage stage, Chain.Row row) {
    return switch (stage) {
      case PROPOSED -> Stream.empty();
      case NOMINATED -> nominating(decision, row).flatMap(step -> step.reason().stream());
      case REVIEWED -> decision.reviewed().flatMap(Decision.Step::reason).stream();
      case DECIDED -> decision.reason().stream();
    };
  }

  /** Returns the nominations of a unit, or those that passed it over: its group's, or the only. */
  private Stream<Decision.Step> nominating(Decision decision, Chain.Row row) {
    String id = row.standing().unit().id();
    if (row.nominated()) {
      return decision.nominated().stream().filter(step -> step.units().contains(id));
    }
    Optional<String> group = row.standing().unit().group();
    return decision.nominated().stream()
        .filter(
            step ->
                decision.nominated().size() == 1
                    || (group.isPresent()
                        && step.units().stream()
                            .anyMatch(u -> group.equals(Optional.ofNullable(groups.get(u))))));
  }

  /** Returns a reason, of one for many units only the clauses that name the unit or its group. */
  private String reason(String stage, String text, Chain.Row row) {
    Register.Unit unit = row.standing().unit();
    Stream<String> group =
        unit.group().flatMap(ranked.register()::group).map(Register.Group::name).stream();
    return words.say(
        "reason." + stage,
        Stream.concat(Stream.of(unit.name()), group)
            .map(name -> clauses(text, name))
            .filter(clauses -> !clauses.isEmpty())
            .findFirst()
            .orElse(text));
  }

  private String clauses(String text, String name) {
    return Stream.of(text.split("[；;。]", -1))
        .map(String::strip)
        .filter(clause -> clause.contains(name))
        .collect(Collectors.joining(words.say("separator")));
  }
}
