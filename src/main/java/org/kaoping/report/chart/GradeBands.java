package org.kaoping.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.GradeScale;
import org.kaoping.report.GradeClass;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.Words;

/**
 * The grades as bands of an axis of the points that decide about them.
 *
 * @param bands those that reach onto the axis, the best first
 * @param ticks where grades begin
 */
public record GradeBands(List<Band> bands, List<Axis.Tick> ticks) {
  private static final Decimal HALF = Decimal.of("0.5");

  /**
   * A grade.
   *
   * @param kind its style classes
   * @param x where it begins, in %
   * @param middle where its word stands, in %
   */
  public record Band(String kind, String x, String width, String middle, String text) {}

  /** Returns an axis that holds the units of a scale and the bounds of its grades. */
  public static Axis axis(GradeScale scale) {
    List<Decimal> values = new ArrayList<>();
    scale.units().forEach(unit -> values.add(unit.points()));
    scale.bands().forEach(band -> band.from().ifPresent(values::add));
    return Axis.of(values).orElseThrow();
  }

  /** Returns the bands of a scale. */
  public static GradeBands of(GradeScale scale, Axis axis, Scheme scheme, Words words) {
    List<Band> bands = new ArrayList<>();
    List<Axis.Tick> ticks = new ArrayList<>();
    Decimal to = axis.to();
    for (GradeScale.Band band : scale.bands()) {
      Decimal from = band.from().orElse(axis.from());
      if (from.compareTo(to) < 0) {
        Decimal width = to.minus(from);
        bands.add(
            new Band(
                GradeClass.of(scheme, Optional.of(band.grade().id())),
                axis.at(from),
                Axis.share(width, axis.to().minus(axis.from())),
                axis.at(from.plus(width.times(HALF))),
                band.grade().title()));
      }
      band.from().ifPresent(f -> ticks.add(new Axis.Tick(axis.at(f), words.number(f))));
      to = from;
    }
    return new GradeBands(bands, ticks);
  }

  /** Returns the title of what decides about grades: a part, or the total. */
  public static String basis(Scheme scheme, Words words) {
    return scheme
        .grades()
        .flatMap(Grades::part)
        .flatMap(scheme::part)
        .map(Scheme.Part::title)
        .orElseGet(() -> words.say("label.total"));
  }
}
