package org.kaoping.view;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.kaoping.exact.Decimal;
import org.kaoping.page.Sketch;
import org.kaoping.rank.RankedEvaluation;
import org.kaoping.rank.Statistics;
import org.kaoping.wording.Words;

/** Draws how the totals of an evaluation are distributed, small enough for a list. */
final class SketchMaker {
  private static final int FEWEST = 3;
  private static final int MOST_COLUMNS = 16;
  private static final List<Decimal> STEPS = List.of(Decimal.of(1), Decimal.of(2), Decimal.of(5));
  private static final Decimal TEN = Decimal.of(10);
  private static final Decimal HEIGHT = Decimal.of(Sketch.HEIGHT);

  private final Words words;

  SketchMaker(Words words) {
    this.words = words;
  }

  /** Returns a sketch, unless there are too few totals or all are equal. */
  Optional<Sketch> of(RankedEvaluation ranked) {
    return Statistics.ofTotals(ranked.awards().standings())
        .filter(s -> s.size() >= FEWEST && s.least().compareTo(s.greatest()) < 0)
        .map(this::sketch);
  }

  private Sketch sketch(Statistics totals) {
    Decimal step = step(totals.greatest().minus(totals.least()));
    Decimal first = floor(totals.least(), step);
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    for (Decimal total : totals.points()) {
      counts.merge(index(total, first, step), 1, Integer::sum);
    }
    int size = counts.lastKey() + 1;
    int most = counts.values().stream().max(Integer::compare).orElseThrow();
    int fullest =
        counts.entrySet().stream()
            .filter(e -> e.getValue() == most)
            .findFirst()
            .orElseThrow()
            .getKey();
    return new Sketch(
        words.say(
            "sketch",
            bound(0, first, step),
            bound(size, first, step),
            bound(fullest, first, step),
            bound(fullest + 1, first, step),
            most),
        words.say("sketch.most", most),
        bound(0, first, step),
        bound(size, first, step),
        size * Sketch.STEP,
        counts.entrySet().stream().map(e -> column(e.getKey(), e.getValue(), most)).toList());
  }

  /** Returns the least of 1, 2, 5, 10, … hundredths and more that gives few enough columns. */
  private static Decimal step(Decimal range) {
    Decimal power = Decimal.of("0.01");
    while (true) {
      for (Decimal factor : STEPS) {
        Decimal step = factor.times(power);
        if (range.compareTo(step.times(Decimal.of(MOST_COLUMNS - 1))) <= 0) {
          return step;
        }
      }
      power = power.times(TEN);
    }
  }

  private static Decimal floor(Decimal number, Decimal step) {
    Decimal floor = number.wholeTimes(step).times(step);
    return floor.compareTo(number) > 0 ? floor.minus(step) : floor;
  }

  private static int index(Decimal total, Decimal first, Decimal step) {
    return total.minus(first).wholeTimes(step).value().intValueExact();
  }

  private String bound(int index, Decimal first, Decimal step) {
    return words.number(first.plus(step.times(Decimal.of(index))));
  }

  private static Sketch.Column column(int index, int count, int most) {
    Decimal height =
        HEIGHT.times(Decimal.of(count)).dividedBy(Decimal.of(most), 1).max(Decimal.of(1));
    return new Sketch.Column(
        Integer.toString(index * Sketch.STEP), HEIGHT.minus(height).toString(), height.toString());
  }
}
