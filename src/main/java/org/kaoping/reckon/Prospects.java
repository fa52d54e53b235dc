package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.result.UnitResult;

/**
 * What it would take for units of an evaluation to do better: which single changes in what was
 * recorded lead to the next better grade, or to an award. Every change is made and scored again.
 */
public final class Prospects {
  private final Scorer scorer;
  private final Map<String, UnitResult> results;
  private final List<AwardRace> races;

  private Prospects(Scorer scorer, Map<String, UnitResult> results, List<AwardRace> races) {
    this.scorer = scorer;
    this.results = results;
    this.races = races;
  }

  public static Prospects of(RankedEvaluation ranked) {
    return new Prospects(
        ranked.scorer(), UnitResult.byUnit(ranked.results()), AwardRace.all(ranked));
  }

  /** Returns what it takes for a unit of the evaluation to get the next better grade. */
  public GradeProspect grade(Standing standing) {
    return Optional.ofNullable(results.get(standing.unit().id()))
        .map(result -> WaysToGrade.of(scorer, result, standing))
        .orElseGet(() -> new GradeProspect.None(GradeProspect.Reason.NO_POINTS));
  }

  /**
   * Returns what it takes for a unit of the evaluation to be selected by the results alone for each
   * award of its kind that goes to the first of a ranking or a group, in the scheme's order.
   */
  public List<AwardProspect> awards(Standing standing) {
    List<AwardProspect> prospects = new ArrayList<>();
    List<AwardRace> own =
        races.stream().filter(race -> race.award().isFor(standing.unit().kind())).toList();
    Optional<UnitResult> result = Optional.ofNullable(results.get(standing.unit().id()));
    if (result.isEmpty() || own.stream().allMatch(race -> race.isDecided(standing))) {
      own.forEach(race -> prospects.add(race.decided(standing)));
      return prospects;
    }
    Trial trial = Trial.of(scorer, result.get(), standing);
    List<AwardRace.Climbed> climbs =
        Climb.all(trial).stream()
            .map(climb -> new AwardRace.Climbed(climb, climb.at(climb.greatest())))
            .toList();
    own.forEach(
        race ->
            prospects.add(
                race.isDecided(standing) ? race.decided(standing) : race.open(trial, climbs)));
    return prospects;
  }
}
