package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.List;

/**
 * What it would take for units of an evaluation to do better: which single changes in what was
 * recorded lead to the next better grade, or to an award. Every change is made and scored again.
 */
public final class Prospects {
  private final Scorer scorer;
  private final List<AwardRace> races;
  private final Rise.Finder rises;

  private Prospects(Scorer scorer, List<AwardRace> races) {
    this.scorer = scorer;
    this.races = races;
    this.rises = new Rise.Finder(scorer);
  }

  public static Prospects of(RankedEvaluation ranked) {
    return new Prospects(ranked.scorer(), AwardRace.all(ranked));
  }

  /**
   * Returns what it takes for a unit of the evaluation to get the next better grade.
   *
   * @param leaves scores of its leaves by the source that counts, in the scheme's order
   * @param sums how these add up
   */
  public GradeProspect grade(Standing standing, List<LeafScore> leaves, Tree sums) {
    return WaysToGrade.of(new Trial(scorer, leaves, sums, standing), rises);
  }

  /**
   * Returns what it takes for a unit of the evaluation to be selected by the results alone for each
   * award of its kind that goes to the first of a ranking or a group, in the scheme's order.
   *
   * @param leaves as in {@link #grade}
   */
  public List<AwardProspect> awards(Standing standing, List<LeafScore> leaves, Tree sums) {
    List<AwardProspect> prospects = new ArrayList<>();
    List<AwardRace> own =
        races.stream().filter(race -> race.award().isFor(standing.unit().kind())).toList();
    if (own.stream().allMatch(race -> race.isDecided(standing))) {
      own.forEach(race -> prospects.add(race.decided(standing)));
      return prospects;
    }
    Trial trial = new Trial(scorer, leaves, sums, standing);
    List<AwardRace.Climbed> climbs =
        Climb.all(trial, rises).stream()
            .map(climb -> new AwardRace.Climbed(climb, climb.at(climb.greatest())))
            .toList();
    own.forEach(
        race ->
            prospects.add(
                race.isDecided(standing) ? race.decided(standing) : race.open(trial, climbs)));
    return prospects;
  }
}
