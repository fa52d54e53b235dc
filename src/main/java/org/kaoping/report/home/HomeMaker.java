package org.kaoping.report.home;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Statistics;
import org.kaoping.report.Document;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.chart.Intervals;
import org.kaoping.report.evaluation.EvaluationMaker;
import org.kaoping.wording.Words;

/** Makes the first page. */
public final class HomeMaker {
  private final Words words;

  public HomeMaker(Words words) {
    this.words = words;
  }

  public HomePage page(
      String title, String hint, List<Report> evaluations, List<Document> documents) {
    Map<Integer, List<Report>> years = new TreeMap<>(Comparator.reverseOrder());
    for (Report evaluation : evaluations) {
      years.merge(
          evaluation.scheme().year(),
          List.of(evaluation),
          (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    List<HomePage.Year> shown =
        years.entrySet().stream()
            .map(
                e ->
                    new HomePage.Year(
                        words.say("year", e.getKey().toString()),
                        e.getValue().stream().map(this::entry).toList()))
            .toList();
    return new HomePage(
        title,
        hint,
        shown,
        dated(documents, Document.Kind.NOTICE),
        dated(documents, Document.Kind.NEWS),
        pages(documents));
  }

  private HomePage.Entry entry(Report report) {
    LeaderMaker leaders = new LeaderMaker(report);
    return new HomePage.Entry(
        report.ranked().title(),
        Links.evaluation(report.id()),
        report.status(),
        new EvaluationMaker(report).lead(),
        leaders.rankings(),
        leaders.leaders(),
        new SketchMaker(words).of(report.whole()),
        report.ranked().evaluation().demo());
  }

  private List<HomePage.NewsItem> dated(List<Document> documents, Document.Kind kind) {
    return documents.stream()
        .filter(d -> d.kind() == kind)
        .sorted(
            Comparator.comparing((Document d) -> d.date().orElseThrow())
                .reversed()
                .thenComparing(Document::path))
        .map(d -> new HomePage.NewsItem(words.date(d.date().orElseThrow()), d.title(), d.uri()))
        .toList();
  }

  private static List<Link> pages(List<Document> documents) {
    return documents.stream()
        .filter(d -> d.kind() == Document.Kind.PAGE)
        .map(d -> new Link(d.title(), d.uri()))
        .toList();
  }

  /** Draws how the totals of an evaluation are distributed, small enough for a list. */
  static final class SketchMaker {
    private static final int FEWEST = 3;
    private static final int MOST_COLUMNS = 16;
    private static final Decimal NARROWEST = Decimal.of("0.01");
    private static final Decimal HEIGHT = Decimal.of(HomePage.Sketch.HEIGHT);

    private final Words words;

    SketchMaker(Words words) {
      this.words = words;
    }

    /** Returns a sketch, unless there are too few totals or all are equal. */
    Optional<HomePage.Sketch> of(RankedEvaluation ranked) {
      return Statistics.ofTotals(ranked.awards().standings())
          .filter(s -> s.size() >= FEWEST && !s.isEven())
          .map(this::sketch);
    }

    private HomePage.Sketch sketch(Statistics totals) {
      Intervals intervals =
          Intervals.of(totals.least(), totals.greatest(), NARROWEST, MOST_COLUMNS);
      List<Integer> counts = intervals.count(totals.points());
      List<String> ends = intervals.ends().stream().map(words::number).toList();
      String from = ends.get(0);
      String to = ends.get(counts.size());
      int most = Collections.max(counts);
      int fullest = counts.indexOf(most);
      boolean single = Collections.frequency(counts, most) == 1;
      return new HomePage.Sketch(
          single
              ? words.say("sketch", from, to, ends.get(fullest), ends.get(fullest + 1), most)
              : words.say("sketch.even", from, to, most),
          words.say("sketch.most", most),
          from,
          to,
          counts.size() * HomePage.Sketch.STEP,
          IntStream.range(0, counts.size())
              .filter(i -> counts.get(i) > 0)
              .mapToObj(i -> column(i, counts.get(i), most))
              .toList());
    }

    private static HomePage.Sketch.Column column(int index, int count, int most) {
      Decimal height =
          HEIGHT.times(Decimal.of(count)).dividedBy(Decimal.of(most), 1).max(Decimal.of(1));
      return new HomePage.Sketch.Column(
          Integer.toString(index * HomePage.Sketch.STEP),
          HEIGHT.minus(height).toString(),
          height.toString());
    }
  }
}
