package org.kaoping.report.chart;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Statistics;
import org.kaoping.wording.CountWords;
import org.kaoping.wording.Words;

/** How many units have each score, or lie in each interval of scores. */
final class ScoreFigure {
  private static final int MOST_SCORES = 6;
  private static final int MOST_INTERVALS = 10;

  private final Points points;
  private final Words words;
  private final CountWords counts;

  ScoreFigure(Points points) {
    this.points = points;
    this.words = points.words();
    this.counts = new CountWords(words);
  }

  /**
   * Returns the distribution of totals in intervals.
   *
   * @param units how many there are, also without a total
   */
  NamedChart totals(Statistics totals, int units) {
    List<CountFigure.Count> counts = intervals(totals, Decimal.of(1));
    String those = this.counts.those(units, totals.size(), CountWords.Having.TOTAL);
    String most = most(counts, totals, those, points.digits().totals());
    return figure("totals", most, "chart.intervals", "chart.points", counts);
  }

  /**
   * Returns the distribution of the scores of an indicator.
   *
   * @param units how many there are, also without a score
   * @param full its points
   */
  NamedChart scores(Statistics scores, int units, Decimal full) {
    List<Decimal> distinct = scores.different();
    int digits = points.digits().apart(distinct, full);
    boolean few = distinct.size() <= MOST_SCORES;
    List<CountFigure.Count> counts =
        few
            ? distinct.stream()
                .map(
                    score -> new CountFigure.Count(words.fixed(score, digits), scores.times(score)))
                .toList()
            : intervals(scores, Decimal.of("0.01"));
    long reaching = full.isPositive() ? scores.reaching(full) : 0;
    String those = this.counts.those(units, scores.size(), CountWords.Having.SCORE);
    String caption =
        reaching > 0
            ? words.say("chart.full", those, reaching)
            : most(counts, scores, those, digits);
    return figure(
        "scores", caption, few ? "chart.scores" : "chart.intervals", "chart.score", counts);
  }

  private NamedChart figure(
      String id, String caption, String subtitle, String head, List<CountFigure.Count> counts) {
    return new CountFigure(words).of(id, caption, words.say(subtitle), words.say(head), counts);
  }

  /** Returns where most units are, or, if that is not one place, how far scores reach. */
  private String most(List<CountFigure.Count> counts, Statistics scores, String those, int digits) {
    CountFigure.Count most =
        Collections.max(counts, Comparator.comparing(CountFigure.Count::units));
    boolean single = counts.stream().filter(c -> c.units() == most.units()).count() == 1;
    return single
        ? words.say("chart.most", those, most.label(), most.units())
        : words.say(
            "chart.range",
            words.fixed(scores.least(), digits),
            words.fixed(scores.greatest(), digits),
            words.fixed(scores.exactMedian(), digits + 1));
  }

  private List<CountFigure.Count> intervals(Statistics scores, Decimal smallest) {
    Intervals intervals = Intervals.of(scores.least(), scores.greatest(), smallest, MOST_INTERVALS);
    List<Integer> units = intervals.count(scores.points());
    List<Decimal> ends = intervals.ends();
    return IntStream.range(0, units.size())
        .mapToObj(i -> new CountFigure.Count(interval(ends.get(i), ends.get(i + 1)), units.get(i)))
        .toList();
  }

  /** A minus sign beside a dash could not be told from it. */
  private String interval(Decimal from, Decimal to) {
    String key = from.signum() < 0 ? "chart.interval.negative" : "chart.interval";
    return words.say(key, points.plain(from), points.plain(to));
  }
}
