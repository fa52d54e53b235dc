package org.kaoping.report.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.GradeScale;
import org.kaoping.report.GradeClass;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.chart.Axis;
import org.kaoping.report.chart.GradeBands;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Draws where the units stand on the scale of grades. */
final class ScaleMaker {
  private static final int MOST_UNITS = 200;
  private static final int MOST_NAMES = 4;
  private static final int DOT = 11;
  private static final int BAND = 22;

  /** Dots that are nearer than so many hundredths of the axis stand above each other. */
  private static final Decimal NEAR = Decimal.of("1.8");

  private final Report report;
  private final Scheme scheme;
  private final Words words;
  private final StandingWords standings;
  private final String root;

  ScaleMaker(Report report, String root) {
    this.report = report;
    this.scheme = report.scheme();
    this.words = report.words();
    this.standings = report.standings();
    this.root = root;
  }

  /**
   * Returns the drawing; none without a scale, for a single unit, for too many, and where some are
   * not named.
   */
  Optional<ScalePart> part() {
    return GradeScale.of(scheme, report.ranked().awards().standings())
        .filter(scale -> !report.edition().hidesNames())
        .filter(scale -> scale.units().size() > 1 && scale.units().size() <= MOST_UNITS)
        .map(this::part);
  }

  private ScalePart part(GradeScale scale) {
    Axis axis = GradeBands.axis(scale);
    GradeBands bands = GradeBands.of(scale, axis, scheme, words);
    Map<String, Integer> rows = new HashMap<>();
    List<ScalePart.Dot> dots = new ArrayList<>();
    int highest = 0;
    for (GradeScale.Placed unit : scale.units()) {
      String column = axis.column(unit.points(), NEAR);
      int row = rows.merge(column, 1, Integer::sum);
      highest = Math.max(highest, row);
      dots.add(dot(unit, axis, -row * DOT));
    }
    int top = (highest + 1) * DOT;
    List<GradeScale.Near> below = scale.below(MOST_NAMES);
    return new ScalePart(
        below.isEmpty() ? words.say("scale.none") : title(below.get(0)),
        words.say("scale.about", GradeBands.basis(scheme, words), bounds(scale)),
        axis.isTruncated()
            ? words.say("scale.note", words.number(axis.from()))
            : words.say("scale.note.zero"),
        top + BAND,
        bands.bands(),
        bands.ticks(),
        dots.stream().map(dot -> lower(dot, top)).toList(),
        below.stream().map(near -> near(near, "scale.lacks")).toList(),
        scale.above(MOST_NAMES).stream().map(near -> near(near, "scale.above")).toList());
  }

  private static ScalePart.Dot lower(ScalePart.Dot dot, int by) {
    return new ScalePart.Dot(dot.kind(), dot.x(), dot.y() + by, dot.href(), dot.title());
  }

  private String title(GradeScale.Near nearest) {
    return words.say(
        "scale.nearest",
        nearest.standing().unit().name(),
        said(nearest.by()),
        nearest.grade().title());
  }

  private String said(Decimal points) {
    return words.fixed(points, Math.max(scheme.decimals(), points.decimals()));
  }

  private String bounds(GradeScale scale) {
    List<String> bounds = new ArrayList<>();
    for (GradeScale.Band band : scale.bands()) {
      band.from()
          .ifPresent(
              from ->
                  bounds.add(words.say("scale.from", band.grade().title(), words.number(from))));
    }
    return words.list(bounds);
  }

  private ScalePart.Dot dot(GradeScale.Placed unit, Axis axis, int y) {
    String grade = standings.grade(unit.standing()).orElseGet(() -> words.say("none"));
    return new ScalePart.Dot(
        GradeClass.of(scheme, unit.standing().grade()),
        axis.at(unit.points()),
        y,
        root + Links.unit(report.ranked(), unit.standing().unit().id()),
        words.say("scale.dot", unit.standing().unit().name(), said(unit.points()), grade));
  }

  private ScalePart.Near near(GradeScale.Near near, String key) {
    return new ScalePart.Near(
        near.standing().unit().name(),
        root + Links.unit(report.ranked(), near.standing().unit().id()),
        standings.published(Optional.of(near.points())),
        words.say(key, said(near.by()), near.grade().title()));
  }
}
