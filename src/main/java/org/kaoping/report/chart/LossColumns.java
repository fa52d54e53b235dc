package org.kaoping.report.chart;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Standing;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/**
 * The indicators in which units lose points: those of the top level, or all leaves where the top
 * level has few.
 *
 * @param shown at most 12 with losses, the greatest sum of losses first
 * @param left number of those with losses that are not shown
 * @param losses sum of the losses in each indicator, by id
 */
record LossColumns(List<Indicator> shown, int left, Map<String, Decimal> losses) {
  private static final int FEWEST_TOPS = 6;
  private static final int MOST_COLUMNS = 12;

  static LossColumns of(Scheme scheme, List<Standing> scored) {
    List<Indicator> tops = scheme.indicators();
    List<Indicator> all = tops.size() >= FEWEST_TOPS ? tops : scheme.leaves().toList();
    Map<String, Decimal> losses =
        all.stream().collect(toMap(Indicator::id, i -> Decimal.sum(losses(scored, i))));
    List<Indicator> lossy =
        all.stream()
            .filter(i -> loss(losses, i).isPositive())
            .sorted(Comparator.comparing((Indicator i) -> loss(losses, i)).reversed())
            .toList();
    List<Indicator> shown = lossy.stream().limit(MOST_COLUMNS).toList();
    return new LossColumns(shown, lossy.size() - shown.size(), losses);
  }

  /** Returns the points less the score, if there is one; negative beyond full points. */
  static Optional<Decimal> lost(Standing standing, Indicator indicator) {
    return Optional.ofNullable(standing.score().nodes().get(indicator.id()))
        .map(indicator.points()::minus);
  }

  /** Returns what those with a score lost; who is beyond full points lost nothing. */
  static List<Decimal> losses(List<Standing> units, Indicator indicator) {
    return units.stream()
        .flatMap(s -> lost(s, indicator).stream())
        .map(lost -> lost.max(Decimal.ZERO))
        .toList();
  }

  /** Says whether somebody is beyond the full points of an indicator that is shown. */
  boolean isExceeded(List<Standing> units) {
    return units.stream()
        .flatMap(unit -> shown.stream().flatMap(indicator -> lost(unit, indicator).stream()))
        .anyMatch(lost -> lost.signum() < 0);
  }

  /** Returns those in which as much was lost as in the first. */
  List<Indicator> first() {
    return shown.stream().filter(i -> loss(losses, i).equals(loss(losses, shown.get(0)))).toList();
  }

  /** Returns the share of the first indicator in all losses, in whole %. */
  Decimal share() {
    return loss(losses, shown.get(0))
        .times(Decimal.HUNDRED)
        .dividedBy(Decimal.sum(losses.values()), 0);
  }

  private static Decimal loss(Map<String, Decimal> losses, Indicator indicator) {
    return losses.getOrDefault(indicator.id(), Decimal.ZERO);
  }
}
