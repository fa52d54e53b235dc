package org.kaoping.reckon;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Scheme;

/**
 * How far a unit is, by its points, from the next better grade; with the best grade, how far above
 * its bound.
 *
 * @param next the next better grade, empty with the best
 * @param bound where that grade begins, or with the best, where it does: in points
 * @param by points that lack, or with the best, that lie above; at least 0
 * @param hold what the unit's vetoes make of the grade that it earns
 */
public record GradeDistance(
    Optional<Grades.Grade> next, Decimal bound, Decimal by, GradeHold hold) {
  /** Bounds in percent have few digits, and so has a hundredth of their product with points. */
  private static final int DECIMALS = 12;

  /**
   * Returns the distance; empty without points, with one grade or none, and where grades go by
   * place.
   */
  public static Optional<GradeDistance> of(Scheme scheme, Standing standing) {
    return scheme
        .grades()
        .filter(grades -> grades.bands().size() > 1 && grades.byPlace().isEmpty())
        .flatMap(grades -> points(grades, standing).map(p -> of(scheme, grades, p, standing)));
  }

  /** Returns the points that decide about a unit's grade. */
  static Optional<Decimal> points(Grades grades, Standing standing) {
    return grades.part().isEmpty()
        ? standing.total()
        : Optional.ofNullable(standing.parts().get(grades.part().get()));
  }

  private static GradeDistance of(Scheme scheme, Grades grades, Decimal points, Standing standing) {
    Decimal full = full(grades, scheme);
    List<Grades.Grade> bands = grades.bands();
    int earned = 0;
    while (bound(grades, bands.get(earned), full)
        .filter(b -> points.compareTo(b) < 0)
        .isPresent()) {
      earned++;
    }
    Grades.Grade aim = bands.get(Math.max(earned - 1, 0));
    Decimal bound = bound(grades, aim, full).orElseThrow();
    Decimal by = earned == 0 ? points.minus(bound) : bound.minus(points);
    return new GradeDistance(
        earned == 0 ? Optional.empty() : Optional.of(aim),
        bound,
        by,
        GradeHold.of(grades, earned, standing));
  }

  /** Returns the full points of what decides about grades. */
  static Decimal full(Grades grades, Scheme scheme) {
    return grades.part().flatMap(scheme::part).map(Scheme.Part::points).orElse(scheme.points());
  }

  /** Returns where a grade begins, in points; empty for the last one. */
  static Optional<Decimal> bound(Grades grades, Grades.Grade grade, Decimal full) {
    return grades.percent()
        ? grade.from().map(percent -> percent.times(full).dividedBy(Decimal.HUNDRED, DECIMALS))
        : grade.from();
  }
}
