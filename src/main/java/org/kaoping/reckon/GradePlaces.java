package org.kaoping.reckon;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.Scheme;

/**
 * How a unit stands to the next better grade, or with the best to that, where grades go by place.
 *
 * @param grade the next better grade, or the best one if the unit has earned that
 * @param best whether it has
 * @param places how many units of its ranking the grade's share is; empty if it has no share
 * @param place of the unit, counted by units
 * @param bound points that the grade demands as well, if it does
 * @param by points that lack to these, or that lie above with the best grade; at least 0
 * @param hold as in {@link GradeDistance}
 */
public record GradePlaces(
    Grades.Grade grade,
    boolean best,
    Optional<Integer> places,
    Ranking.Place place,
    Optional<Decimal> bound,
    Decimal by,
    GradeHold hold) {

  /** Returns how a unit stands; empty without a grade, with one only, and with grades by points. */
  public static Optional<GradePlaces> of(Scheme scheme, Standing standing) {
    Optional<Grades> byPlace =
        scheme.grades().filter(g -> g.bands().size() > 1 && g.byPlace().isPresent());
    return byPlace.flatMap(
        grades ->
            new Grading(scheme)
                .earned(grades, standing)
                .map(earned -> of(scheme, grades, earned, standing)));
  }

  private static GradePlaces of(
      Scheme scheme, Grades grades, Grades.Grade earned, Standing standing) {
    List<Grades.Grade> bands = grades.bands();
    int index = bands.indexOf(earned);
    Grades.Grade grade = bands.get(Math.max(index - 1, 0));
    Ranking.Place place = standing.place().orElseThrow();
    Decimal points = GradeDistance.points(grades, standing).orElseThrow();
    Optional<Decimal> bound =
        GradeDistance.bound(grades, grade, GradeDistance.full(grades, scheme));
    Decimal above = bound.map(points::minus).orElse(Decimal.ZERO);
    return new GradePlaces(
        grade,
        index == 0,
        grades.places(grade, place.units()),
        place,
        bound,
        (index == 0 ? above : above.negated()).max(Decimal.ZERO),
        GradeHold.of(grades, index, standing));
  }
}
