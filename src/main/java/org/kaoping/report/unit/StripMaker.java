package org.kaoping.report.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.GradeScale;
import org.kaoping.reckon.Movements;
import org.kaoping.reckon.Peers;
import org.kaoping.reckon.Standing;
import org.kaoping.report.DivisionLinks;
import org.kaoping.report.GradeClass;
import org.kaoping.report.Report;
import org.kaoping.report.Roster;
import org.kaoping.report.chart.Axis;
import org.kaoping.report.chart.GradeBands;
import org.kaoping.report.ranking.RankingMaker;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Makes what the page of a unit begins with. */
final class StripMaker {
  private static final int MOST_DOTS = 150;

  private final Report report;
  private final Scheme scheme;
  private final Words words;
  private final StandingWords standings;
  private final RankingMaker rankings;
  private final Map<String, Movements.Movement> moved = new HashMap<>();
  private final Map<String, GradeScale.Placed> placed = new HashMap<>();
  private final Map<String, StandingWords> earlier = new ConcurrentHashMap<>();
  private final Map<Optional<String>, List<String>> dots = new ConcurrentHashMap<>();
  private final Optional<GradeScale> grades;
  private final Optional<Axis> gradeAxis;
  private final Optional<Axis> totalAxis;

  StripMaker(Report report, DivisionLinks divisions, String root) {
    this.report = report;
    this.scheme = report.scheme();
    this.words = report.words();
    this.standings = report.standings();
    this.rankings = new RankingMaker(report, divisions, root);
    report
        .movements()
        .ifPresent(all -> all.units().forEach(m -> moved.put(m.now().unit().id(), m)));
    List<Standing> units = report.ranked().awards().standings();
    this.grades = GradeScale.of(scheme, units);
    grades.ifPresent(scale -> scale.units().forEach(u -> placed.put(u.standing().unit().id(), u)));
    this.gradeAxis = grades.map(GradeBands::axis);
    this.totalAxis =
        Axis.of(units.stream().flatMap(standing -> standing.total().stream()).toList());
  }

  UnitStrip of(Standing standing) {
    Optional<Movements.Movement> movement = Optional.ofNullable(moved.get(standing.unit().id()));
    String since = report.movements().map(m -> report.terms().earlier(m.earlier())).orElse("");
    Optional<StandingWords> then =
        movement.map(
            m ->
                earlier.computeIfAbsent(
                    m.then().evaluation().id(), id -> new StandingWords(m.then(), words)));
    boolean ranked = !standings.isAlone(standing) && standing.rank().isPresent();
    return new UnitStrip(
        movement
            .flatMap(Movements.Movement::total)
            .map(by -> words.say("strip.total", words.fixedSigned(by, scheme.decimals()), since))
            .orElse(""),
        ranked ? standing.rank().map(String::valueOf).orElseThrow() : "",
        ranked
            ? words.say(
                standing.tied() ? "strip.of.tied" : "strip.of", standings.amongHowMany(standing))
            : "",
        movement
            .filter(m -> ranked && m.places().isPresent())
            .map(m -> words.say("strip.rank", then.orElseThrow().place(m.before()), since))
            .orElse(""),
        ranked && movement.flatMap(Movements.Movement::places).isPresent()
            ? Optional.of(rankings.move(standing))
            : Optional.empty(),
        movement
            .flatMap(m -> then.orElseThrow().grade(m.before()))
            .map(grade -> words.say("strip.grade", grade, since))
            .orElse(""),
        grades.isPresent() ? gradeScale(standing, movement) : totals(standing, movement));
  }

  private Optional<UnitStrip.Scale> gradeScale(
      Standing standing, Optional<Movements.Movement> movement) {
    GradeScale.@Nullable Placed own = placed.get(standing.unit().id());
    if (own == null) {
      return Optional.empty();
    }
    GradeScale scale = grades.orElseThrow();
    Axis axis = gradeAxis.orElseThrow();
    GradeBands bands = GradeBands.of(scale, axis, scheme, words);
    Optional<Decimal> before =
        movement
            .filter(m -> m.total().isPresent())
            .flatMap(m -> GradeScale.points(m.then().scheme(), m.before()));
    String value = standings.published(Optional.of(own.points()));
    return Optional.of(
        new UnitStrip.Scale(
            words.say("strip.scale", GradeBands.basis(scheme, words), value),
            bands.bands(),
            GradeClass.of(scheme, standing.grade()),
            bands.ticks(),
            List.of(),
            axis.at(own.points()),
            value,
            axis.anchor(own.points()),
            before.filter(axis::holds).map(axis::at).orElse("")));
  }

  /** Returns the totals of those that the unit is ranked with. */
  private Optional<UnitStrip.Scale> totals(
      Standing standing, Optional<Movements.Movement> movement) {
    if (standing.total().isEmpty() || standings.isAlone(standing)) {
      return Optional.empty();
    }
    Axis axis = totalAxis.orElseThrow();
    return Optional.of(
        new UnitStrip.Scale(
            standings.inRanking(standing, words.say("strip.totals")),
            List.of(),
            "",
            axis.ticks(words),
            dots.computeIfAbsent(
                Peers.ranking(scheme, standing.unit()), ranking -> dots(ranking, axis)),
            axis.at(standing.total().get()),
            standings.published(standing.total()),
            axis.anchor(standing.total().get()),
            movement
                .filter(m -> m.total().isPresent())
                .flatMap(m -> m.before().total())
                .filter(axis::holds)
                .map(axis::at)
                .orElse("")));
  }

  /** Returns where the totals of a ranking stand; where they are many, each place once. */
  private List<String> dots(Optional<String> ranking, Axis axis) {
    List<String> all =
        Roster.named(report.ranked().awards().standings()).stream()
            .filter(other -> Peers.ranking(scheme, other.unit()).equals(ranking))
            .flatMap(other -> other.total().stream())
            .map(axis::at)
            .toList();
    return all.size() > MOST_DOTS ? all.stream().distinct().toList() : all;
  }
}
