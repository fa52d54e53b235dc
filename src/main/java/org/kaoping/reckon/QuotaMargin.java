package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaoping.scheme.Ranking;

/**
 * Where the places of an award end by the results alone, and who would have one if there were fewer
 * or more of them.
 *
 * @param contest the places
 * @param left how many places are left when all who can get one have one
 * @param leaving who would have none with as many fewer places as are looked at, those who would
 *     lose it first; units that are equal stand together
 * @param tied who are equal and compete for the last places; empty if there is no such tie
 * @param coming who would have one with as many more, those who would get it first, in the same way
 */
public record QuotaMargin(
    Outcome.Contest contest,
    int left,
    List<List<Standing>> leaving,
    List<Standing> tied,
    List<List<Standing>> coming) {

  /**
   * Returns the margins of an award in everything that its units compete in, in order; none where
   * it does not go to a number of units.
   *
   * @param most how many fewer or more places are looked at
   */
  public static List<QuotaMargin> of(RankedEvaluation ranked, Outcome outcome, int most) {
    Ranking.Within ranking = ranked.scheme().ranking().within();
    if (outcome.award().select().contest(ranking).isEmpty()) {
      return List.of();
    }
    Comparator<Standing> order = StandingOrder.of(ranked.scheme().ranking());
    List<Standing> eligible = Cutoff.selector(ranked).eligible(outcome.award());
    List<QuotaMargin> margins = new ArrayList<>();
    for (Outcome.Contest contest : outcome.contests()) {
      List<Standing> field =
          eligible.stream()
              .filter(s -> Cutoff.field(ranked, outcome, s).orElse("").equals(contest.name()))
              .toList();
      int safe = contest.safe().size();
      int behind = safe + contest.tied().size();
      List<Standing> worstFirst = new ArrayList<>(field.subList(0, behind));
      Collections.reverse(worstFirst);
      int left = contest.tied().isEmpty() ? contest.places() - safe : 0;
      margins.add(
          new QuotaMargin(
              contest,
              left,
              together(worstFirst, order, most - left),
              field.subList(safe, behind),
              together(field.subList(safe, field.size()), order, most)));
    }
    return margins;
  }

  /** Returns units that are equal together, so many that they are enough for some places. */
  private static List<List<Standing>> together(
      List<Standing> units, Comparator<Standing> order, int most) {
    List<List<Standing>> groups = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      Standing unit = units.get(i);
      if (i > 0 && order.compare(units.get(i - 1), unit) == 0) {
        groups.get(groups.size() - 1).add(unit);
      } else if (i < most) {
        groups.add(new ArrayList<>(List.of(unit)));
      } else {
        break;
      }
    }
    return groups;
  }

  /** Returns the last unit that has a place, or one of those who compete for it. */
  public Optional<Standing> last() {
    return leaving.stream().findFirst().map(group -> group.get(0));
  }

  /** Returns the first unit that has none, or one of those who compete for it. */
  public Optional<Standing> next() {
    return coming.stream().findFirst().map(group -> group.get(0));
  }
}
