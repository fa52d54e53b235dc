package org.kaoping.reckon;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Ranking;

/**
 * Where the places of a grade end in a ranking, and who would have one if there were fewer or more
 * of them; before vetoes that cap or lower grades.
 *
 * @param grade one that has a share of each ranking
 * @param ranking what the units compete in: a kind or the id of a group; empty for all units
 * @param units how many are ranked
 * @param places how many of them the grade and the better ones have together
 * @param last the unit with the last of these places, or those who share it; empty without places
 * @param next the first unit behind them, or those who are equal there; empty if there is none
 * @param lacking units with a place that do not reach the grade's bound of points, in order
 * @param leaving who has this grade and would not with fewer, those who would lose it first
 * @param coming who would have one with more, in the same way
 */
public record GradeMargin(
    Grades.Grade grade,
    Optional<String> ranking,
    int units,
    int places,
    List<Standing> last,
    List<Standing> next,
    List<Standing> lacking,
    List<Move> leaving,
    List<Move> coming) {

  /**
   * Units that are equal and come or go together.
   *
   * @param by with how many places fewer or more they do, at least 1
   * @param reach whether they reach the grade's bound of points; also without one
   */
  public record Move(int by, List<Standing> units, boolean reach) {}

  /**
   * Returns the margins of all grades that have a share, the best first, each in all rankings that
   * have ranked units; none where grades do not go by place.
   *
   * @param most how many fewer or more places are looked at
   */
  public static List<GradeMargin> of(RankedEvaluation ranked, int most) {
    Optional<Grades> byPlace = ranked.scheme().grades().filter(g -> g.byPlace().isPresent());
    if (byPlace.isEmpty()) {
      return List.of();
    }
    Map<Optional<String>, List<Standing>> rankings =
        ranked.awards().standings().stream()
            .filter(standing -> standing.place().isPresent())
            .sorted(Comparator.comparing(GradeMargin::before))
            .collect(groupingBy(s -> Peers.ranking(ranked.scheme(), s.unit()), toList()));
    Ranking.Within within = ranked.scheme().ranking().within();
    List<Optional<String>> order =
        rankings.keySet().stream().sorted(Rankings.order(within, ranked.register())).toList();
    List<GradeMargin> margins = new ArrayList<>();
    for (Grades.Grade grade : byPlace.get().bands()) {
      for (Optional<String> name : order) {
        List<Standing> field = rankings.getOrDefault(name, List.of());
        byPlace
            .get()
            .places(grade, field.size())
            .map(places -> of(ranked, grade, name, field, places, most))
            .ifPresent(margins::add);
      }
    }
    return margins;
  }

  private static GradeMargin of(
      RankedEvaluation ranked,
      Grades.Grade grade,
      Optional<String> name,
      List<Standing> field,
      int places,
      int most) {
    Grades grades = ranked.scheme().grades().orElseThrow();
    Grading grading = new Grading(ranked.scheme());
    List<Standing> last = List.of();
    List<Standing> next = List.of();
    List<Standing> lacking = new ArrayList<>();
    List<Move> leaving = new ArrayList<>();
    List<Move> coming = new ArrayList<>();
    for (int from = 0, to; from < field.size(); from = to) {
      int before = before(field.get(from));
      to = from;
      while (to < field.size() && before(field.get(to)) == before) {
        to++;
      }
      List<Standing> equal = field.subList(from, to);
      boolean reach = equal.stream().anyMatch(s -> grading.reaches(grades, grade, s));
      if (before < places) {
        last = equal;
        equal.stream().filter(s -> !grading.reaches(grades, grade, s)).forEach(lacking::add);
        boolean earned =
            equal.stream().anyMatch(s -> grading.earned(grades, s).equals(Optional.of(grade)));
        if (earned && places - before <= most) {
          leaving.add(new Move(places - before, equal, true));
        }
      } else {
        next = next.isEmpty() ? equal : next;
        if (before - places < most) {
          coming.add(new Move(before - places + 1, equal, reach));
        }
      }
    }
    Collections.reverse(leaving);
    return new GradeMargin(grade, name, field.size(), places, last, next, lacking, leaving, coming);
  }

  private static int before(Standing standing) {
    return standing.place().orElseThrow().before();
  }
}
