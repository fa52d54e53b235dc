package org.kaoping.figure;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.page.Figure;
import org.kaoping.rank.Standing;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/** What another source gave beside what counts, and the last period beside the first. */
final class Comparisons {
  private final Scheme scheme;
  private final Points points;
  private final PairFigure pairs;

  Comparisons(Points points) {
    this.scheme = points.scheme();
    this.points = points;
    this.pairs = new PairFigure(points);
  }

  /** Returns a chart for each source whose scores do not count. */
  List<Figure> sources(List<Standing> scored) {
    String official =
        scheme.sources().stream()
            .filter(Scheme.Source::official)
            .map(Scheme.Source::title)
            .findFirst()
            .orElse("");
    return scheme.sources().stream()
        .filter(source -> !source.official())
        .flatMap(source -> source(source, official, scored).stream())
        .toList();
  }

  private Optional<Figure> source(Scheme.Source source, String official, List<Standing> scored) {
    List<PairFigure.Pair> all =
        scored.stream()
            .flatMap(
                s ->
                    pair(
                        s,
                        Optional.ofNullable(s.score().sources().get(source.id())),
                        s.score().total())
                        .stream())
            .toList();
    String id = "source-" + source.id();
    return pairs.of(new PairFigure.Kind(id, source.title(), official, false, false), all);
  }

  /**
   * Returns a chart of the first and the last period: in points, or, where not the same leaves are
   * assessed in both, in % of the points of those that are.
   */
  Optional<Figure> periods(List<Standing> scored) {
    if (scheme.periods().size() < 2) {
      return Optional.empty();
    }
    Scheme.Period first = scheme.periods().get(0);
    Scheme.Period last = scheme.periods().get(scheme.periods().size() - 1);
    boolean rate = full(first).compareTo(full(last)) != 0;
    List<PairFigure.Pair> all =
        scored.stream()
            .flatMap(s -> pair(s, total(s, last, rate), total(s, first, rate)).stream())
            .toList();
    return pairs.of(new PairFigure.Kind("periods", last.title(), first.title(), true, rate), all);
  }

  private Optional<Decimal> total(Standing standing, Scheme.Period period, boolean rate) {
    Optional<Decimal> total = Optional.ofNullable(standing.score().periods().get(period.id()));
    Decimal full = full(period);
    return rate
        ? total
            .filter(t -> full.isPositive())
            .map(t -> t.times(Decimal.HUNDRED).dividedBy(full, points.scheme().decimals()))
        : total;
  }

  private Decimal full(Scheme.Period period) {
    return Decimal.sum(
        scheme
            .leaves()
            .filter(leaf -> leaf.leaf().isAssessedIn(Optional.of(period.id())))
            .map(Indicator::points)
            .toList());
  }

  private static Optional<PairFigure.Pair> pair(
      Standing standing, Optional<Decimal> own, Optional<Decimal> other) {
    return own.flatMap(o -> other.map(t -> new PairFigure.Pair(standing.unit().name(), o, t)));
  }
}
