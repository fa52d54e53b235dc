package org.kaoping.report.home;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Statistics;
import org.kaoping.report.chart.Intervals;
import org.kaoping.wording.Words;

/** Draws how the totals of an evaluation are distributed, small enough for a list. */
final class SketchMaker {
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
    Intervals intervals = Intervals.of(totals.least(), totals.greatest(), NARROWEST, MOST_COLUMNS);
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
