package org.kaoping.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.chart.Bar;
import org.kaoping.chart.Charts;
import org.kaoping.chart.Column;
import org.kaoping.chart.ColumnDistribution;
import org.kaoping.chart.RankingBars;
import org.kaoping.chart.Reference;
import org.kaoping.chart.Tone;
import org.kaoping.exact.Decimal;
import org.kaoping.page.EvaluationPage;
import org.kaoping.rank.RankedEvaluation;
import org.kaoping.rank.Standing;
import org.kaoping.rank.Statistics;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.Words;

/** Makes the charts of an evaluation. */
final class ChartMaker {
  /** Charts of more bars cannot be read; the ranking table shows all. */
  private static final int MOST_BARS = 150;

  private final RankedEvaluation ranked;
  private final Scheme scheme;
  private final Words words;

  ChartMaker(RankedEvaluation ranked, Words words) {
    this.ranked = ranked;
    this.scheme = ranked.scheme();
    this.words = words;
  }

  /** Returns the charts that say something: none for a single unit. */
  List<EvaluationPage.Figure> figures() {
    List<Standing> scored =
        ranked.awards().standings().stream()
            .filter(s -> s.total().isPresent())
            .sorted(Comparator.comparing((Standing s) -> s.total().orElseThrow()).reversed())
            .toList();
    List<EvaluationPage.Figure> figures = new ArrayList<>();
    if (scored.size() > 1) {
      figures.add(ranking(scored));
      scheme.grades().ifPresent(grades -> figures.add(distribution(grades, scored)));
    }
    return figures;
  }

  private EvaluationPage.Figure ranking(List<Standing> scored) {
    List<Decimal> totals = scored.stream().flatMap(s -> s.total().stream()).toList();
    Decimal median = Statistics.of(totals).orElseThrow().median(scheme.decimals());
    long above = totals.stream().filter(t -> t.compareTo(median) > 0).count();
    String caption = words.say("chart.ranking", fixed(median), above);
    String subtitle = subtitle(scored);
    List<Bar> bars = inOrder(scored).limit(MOST_BARS).map(this::bar).toList();
    RankingBars chart =
        new RankingBars(
            caption,
            subtitle,
            words.say("chart.points"),
            bars,
            Optional.of(new Reference(words.say("chart.median", fixed(median)), median.value())));
    return new EvaluationPage.Figure(caption, subtitle, Charts.svg(chart, "ranking"));
  }

  /** Returns the order of the ranking, or the greatest first where there are several rankings. */
  private Stream<Standing> inOrder(List<Standing> scored) {
    return scheme.ranking().within() == Ranking.Within.ALL
        ? scored.stream()
        : scored.stream()
            .sorted(Comparator.comparing((Standing s) -> s.total().orElseThrow()).reversed());
  }

  /** Returns measure and unit, and what the tones mean that occur. */
  private String subtitle(List<Standing> scored) {
    List<String> parts = new ArrayList<>();
    parts.add(words.say("chart.ranking.all", words.number(scheme.points())));
    if (scored.size() > MOST_BARS) {
      parts.add(words.say("chart.ranking.first", MOST_BARS));
    }
    if (scored.stream().anyMatch(s -> !s.awards().isEmpty())) {
      parts.add(words.say("chart.tone.awarded"));
    }
    if (scored.stream().anyMatch(s -> !s.vetoes().isEmpty())) {
      parts.add(words.say("chart.tone.vetoed"));
    }
    return String.join(words.say("separator"), parts);
  }

  private Bar bar(Standing standing) {
    Decimal total = standing.total().orElseThrow();
    Tone tone =
        !standing.vetoes().isEmpty()
            ? Tone.PALE
            : standing.awards().isEmpty() ? Tone.NEUTRAL : Tone.ACCENT;
    return new Bar(standing.unit().name(), total.value(), fixed(total), tone);
  }

  private String fixed(Decimal points) {
    return words.fixed(points, scheme.decimals());
  }

  private EvaluationPage.Figure distribution(Grades grades, List<Standing> scored) {
    List<Column> columns =
        grades.bands().stream()
            .map(
                grade -> {
                  int count = count(grade, scored);
                  return new Column(
                      grade.title(), count, words.say("chart.count", count), Tone.NEUTRAL);
                })
            .toList();
    Grades.Grade best = grades.bands().get(0);
    String caption = words.say("chart.grades", scored.size(), best.title(), count(best, scored));
    String subtitle = words.say("chart.grades.unit");
    ColumnDistribution chart =
        new ColumnDistribution(caption, subtitle, words.say("chart.units"), columns);
    return new EvaluationPage.Figure(caption, subtitle, Charts.svg(chart, "grades"));
  }

  private static int count(Grades.Grade grade, List<Standing> scored) {
    return (int) scored.stream().filter(s -> s.grade().equals(Optional.of(grade.id()))).count();
  }
}
