package org.kaoping.report.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Columns;
import org.kaoping.reckon.Digits;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Statistics;
import org.kaoping.report.Report;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Puts an evaluation into numbers, those of its pages. */
public final class NumbersMaker {
  private final Report report;
  private final RankedEvaluation ranked;
  private final Scheme scheme;
  private final Words words;
  private final StandingWords standings;
  private final List<Standing> units;

  private NumbersMaker(Report report) {
    this.report = report;
    this.ranked = report.ranked();
    this.scheme = report.scheme();
    this.words = report.words();
    this.standings = report.standings();
    this.units = ranked.awards().standings();
  }

  /** Returns the numbers of an evaluation. */
  public static Numbers of(Report report) {
    return new NumbersMaker(report).numbers();
  }

  private Numbers numbers() {
    boolean open = report.whole().isOpen();
    return new Numbers(
        report.whole().title(),
        report.banners(),
        new EvaluationMaker(report).lead(),
        open ? List.of() : totals(Statistics.ofTotals(units)),
        open ? List.of() : scheme.grades().map(this::grades).orElse(List.of()),
        ranked.outcomes().map(outcome -> award(outcome.award())).toList(),
        Stream.of(
                "indicator", "points", "units", "mean", "median", "highest", "lowest", "chart.mean")
            .map(key -> words.say("label." + key))
            .toList(),
        open ? List.of() : indicators());
  }

  private List<Numbers.Fact> totals(Optional<Statistics> totals) {
    int scored = totals.map(Statistics::size).orElse(0);
    String some = scored < units.size() ? " · " + words.say("panel.scored", scored) : "";
    return List.of(
        fact("label.units", units.size() + some),
        fact("label.total.mean", standings.mean(totals)),
        fact("label.median", totals.map(standings::middle).orElseGet(() -> words.say("none"))),
        fact("panel.greatest", standings.published(totals.map(Statistics::greatest))),
        fact("panel.least", standings.published(totals.map(Statistics::least))));
  }

  private Numbers.Fact fact(String key, String value) {
    return new Numbers.Fact(words.say(key), value);
  }

  private List<Numbers.Fact> grades(Grades grades) {
    List<Numbers.Fact> counts = new ArrayList<>();
    for (Grades.Grade grade : grades.bands()) {
      counts.add(count(grade.title(), s -> s.grade().equals(Optional.of(grade.id()))));
    }
    if (units.stream().anyMatch(s -> s.grade().isEmpty())) {
      counts.add(count(words.say("panel.ungraded"), s -> s.grade().isEmpty()));
    }
    return counts;
  }

  private Numbers.Fact award(Award award) {
    return count(award.title(), s -> s.awards().contains(award.id()));
  }

  private Numbers.Fact count(String name, Predicate<Standing> which) {
    return new Numbers.Fact(name, Long.toString(units.stream().filter(which).count()));
  }

  private List<Numbers.Row> indicators() {
    List<Numbers.Row> rows = new ArrayList<>();
    int digits = report.columns().meanDigits(scheme.nodes().toList());
    scheme.indicators().forEach(top -> add(top, 1, digits, rows));
    return rows;
  }

  private void add(Indicator node, int level, int digits, List<Numbers.Row> rows) {
    rows.add(new Numbers.Row(node.title(), level, cells(node, digits)));
    node.children().forEach(child -> add(child, level + 1, digits, rows));
  }

  private List<String> cells(Indicator node, int digits) {
    Columns columns = report.columns();
    String points = node.isAdjustment() ? words.say("none") : words.number(node.points());
    return columns
        .statistics(node.id())
        .map(scores -> cells(node, points, scores, digits))
        .orElseGet(
            () ->
                Stream.concat(
                        Stream.of(points, "0"), Stream.generate(() -> words.say("none")).limit(5))
                    .toList());
  }

  private List<String> cells(Indicator node, String points, Statistics scores, int digits) {
    int ends = Digits.of(scheme).apart(scores.different(), node.points());
    return List.of(
        points,
        Integer.toString(scores.size()),
        words.fixed(scores.mean(digits), digits),
        words.fixed(scores.exactMedian(), digits),
        words.fixed(scores.greatest(), ends),
        words.fixed(scores.least(), ends),
        lost(node, scores.mean(digits)));
  }

  /** Returns which share of the points was lost on average, from none to all, to a tenth of 1%. */
  private String lost(Indicator node, Decimal mean) {
    return node.lost(mean)
        .filter(lost -> node.points().isPositive())
        .map(lost -> lost.max(Decimal.ZERO).min(node.points()).times(Decimal.HUNDRED))
        .map(lost -> words.fixed(lost.dividedBy(node.points(), 1), 1) + "%")
        .orElseGet(() -> words.say("none"));
  }
}
