package org.kaoping.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.draw.BoxPlots;
import org.kaoping.draw.Chart;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Division;
import org.kaoping.reckon.Spread;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Statistics;
import org.kaoping.wording.CountWords;
import org.kaoping.wording.Words;

/** How totals spread within groups or kinds: box plots, that with the greatest median first. */
final class SpreadFigure {
  /** Of fewer units each is shown, because quartiles would say nothing. */
  private static final int FEWEST_OF_BOX = 5;

  private static final int MOST_ROWS = 40;
  private static final int MOST_NAMES = 6;
  private static final int MOST_BEST = 3;

  private final Points points;
  private final Words words;

  SpreadFigure(Points points) {
    this.points = points;
    this.words = points.words();
  }

  private record Of(Division division, Spread spread) {
    boolean isBoxed() {
      return spread.size() >= FEWEST_OF_BOX;
    }
  }

  /**
   * Returns the chart, or nothing unless two divisions have two units each.
   *
   * @param id unique in the page
   * @param totals of all units
   */
  Optional<NamedChart> of(String id, List<Division> divisions, Statistics totals) {
    List<Of> all =
        divisions.stream()
            .flatMap(d -> Spread.of(d.standings()).map(spread -> new Of(d, spread)).stream())
            .sorted(Comparator.comparing((Of of) -> of.spread().median()).reversed())
            .toList();
    boolean says = all.stream().filter(of -> of.spread().size() > 1).count() > 1;
    return says && all.size() <= MOST_ROWS
        ? Optional.of(figure(id, all, totals))
        : Optional.empty();
  }

  private NamedChart figure(String id, List<Of> all, Statistics totals) {
    Decimal median = totals.exactMedian();
    String caption = caption(all);
    String subtitle = subtitle(all);
    boolean named = all.stream().mapToInt(of -> outliers(of).size()).sum() <= MOST_NAMES;
    BoxPlots chart =
        new BoxPlots(
            caption,
            subtitle,
            words.say("chart.points"),
            words.say("label.median"),
            all.stream().map(of -> row(of, named)).toList(),
            Optional.of(
                new Chart.Reference(
                    words.say("chart.median.all", points.mean(median)), median.value())));
    return NamedChart.of(id, chart, table(all));
  }

  private String caption(List<Of> all) {
    Decimal high = all.get(0).spread().median();
    Decimal low = all.get(all.size() - 1).spread().median();
    return high.equals(low)
        ? words.say("chart.spread.even", points.mean(high))
        : words.say(
            "chart.spread",
            said(all, high),
            points.mean(high),
            said(all, low),
            points.mean(low),
            all.size(),
            names(all, high).size());
  }

  private static List<String> names(List<Of> all, Decimal median) {
    return all.stream()
        .filter(of -> of.spread().median().equals(median))
        .map(of -> of.division().name())
        .toList();
  }

  /** Returns names, or how many they are. */
  private String said(List<Of> all, Decimal median) {
    List<String> names = names(all, median);
    return names.size() <= MOST_BEST
        ? words.list(names)
        : words.say("chart.spread.several." + all.get(0).division().within(), names.size());
  }

  private String subtitle(List<Of> all) {
    List<String> parts = new ArrayList<>();
    parts.add(words.say("chart.spread.about." + all.get(0).division().within()));
    if (all.stream().anyMatch(Of::isBoxed)) {
      parts.add(words.say("chart.spread.box"));
    }
    if (all.stream().anyMatch(of -> !outliers(of).isEmpty())) {
      parts.add(words.say("chart.spread.outliers"));
    }
    if (!all.stream().allMatch(Of::isBoxed)) {
      parts.add(words.say("chart.spread.few", FEWEST_OF_BOX));
    }
    return String.join(words.say("separator"), parts);
  }

  private static List<Standing> outliers(Of of) {
    return of.isBoxed() ? of.spread().outliers() : List.of();
  }

  private BoxPlots.Row row(Of of, boolean named) {
    Spread s = of.spread();
    Optional<BoxPlots.Box> box =
        Optional.of(
                new BoxPlots.Box(
                    s.low().value(), s.lower().value(), s.upper().value(), s.high().value()))
            .filter(b -> of.isBoxed());
    Stream<Standing> single =
        of.isBoxed() ? s.outliers().stream() : of.division().standings().stream();
    List<BoxPlots.Dot> dots =
        single
            .flatMap(
                standing ->
                    standing.total().stream()
                        .map(
                            total ->
                                new BoxPlots.Dot(
                                    of.isBoxed() && named ? standing.unit().name() : "",
                                    total.value())))
            .toList();
    return new BoxPlots.Row(
        of.division().name(), box, s.median().value(), points.mean(s.median()), dots);
  }

  private Figure.Table table(List<Of> all) {
    return new Figure.Table(
        List.of(
            words.sentence(words.say("division." + all.get(0).division().within())),
            words.say("chart.least"),
            words.say("chart.lower"),
            words.say("label.median"),
            words.say("chart.upper"),
            words.say("chart.greatest")),
        all.stream().map(this::figures).toList());
  }

  private Figure.Row figures(Of of) {
    Spread s = of.spread();
    List<String> names = outliers(of).stream().map(o -> o.unit().name()).toList();
    String units =
        new CountWords(words)
            .lead(of.division().standings().size(), s.size(), CountWords.Having.TOTAL);
    return new Figure.Row(
        of.division().name(),
        names.isEmpty()
            ? units
            : units + words.say("separator") + words.say("chart.spread.names", words.list(names)),
        List.of(
            points.fixed(s.least()),
            points.mean(s.lower()),
            points.mean(s.median()),
            points.mean(s.upper()),
            points.fixed(s.greatest())));
  }
}
