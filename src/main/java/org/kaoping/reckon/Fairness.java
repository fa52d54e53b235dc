package org.kaoping.reckon;

import java.util.List;
import java.util.Optional;

/**
 * What may be unfair about a scheme and its use in an evaluation. Each finding is a hint: what
 * people may have had good reasons for shows in the same numbers.
 *
 * @param uniform leaves that tell no units apart
 * @param deciding rules that alone decide the order of neighbours; empty where nobody is ranked or
 *     too many are
 * @param repeated events that seem to have been counted twice
 * @param bonuses what these weigh; empty where points do not add up
 * @param departments how severe they are; empty where fewer than two are named
 * @param assessors how they differ from their colleagues
 * @param inflation of sources whose scores do not count
 * @param correlation leaves that seem to measure the same
 * @param quotas awards whose places groups have each for themselves
 */
public record Fairness(
    UniformScores uniform,
    Optional<DecidingRules> deciding,
    RepeatedEvents repeated,
    Optional<BonusWeight> bonuses,
    Optional<DepartmentSeverity> departments,
    AssessorSeverity assessors,
    List<Inflation> inflation,
    RankCorrelation correlation,
    List<QuotaConflict> quotas) {

  /** Says whether there is something to look at: scores of several units by indicator. */
  public static boolean isKnown(RankedEvaluation ranked) {
    return !ranked.isOpen()
        && !ranked.scheme().stated()
        && ranked.awards().standings().stream()
            .filter(standing -> standing.score().total().isPresent())
            .skip(1)
            .findAny()
            .isPresent();
  }

  /**
   * Looks for all of it.
   *
   * @param columns those of the evaluation
   */
  public static Fairness of(RankedEvaluation ranked, Columns columns) {
    List<Standing> standings = ranked.awards().standings();
    return new Fairness(
        UniformScores.of(ranked.scheme(), columns),
        DecidingRules.of(ranked),
        RepeatedEvents.of(ranked.scheme(), ranked.results()),
        BonusWeight.of(ranked),
        DepartmentSeverity.of(ranked.scheme(), standings),
        AssessorSeverity.of(ranked.scheme(), ranked.results()),
        Inflation.of(ranked),
        RankCorrelation.of(ranked.scheme(), standings),
        QuotaConflict.of(ranked));
  }
}
