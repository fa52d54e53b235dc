package org.kaoping.reckon;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kaoping.result.Decision;

/**
 * How an award came to its units: proposed by the ranking, nominated, reviewed, decided.
 *
 * @param stages those that there were, in this order
 * @param rows the units that occur in any stage, in the order of standings
 */
public record Chain(Outcome outcome, List<Stage> stages, List<Row> rows) {
  /** Something that an award goes through. */
  public enum Stage {
    PROPOSED,
    NOMINATED,
    REVIEWED,
    DECIDED
  }

  /** Returns the chains of awards that people decided on or that go to a number of units. */
  public static List<Chain> of(RankedEvaluation ranked) {
    return ranked
        .outcomes()
        .filter(
            o ->
                o.decision().isPresent()
                    || o.award().select().contest(ranked.scheme().ranking().within()).isPresent())
        .map(outcome -> of(outcome, ranked.awards().standings()))
        .toList();
  }

  private static Chain of(Outcome outcome, List<Standing> standings) {
    Set<String> safe = new HashSet<>(outcome.selected());
    Set<String> tied = new HashSet<>();
    outcome.contests().forEach(contest -> tied.addAll(contest.tied()));
    Optional<Decision> decision = outcome.decision();
    Set<String> nominated = new HashSet<>();
    decision.ifPresent(d -> d.nominated().forEach(step -> nominated.addAll(step.units())));
    Set<String> reviewed = new HashSet<>();
    decision.flatMap(Decision::reviewed).ifPresent(step -> reviewed.addAll(step.units()));
    Set<String> awarded = new LinkedHashSet<>(outcome.awarded());
    Map<String, String> supplementary =
        decision.stream()
            .flatMap(d -> d.supplementary().stream())
            .collect(toMap(Decision.Supplementary::unit, Decision.Supplementary::reason));
    List<Row> rows =
        standings.stream()
            .filter(
                s ->
                    Stream.of(safe, tied, nominated, reviewed, awarded)
                        .anyMatch(units -> units.contains(s.unit().id())))
            .map(
                s -> {
                  String id = s.unit().id();
                  return new Row(
                      s,
                      safe.contains(id),
                      tied.contains(id),
                      nominated.contains(id),
                      reviewed.contains(id),
                      awarded.contains(id),
                      Optional.ofNullable(supplementary.get(id)),
                      Optional.ofNullable(outcome.barred().get(id)));
                })
            .toList();
    return new Chain(outcome, stages(outcome), rows);
  }

  private static List<Stage> stages(Outcome outcome) {
    List<Stage> stages = new ArrayList<>();
    if (!outcome.award().select().isLeftToPeople()) {
      stages.add(Stage.PROPOSED);
    }
    outcome
        .decision()
        .ifPresent(
            decision -> {
              if (!decision.nominated().isEmpty()) {
                stages.add(Stage.NOMINATED);
              }
              if (decision.reviewed().isPresent()) {
                stages.add(Stage.REVIEWED);
              }
              stages.add(Stage.DECIDED);
            });
    return stages;
  }

  /** Returns how many units a stage named; of the ranking, those that are certain. */
  public long count(Stage stage) {
    return rows.stream().filter(row -> row.isIn(stage)).count();
  }

  /** Returns how many units are equal where the places end. */
  public long tied() {
    return rows.stream().filter(Row::tied).count();
  }

  /** Returns how many units got one of the places beyond the numbers. */
  public long supplementary() {
    return rows.stream().filter(row -> row.supplementary().isPresent()).count();
  }

  /** Returns how many units the decision took otherwise than the ranking; a tie settled is none. */
  public long changed() {
    return rows.stream().filter(this::isOtherwise).count();
  }

  /** Says whether the ranking and the decision say different things of a unit. */
  public boolean isOtherwise(Row row) {
    return stages.contains(Stage.PROPOSED)
        && stages.contains(Stage.DECIDED)
        && row.differ(Stage.PROPOSED, Stage.DECIDED);
  }

  /** Returns the stages that say something else of a unit than the stage before them. */
  public List<Stage> changes(Row row) {
    List<Stage> changes = new ArrayList<>();
    for (int i = 1; i < stages.size(); i++) {
      if (row.differ(stages.get(i - 1), stages.get(i))) {
        changes.add(stages.get(i));
      }
    }
    return changes;
  }

  /**
   * What each stage of an award says of a unit.
   *
   * @param proposed whether it has a place by the ranking for certain
   * @param tied whether it is equal with others where the places end
   * @param awarded whether it gets the award in the end
   * @param supplementary why it has a place beyond the numbers
   * @param bar why it cannot get the award although somebody named it
   */
  public record Row(
      Standing standing,
      boolean proposed,
      boolean tied,
      boolean nominated,
      boolean reviewed,
      boolean awarded,
      Optional<String> supplementary,
      Optional<Outcome.Bar> bar) {

    /** Says whether a stage names the unit. */
    public boolean isIn(Stage stage) {
      return switch (stage) {
        case PROPOSED -> proposed;
        case NOMINATED -> nominated;
        case REVIEWED -> reviewed;
        case DECIDED -> awarded;
      };
    }

    /** Says whether two stages say different things; of a tie, the ranking says nothing. */
    boolean differ(Stage a, Stage b) {
      return !(tied && a == Stage.PROPOSED) && isIn(a) != isIn(b);
    }
  }
}
