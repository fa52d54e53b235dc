package org.kaoping.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaoping.chart.Charts;
import org.kaoping.chart.Dumbbells;
import org.kaoping.exact.Decimal;
import org.kaoping.page.Figure;
import org.kaoping.wording.Words;

/** Two values of every unit beside each other, that with the greatest difference first. */
final class PairFigure {
  private static final int MOST_ROWS = 24;

  private final Points points;
  private final Words words;

  PairFigure(Points points) {
    this.points = points;
    this.words = points.words();
  }

  /**
   * What is compared.
   *
   * @param id unique in the page
   * @param name of the value that the other is taken from
   * @param other name of the other value
   * @param accent whether the accent is on the first one
   * @param rate whether the values are rates in % instead of points
   */
  record Kind(String id, String name, String other, boolean accent, boolean rate) {}

  /** The two values of a unit. */
  record Pair(String unit, Decimal own, Decimal other) {
    Decimal difference() {
      return own.minus(other);
    }

    Decimal distance() {
      Decimal difference = difference();
      return difference.signum() < 0 ? difference.negated() : difference;
    }
  }

  /** Returns the chart, or nothing unless two units have both values, and not all the same. */
  Optional<Figure> of(Kind kind, List<Pair> all) {
    boolean says = all.size() > 1 && all.stream().anyMatch(p -> p.difference().signum() != 0);
    return says ? Optional.of(figure(kind, all)) : Optional.empty();
  }

  private Figure figure(Kind kind, List<Pair> all) {
    List<Pair> shown =
        all.stream()
            .sorted(Comparator.comparing(Pair::distance).reversed())
            .limit(MOST_ROWS)
            .sorted(Comparator.comparing(Pair::difference).reversed())
            .toList();
    String caption = caption(kind, all);
    String subtitle = subtitle(kind, all.size());
    Dumbbells chart =
        new Dumbbells(
            caption,
            subtitle,
            words.say(kind.rate() ? "chart.rate" : "chart.points"),
            kind.accent() ? kind.other() : kind.name(),
            kind.accent() ? kind.name() : kind.other(),
            shown.stream().map(pair -> row(kind, pair)).toList());
    return Figure.of(caption, subtitle, Charts.svg(chart, kind.id()), table(kind, shown));
  }

  private String caption(Kind kind, List<Pair> all) {
    long higher = all.stream().filter(p -> p.difference().isPositive()).count();
    Pair widest = all.stream().max(Comparator.comparing(Pair::distance)).orElseThrow();
    return words.say(
        kind.rate() ? "chart.pairs.rate" : "chart.pairs",
        all.size(),
        higher,
        kind.name(),
        kind.other(),
        widest.unit(),
        points.signed(widest.difference()));
  }

  private String subtitle(Kind kind, int units) {
    List<String> parts = new ArrayList<>();
    if (kind.rate()) {
      parts.add(words.say("chart.rate.about"));
    }
    parts.add(words.say("chart.pairs.about", kind.name(), kind.other()));
    if (units > MOST_ROWS) {
      parts.add(words.say("chart.pairs.most", MOST_ROWS));
    }
    return words.sentence(parts);
  }

  private Dumbbells.Row row(Kind kind, Pair pair) {
    Decimal pale = kind.accent() ? pair.other() : pair.own();
    Decimal accent = kind.accent() ? pair.own() : pair.other();
    String difference = points.signed(pair.difference());
    return new Dumbbells.Row(pair.unit(), pale.value(), accent.value(), difference);
  }

  private Figure.Table table(Kind kind, List<Pair> shown) {
    return new Figure.Table(
        List.of(words.say("label.unit"), kind.name(), kind.other(), words.say("label.difference")),
        shown.stream()
            .map(
                p ->
                    new Figure.Row(
                        p.unit(),
                        "",
                        List.of(
                            points.fixed(p.own()),
                            points.fixed(p.other()),
                            points.signed(p.difference()))))
            .toList());
  }
}
