package org.kaoping.report.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.TextColumns;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Edition;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.chart.Axis;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.Words;

/**
 * What units lost in each top-level indicator: small bars in lanes beside each other, all on one
 * scale.
 *
 * @param heads of the lanes
 * @param scale points that a lane is wide, or percentages of them in a scheme with weights
 */
record LossLanes(
    List<RankingTable.LossHead> heads,
    List<Indicator> indicators,
    Decimal scale,
    Scheme scheme,
    Words words) {
  private static final int MOST_LANES = 9;
  private static final int MOST_UNITS = 150;

  /** Pixels of all lanes where a page is wide, at the least. */
  private static final int WIDTH = 272;

  private static final int HALF_A_CHARACTER = 13;
  private static final int BETWEEN = 6;
  private static final Decimal GAP = Decimal.of("0.9");

  /** Returns the lanes; none where there are too many or nothing is lost. */
  static LossLanes of(Report report, String root) {
    List<Standing> units = report.ranked().awards().standings();
    List<Indicator> top =
        report.scheme().indicators().stream().filter(i -> i.counts() && !i.isAdjustment()).toList();
    boolean fits =
        report.edition().shows(Edition.Thing.INDICATORS)
            && top.size() > 1
            && top.size() <= MOST_LANES
            && units.size() <= MOST_UNITS;
    Decimal most = fits ? most(report.scheme(), top, units) : Decimal.ZERO;
    if (!most.isPositive()) {
      return new LossLanes(List.of(), List.of(), Decimal.ONE, report.scheme(), report.words());
    }
    List<RankingTable.LossHead> heads = new ArrayList<>();
    boolean named = areNamed(top);
    Decimal lanes = Decimal.of(top.size());
    for (Indicator indicator : top) {
      heads.add(
          new RankingTable.LossHead(
              Integer.toString(heads.size() + 1),
              named ? indicator.label() : "",
              indicator.title(),
              root + Links.indicator(report.id(), indicator.id()),
              Axis.share(Decimal.of(heads.size()), lanes)));
    }
    return new LossLanes(heads, top, most, report.scheme(), report.words());
  }

  private static Decimal most(Scheme scheme, List<Indicator> top, List<Standing> units) {
    Decimal most = Decimal.ZERO;
    for (Indicator indicator : top) {
      for (Standing unit : units) {
        most = most.max(size(scheme, indicator, unit));
      }
    }
    return most;
  }

  /** Says whether the names of all fit beside each other, in text of 13 pixels. */
  private static boolean areNamed(List<Indicator> top) {
    int widest = top.stream().mapToInt(i -> TextColumns.of(i.label())).max().orElse(0);
    return top.size() * (widest * HALF_A_CHARACTER + BETWEEN) <= 2 * WIDTH;
  }

  /** Returns what the numbers of the lanes mean; empty where there are none. */
  String legend() {
    List<String> numbered = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      numbered.add(words.say("plot.lane", heads.get(i).number(), indicators.get(i).label()));
    }
    return numbered.isEmpty()
        ? ""
        : words.say(
            scheme.isWeighed() ? "plot.losses.share" : "plot.losses",
            String.join(words.say("separator"), numbered));
  }

  private static Optional<Decimal> lost(Indicator indicator, Standing unit) {
    return unit.indicator(indicator.id()).flatMap(indicator::lost);
  }

  private static Decimal size(Scheme scheme, Indicator indicator, Standing unit) {
    return lost(indicator, unit).map(l -> scheme.size(indicator, l)).orElse(Decimal.ZERO);
  }

  /** Returns what a unit lost. */
  List<RankingTable.LossBar> of(Standing unit) {
    List<RankingTable.LossBar> bars = new ArrayList<>();
    Decimal lanes = Decimal.of(Math.max(1, heads.size()));
    for (int i = 0; i < heads.size(); i++) {
      Indicator indicator = indicators.get(i);
      Decimal lost = lost(indicator, unit).orElse(Decimal.ZERO);
      if (lost.isPositive()) {
        bars.add(
            new RankingTable.LossBar(
                heads.get(i).x(),
                Axis.share(scheme.size(indicator, lost).times(GAP), scale.times(lanes)),
                words.say("plot.lost", indicator.title(), words.number(lost))));
      }
    }
    return bars;
  }
}
