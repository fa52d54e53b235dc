package org.kaoping.report.unit;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kaoping.diagnostic.TextColumns;
import org.kaoping.exact.Decimal;
import org.kaoping.wording.Words;

/** Draws the totals of a unit over years: points, or percents where the full points changed. */
final class TrendMaker {
  /** Pixels that fit on a phone without getting much smaller. */
  private static final int GREATEST_WIDTH = 384;

  private static final int PERCENT_DIGITS = 1;

  /** Pixels from a term to the next, at the least. */
  private static final int STEP = 64;

  private static final int HALF_A_CHARACTER = 8;
  private static final int LEAST_WIDTH = 256;
  private static final int TOP = 28;
  private static final int HEIGHT = 64;
  private static final int ABOVE = -10;
  private static final int BELOW = 20;

  /**
   * A year with a total.
   *
   * @param total rounded as published
   * @param full points
   * @param rank place of how many, empty where nobody competes
   * @param place that place alone
   * @param ranking what tells the units that it is among from others of that year
   */
  record Year(
      String label,
      Decimal total,
      Decimal full,
      int decimals,
      String rank,
      Optional<Integer> place,
      String ranking) {}

  private final Words words;

  TrendMaker(Words words) {
    this.words = words;
  }

  /**
   * Returns the trend, or nothing for fewer than two years.
   *
   * @param years oldest first, the last being that of the page
   */
  Optional<UnitYears.Trend> of(List<Year> years) {
    if (years.size() < 2) {
      return Optional.empty();
    }
    int widest = years.stream().mapToInt(year -> TextColumns.of(year.label())).max().orElse(0);
    int step = Math.max(STEP, (widest + 1) * HALF_A_CHARACTER);
    int most = Math.max(2, GREATEST_WIDTH / step);
    List<Year> shown = years.subList(Math.max(0, years.size() - most), years.size());
    boolean same = shown.stream().map(Year::full).distinct().count() == 1;
    List<Decimal> values = shown.stream().map(y -> same ? y.total() : percent(y)).toList();
    int width = Math.max(LEAST_WIDTH, step * shown.size());
    List<UnitYears.Trend.Point> points = points(shown, values, width, same);
    Year now = shown.get(shown.size() - 1);
    return Optional.of(
        new UnitYears.Trend(
            finding(now, shown.get(shown.size() - 2), same),
            same ? words.say("trend.points", words.number(now.full())) : words.say("trend.percent"),
            width,
            points,
            points.stream().map(p -> p.x() + "," + p.y()).collect(Collectors.joining(" "))));
  }

  private static Decimal percent(Year year) {
    return year.total().times(Decimal.HUNDRED).dividedBy(year.full(), PERCENT_DIGITS);
  }

  /** Returns how far the rate rose in %: 0 only if it is the same exactly. */
  private static Decimal rate(Year now, Year before) {
    Decimal exact = now.total().times(before.full()).minus(before.total().times(now.full()));
    int digits = PERCENT_DIGITS;
    Decimal rate = Decimal.ZERO;
    while (rate.signum() == 0 && exact.signum() != 0) {
      rate = exact.times(Decimal.HUNDRED).dividedBy(now.full().times(before.full()), digits);
      digits++;
    }
    return rate;
  }

  private List<UnitYears.Trend.Point> points(
      List<Year> years, List<Decimal> values, int width, boolean same) {
    Decimal full = same ? years.get(0).full() : Decimal.HUNDRED;
    Decimal greatest = Collections.max(values);
    Decimal least = Collections.min(values);
    // Never less than a tenth of the full points from top to bottom: small changes look small.
    Decimal span = greatest.minus(least).max(full.times(Decimal.of("0.1")));
    Decimal middle = greatest.plus(least).times(Decimal.of("0.5"));
    Decimal top = middle.plus(span.times(Decimal.of("0.5")));
    Decimal step = Decimal.of(width).dividedBy(Decimal.of(years.size()), 1);
    return IntStream.range(0, years.size())
        .mapToObj(
            i -> {
              Decimal x = step.times(Decimal.of(i)).plus(step.times(Decimal.of("0.5")));
              Decimal y =
                  top.minus(values.get(i))
                      .times(Decimal.of(HEIGHT))
                      .dividedBy(span, 1)
                      .plus(Decimal.of(TOP));
              return new UnitYears.Trend.Point(
                  x.toString(),
                  y.toString(),
                  y.plus(Decimal.of(isLow(values, i) ? BELOW : ABOVE)).toString(),
                  years.get(i).label(),
                  same
                      ? words.fixed(values.get(i), years.get(i).decimals())
                      : words.fixed(values.get(i), PERCENT_DIGITS) + "%",
                  i == years.size() - 1);
            })
        .toList();
  }

  /** Says whether the line comes down to a point and goes up from it. */
  private static boolean isLow(List<Decimal> values, int i) {
    Decimal before = values.get(Math.max(i - 1, 0));
    Decimal after = values.get(Math.min(i + 1, values.size() - 1));
    return before.min(after).compareTo(values.get(i)) >= 0
        && before.max(after).compareTo(values.get(i)) > 0;
  }

  private String finding(Year now, Year before, boolean same) {
    Decimal change = same ? now.total().minus(before.total()) : rate(now, before);
    String key =
        change.signum() == 0 ? "trend.even" : change.isPositive() ? "trend.more" : "trend.less";
    Decimal amount = change.signum() < 0 ? change.negated() : change;
    String by =
        same
            ? words.points(amount, Math.max(now.decimals(), before.decimals()))
            : words.say("years.percent", words.fixed(amount, PERCENT_DIGITS));
    String total = words.say(same ? key : key + ".rate", before.label(), by);
    String rank =
        now.rank().isEmpty()
                || before.rank().isEmpty()
                || now.rank().equals(before.rank())
                || !now.ranking().equals(before.ranking())
            ? ""
            : words.say(
                now.place().equals(before.place()) ? "trend.rank.same" : "trend.rank",
                before.rank(),
                now.rank(),
                before.label(),
                now.label());
    return words.say("distance", total + rank);
  }
}
