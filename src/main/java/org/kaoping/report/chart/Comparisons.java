package org.kaoping.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaoping.reckon.LeafScore;
import org.kaoping.reckon.Overlap;
import org.kaoping.reckon.Scorer;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Report;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Scheme;

/** What another source gave beside what counts, and the last period beside the first. */
final class Comparisons {
  private final Scheme scheme;
  private final Scorer scorer;
  private final Map<String, UnitResult> results;
  private final PairFigure pairs;

  Comparisons(Report report, Points points) {
    this.scheme = report.scheme();
    this.scorer = report.ranked().scorer();
    this.results = report.results();
    this.pairs = new PairFigure(points);
  }

  /** Returns a chart for each source whose scores do not count. */
  List<NamedChart> sources(List<Standing> scored) {
    String official =
        scheme.sources().stream()
            .filter(Scheme.Source::counts)
            .map(Scheme.Source::title)
            .collect(Collectors.joining(" + "));
    return scheme.sources().stream()
        .filter(source -> !source.counts())
        .flatMap(
            source ->
                figure(
                    new PairFigure.Kind("source-" + source.id(), source.title(), official, false),
                    scored,
                    s -> source(source, s))
                    .stream())
        .toList();
  }

  private Optional<Overlap> source(Scheme.Source source, Standing standing) {
    return Overlap.ofSources(
        scheme, source, standing, leaves(standing, Optional.of(source.id())), counting(standing));
  }

  /** Returns a chart of the first and the last period. */
  Optional<NamedChart> periods(List<Standing> scored) {
    if (scheme.periods().size() < 2) {
      return Optional.empty();
    }
    Scheme.Period first = scheme.periods().get(0);
    Scheme.Period last = scheme.periods().get(scheme.periods().size() - 1);
    return figure(
        new PairFigure.Kind("periods", last.title(), first.title(), true),
        scored,
        s -> Overlap.ofPeriods(scheme, s, counting(s)));
  }

  private List<LeafScore> leaves(Standing standing, Optional<String> source) {
    return Optional.ofNullable(results.get(standing.unit().id()))
        .map(result -> scorer.derive(result, source))
        .orElse(List.of());
  }

  private List<LeafScore> counting(Standing standing) {
    return Optional.ofNullable(results.get(standing.unit().id()))
        .map(scorer::derive)
        .orElse(List.of());
  }

  private Optional<NamedChart> figure(
      PairFigure.Kind kind, List<Standing> scored, Function<Standing, Optional<Overlap>> overlaps) {
    List<PairFigure.Pair> all = new ArrayList<>();
    for (Standing standing : scored) {
      overlaps
          .apply(standing)
          .filter(overlap -> !overlap.isEmpty())
          .map(overlap -> new PairFigure.Pair(standing.unit().name(), overlap))
          .ifPresent(all::add);
    }
    return pairs.of(kind, all, scored.size());
  }
}
