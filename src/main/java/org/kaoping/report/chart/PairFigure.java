package org.kaoping.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaoping.draw.Dumbbells;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Overlap;
import org.kaoping.wording.CountWords;
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
   */
  record Kind(String id, String name, String other, boolean accent) {}

  /**
   * What is shown of a unit.
   *
   * @param difference {@code own} less {@code other}, never 0 unless they are the same exactly
   * @param full points that both values are out of
   * @param whole whether they are totals
   */
  record Pair(
      String unit, Decimal own, Decimal other, Decimal difference, Decimal full, boolean whole) {
    Pair(String unit, Overlap overlap) {
      this(
          unit,
          overlap.own(),
          overlap.other(),
          overlap.own().minus(overlap.other()),
          overlap.full(),
          overlap.whole());
    }

    Decimal distance() {
      return difference.signum() < 0 ? difference.negated() : difference;
    }

    /** Returns both values in % of the points that they are out of. */
    Pair rated(int decimals) {
      int digits = decimals;
      Decimal by = rate(difference, digits);
      while (by.signum() == 0 && difference.signum() != 0) {
        digits++;
        by = rate(difference, digits);
      }
      return new Pair(unit, rate(own, decimals), rate(other, decimals), by, Decimal.HUNDRED, whole);
    }

    private Decimal rate(Decimal value, int decimals) {
      return value.times(Decimal.HUNDRED).dividedBy(full, decimals);
    }
  }

  /** How the values of all units are made comparable, in the words of the chart. */
  private record Way(boolean rate, Optional<String> about, String axis) {}

  /**
   * Returns the chart, or nothing unless two units have both values, and not all the same: in
   * points, or in rates where not the same points can be compared in all units.
   *
   * @param all those that can be compared
   * @param units how many there are
   */
  Optional<NamedChart> of(Kind kind, List<Pair> all, int units) {
    boolean rate = all.stream().map(Pair::full).distinct().count() > 1;
    int decimals = points.scheme().decimals();
    List<Pair> shown = rate ? all.stream().map(p -> p.rated(decimals)).toList() : all;
    boolean says = all.size() > 1 && shown.stream().anyMatch(p -> p.difference().signum() != 0);
    return says ? Optional.of(figure(kind, shown, way(kind, all, rate), units)) : Optional.empty();
  }

  private Way way(Kind kind, List<Pair> all, boolean rate) {
    if (rate) {
      String about = words.say("chart.rate.about", kind.name(), kind.other());
      return new Way(true, Optional.of(about), words.say("chart.rate"));
    }
    if (all.stream().allMatch(Pair::whole)) {
      return new Way(false, Optional.empty(), words.say("chart.points"));
    }
    String full = points.plain(all.get(0).full());
    String about = words.say("chart.common.about", kind.name(), kind.other(), full);
    return new Way(false, Optional.of(about), words.say("chart.score"));
  }

  private NamedChart figure(Kind kind, List<Pair> all, Way way, int units) {
    List<Pair> shown =
        all.stream()
            .sorted(Comparator.comparing(Pair::distance).reversed())
            .limit(MOST_ROWS)
            .sorted(Comparator.comparing(Pair::difference).reversed())
            .toList();
    String caption = caption(kind, all, way, units);
    String subtitle = subtitle(kind, way, all.size());
    Dumbbells chart =
        new Dumbbells(
            caption,
            subtitle,
            way.axis(),
            kind.accent() ? kind.other() : kind.name(),
            kind.accent() ? kind.name() : kind.other(),
            shown.stream().map(pair -> row(kind, pair)).toList());
    return NamedChart.of(kind.id(), chart, table(kind, shown));
  }

  private String caption(Kind kind, List<Pair> all, Way way, int units) {
    String rate = way.rate() ? ".rate" : "";
    String those = new CountWords(words).those(units, all.size(), CountWords.Having.BOTH);
    long higher = all.stream().filter(p -> p.difference().isPositive()).count();
    String who =
        higher == 0
            ? words.say("chart.pairs.none" + rate, those, kind.name(), kind.other())
            : words.say("chart.pairs" + rate, those, higher, kind.name(), kind.other());
    return who + words.say("separator") + widest(all, rate);
  }

  private String widest(List<Pair> all, String rate) {
    Pair widest = all.stream().max(Comparator.comparing(Pair::distance)).orElseThrow();
    long equal = all.stream().filter(p -> p.distance().equals(widest.distance())).count();
    if (equal == all.size()) {
      return words.say("chart.pairs.widest.all" + rate, points.fixed(widest.distance()));
    }
    return equal == 1
        ? words.say("chart.pairs.widest" + rate, widest.unit(), points.signed(widest.difference()))
        : words.say("chart.pairs.widest.several" + rate, equal, points.fixed(widest.distance()));
  }

  private String subtitle(Kind kind, Way way, int units) {
    List<String> parts = new ArrayList<>();
    way.about().ifPresent(parts::add);
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
