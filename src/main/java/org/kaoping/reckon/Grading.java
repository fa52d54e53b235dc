package org.kaoping.reckon;

import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.Scheme;

/** The grades of units. Source: language, section 6. */
record Grading(Scheme scheme) {

  /** Returns the id of a unit's grade, or the words of a stated one; none without points. */
  Optional<String> of(Standing standing) {
    if (scheme.grades().isEmpty()) {
      return standing.score().statedGrade();
    }
    Grades grades = scheme.grades().get();
    return earned(grades, standing).map(earned -> capped(grades, earned, standing).id());
  }

  /**
   * Returns the grade that a unit earns, whatever vetoes make of it; none without points, and where
   * grades go by place none without one.
   */
  Optional<Grades.Grade> earned(Grades grades, Standing standing) {
    Optional<Decimal> points = GradeDistance.points(grades, standing);
    if (points.isEmpty() || (grades.byPlace().isPresent() && standing.place().isEmpty())) {
      return Optional.empty();
    }
    for (Grades.Grade band : grades.bands()) {
      if (isWithin(grades, band, standing) && reaches(grades, band, points.get())) {
        return Optional.of(band);
      }
    }
    return Optional.empty();
  }

  /** Says whether a unit's place is among those that a grade has; all are where it has no share. */
  static boolean isWithin(Grades grades, Grades.Grade band, Standing standing) {
    Optional<Ranking.Place> place = standing.place();
    return place.flatMap(at -> grades.places(band, at.units()).map(at::isWithin)).orElse(true);
  }

  /** Says whether a unit with points has those that a grade demands. */
  boolean reaches(Grades grades, Grades.Grade band, Standing standing) {
    return GradeDistance.points(grades, standing)
        .filter(points -> reaches(grades, band, points))
        .isPresent();
  }

  /** Percents are compared without dividing, so that nothing is rounded. */
  private boolean reaches(Grades grades, Grades.Grade band, Decimal points) {
    if (band.from().isEmpty()) {
      return true;
    }
    Decimal bound = band.from().get();
    return grades.percent()
        ? points.times(Decimal.HUNDRED).compareTo(bound.times(GradeDistance.full(grades, scheme)))
            >= 0
        : points.compareTo(bound) >= 0;
  }

  private static Grades.Grade capped(Grades grades, Grades.Grade earned, Standing standing) {
    if (standing.vetoes().isEmpty()) {
      return earned;
    }
    Stream<Grades.Grade> caps =
        standing.vetoes().stream()
            .flatMap(veto -> veto.effect().cap().flatMap(grades::grade).stream());
    int last = grades.bands().size() - 1;
    int lowered = Math.min(last, grades.bands().indexOf(earned) + standing.demotion());
    return caps.reduce(grades.bands().get(lowered), grades::worse);
  }
}
