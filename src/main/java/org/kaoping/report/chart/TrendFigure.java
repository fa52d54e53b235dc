package org.kaoping.report.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.kaoping.draw.Trend;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Digits;
import org.kaoping.reckon.History;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Statistics;
import org.kaoping.result.Term;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.TermWords;
import org.kaoping.wording.Words;

/**
 * The totals of an evaluation's units over the terms of its series. Terms with other full points
 * are left out, as their totals cannot be compared.
 */
final class TrendFigure {
  private static final int MOST_YEARS = 6;

  private final Points points;
  private final Words words;

  TrendFigure(Points points) {
    this.points = points;
    this.words = points.words();
  }

  private record Year(Term term, Digits digits, Statistics totals) {
    Decimal median() {
      return totals.exactMedian();
    }
  }

  /** Returns the chart, or nothing without an earlier year that can be compared. */
  Optional<NamedChart> of(List<Standing> scored, RankedEvaluation ranked, History history) {
    Scheme scheme = points.scheme();
    List<Year> years = new ArrayList<>();
    Statistics.ofTotals(scored)
        .ifPresent(totals -> years.add(new Year(ranked.term(), Digits.of(scheme), totals)));
    history.before(ranked).stream()
        .filter(year -> year.scheme().points().equals(scheme.points()))
        .flatMap(year -> year(year, scored).stream())
        .limit(MOST_YEARS - 1)
        .forEach(years::add);
    Collections.reverse(years);
    return years.size() < 2 ? Optional.empty() : Optional.of(figure(years));
  }

  private static Optional<Year> year(History.Earlier year, List<Standing> scored) {
    List<Decimal> totals =
        scored.stream()
            .flatMap(s -> year.of(s.unit()).stream())
            .flatMap(result -> result.standing().total().stream())
            .toList();
    return Statistics.of(totals)
        .filter(s -> s.size() > 1)
        .map(s -> new Year(year.term(), Digits.of(year.scheme()), s));
  }

  private NamedChart figure(List<Year> years) {
    Year now = years.get(years.size() - 1);
    Year before = years.get(years.size() - 2);
    Decimal change = now.median().minus(before.median());
    Decimal size = change.signum() < 0 ? change.negated() : change;
    String key =
        change.isPositive()
            ? "chart.trend.up"
            : change.signum() < 0 ? "chart.trend.down" : "chart.trend.same";
    String caption =
        words.say(
            key,
            name(before),
            words.fixed(size, Math.max(now.digits().means(), before.digits().means())),
            points.mean(now.median()));
    String about = words.say("chart.trend.about", points.plain(points.scheme().points()));
    boolean same = years.stream().map(y -> y.totals().size()).distinct().count() == 1;
    String subtitle =
        same ? about : about + words.say("separator") + words.say("chart.trend.units");
    Trend chart =
        new Trend(
            caption,
            subtitle,
            words.say("chart.greatest"),
            words.say("label.median"),
            words.say("chart.least"),
            years.stream()
                .map(
                    y ->
                        new Trend.Year(
                            name(y),
                            figure(y.totals().greatest(), y.digits().totals()),
                            figure(y.median(), y.digits().means()),
                            figure(y.totals().least(), y.digits().totals())))
                .toList());
    return NamedChart.of("trend", chart, table(years));
  }

  private Trend.Figure figure(Decimal value, int digits) {
    return new Trend.Figure(value.value(), words.fixed(value, digits));
  }

  private String name(Year year) {
    return TermWords.name(year.term(), words);
  }

  private Figure.Table table(List<Year> years) {
    return new Figure.Table(
        List.of(
            words.say("years.term." + years.get(0).term().kind()),
            words.say("label.units"),
            words.say("chart.least"),
            words.say("label.median"),
            words.say("chart.greatest")),
        years.stream()
            .map(
                y ->
                    new Figure.Row(
                        name(y),
                        "",
                        List.of(
                            Integer.toString(y.totals().size()),
                            words.fixed(y.totals().least(), y.digits().totals()),
                            words.fixed(y.median(), y.digits().means()),
                            words.fixed(y.totals().greatest(), y.digits().totals()))))
            .toList());
  }
}
