package org.kaoping.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.draw.Chart;
import org.kaoping.draw.RankedColumns;
import org.kaoping.draw.RankingBars;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Statistics;
import org.kaoping.wording.Words;

/**
 * The totals of all units from high to low: bars with names for a few, thin columns for many. Their
 * table is that of the ranking.
 */
final class RankingFigure {
  /** More bars with names are longer than a screen. */
  private static final int MOST_BARS = 24;

  /** More columns are thinner than a line; their distribution is shown. */
  private static final int MOST_COLUMNS = 300;

  private final Points points;
  private final Words words;

  RankingFigure(Points points) {
    this.points = points;
    this.words = points.words();
  }

  /**
   * Returns the chart, or nothing for a single unit and for too many.
   *
   * @param scored in the order of the chart, each with a total
   */
  Optional<NamedChart> of(List<Standing> scored) {
    if (scored.size() < 2 || scored.size() > MOST_COLUMNS) {
      return Optional.empty();
    }
    Statistics totals = Statistics.ofTotals(scored).orElseThrow();
    Decimal median = totals.exactMedian();
    Decimal range = totals.greatest().minus(totals.least());
    String caption =
        range.signum() == 0
            ? words.say("chart.ranking.even", points.fixed(totals.greatest()))
            : words.say("chart.ranking", points.fixed(range), points.mean(median));
    String subtitle = subtitle(scored);
    Chart.Reference reference =
        new Chart.Reference(words.say("chart.median", points.mean(median)), median.value());
    List<Chart.Bar> bars = scored.stream().map(this::bar).toList();
    String axis = words.say("chart.points");
    Chart chart =
        scored.size() <= MOST_BARS
            ? new RankingBars(caption, subtitle, axis, bars, Optional.of(reference))
            : new RankedColumns(
                caption,
                subtitle,
                axis,
                words.say("chart.places"),
                end("chart.first", totals.greatest(), scored),
                end("chart.last", totals.least(), scored),
                bars,
                Optional.of(reference));
    return Optional.of(new NamedChart("ranking", chart, Optional.empty()));
  }

  /** Returns measure and unit, and what the tones mean that occur. */
  private String subtitle(List<Standing> scored) {
    List<String> parts = new ArrayList<>();
    parts.add(words.say("chart.ranking.all", points.plain(points.scheme().points())));
    if (scored.stream().anyMatch(s -> tone(s) == Chart.Tone.ACCENT)) {
      parts.add(words.say("chart.tone.awarded"));
    }
    if (scored.stream().anyMatch(s -> tone(s) == Chart.Tone.PALE)) {
      parts.add(words.say("chart.tone.vetoed"));
    }
    return String.join(words.say("separator"), parts);
  }

  private String end(String key, Decimal total, List<Standing> scored) {
    List<Standing> there =
        scored.stream().filter(s -> s.total().equals(Optional.of(total))).toList();
    String who =
        there.size() == 1 ? there.get(0).unit().name() : words.say("chart.end.units", there.size());
    return words.say(key, who, points.fixed(total));
  }

  private Chart.Bar bar(Standing standing) {
    Decimal total = standing.total().orElseThrow();
    return new Chart.Bar(
        standing.unit().name(), total.value(), points.fixed(total), tone(standing));
  }

  private static Chart.Tone tone(Standing standing) {
    return standing.isBarred()
        ? Chart.Tone.PALE
        : standing.awards().isEmpty() ? Chart.Tone.NEUTRAL : Chart.Tone.ACCENT;
  }
}
