package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Scheme;

/**
 * Where units stand on the scale of grades, by the points that decide about them.
 *
 * @param bands the grades with their lower bounds, the best first; the last has none
 * @param units those with such points
 */
public record GradeScale(List<Band> bands, List<Placed> units) {
  /** A grade, and from how many points on it is earned; empty for the last one. */
  public record Band(Grades.Grade grade, Optional<Decimal> from) {}

  /**
   * A unit on the scale.
   *
   * @param points that decide about its grade
   * @param band what these points earn, whatever a veto makes of it: index of a band
   */
  public record Placed(Standing standing, Decimal points, int band) {}

  /**
   * How far a unit is from another grade.
   *
   * @param grade the better one, or the own one
   * @param by points that lack to it, or that lie above its bound; at least 0
   */
  public record Near(Standing standing, Decimal points, Grades.Grade grade, Decimal by) {}

  /** Returns the scale; empty where grades are not earned by points, or there is only one. */
  public static Optional<GradeScale> of(Scheme scheme, List<Standing> standings) {
    if (scheme.grades().filter(g -> g.bands().size() > 1 && g.byPlace().isEmpty()).isEmpty()) {
      return Optional.empty();
    }
    Grades grades = scheme.grades().get();
    Decimal full = GradeDistance.full(grades, scheme);
    List<Band> bands =
        grades.bands().stream()
            .map(grade -> new Band(grade, GradeDistance.bound(grades, grade, full)))
            .toList();
    List<Placed> units = new ArrayList<>();
    for (Standing standing : standings) {
      GradeDistance.points(grades, standing)
          .ifPresent(points -> units.add(new Placed(standing, points, band(bands, points))));
    }
    return units.isEmpty() ? Optional.empty() : Optional.of(new GradeScale(bands, units));
  }

  /** Returns the points that decide about a unit's grade, if grades are earned by points. */
  public static Optional<Decimal> points(Scheme scheme, Standing standing) {
    return scheme.grades().flatMap(grades -> GradeDistance.points(grades, standing));
  }

  private static int band(List<Band> bands, Decimal points) {
    int band = 0;
    while (bands.get(band).from().filter(from -> points.compareTo(from) < 0).isPresent()) {
      band++;
    }
    return band;
  }

  /** Returns those who lack least to the next better grade; no veto keeps them from it. */
  public List<Near> below(int most) {
    List<Near> near = new ArrayList<>();
    for (Placed unit : units) {
      if (unit.band() > 0 && unit.standing().vetoes().isEmpty()) {
        Band next = bands.get(unit.band() - 1);
        Decimal by = next.from().orElseThrow().minus(unit.points());
        near.add(new Near(unit.standing(), unit.points(), next.grade(), by));
      }
    }
    return nearest(near, most);
  }

  /** Returns those who lie least above the bound of their own grade. */
  public List<Near> above(int most) {
    List<Near> near = new ArrayList<>();
    for (Placed unit : units) {
      Band own = bands.get(unit.band());
      own.from()
          .filter(from -> unit.standing().vetoes().isEmpty())
          .ifPresent(
              from ->
                  near.add(
                      new Near(
                          unit.standing(), unit.points(), own.grade(), unit.points().minus(from))));
    }
    return nearest(near, most);
  }

  private static List<Near> nearest(List<Near> near, int most) {
    return near.stream().sorted(Comparator.comparing(Near::by)).limit(most).toList();
  }
}
