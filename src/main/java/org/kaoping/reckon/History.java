package org.kaoping.reckon;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kaoping.result.Evaluation;
import org.kaoping.result.Register;
import org.kaoping.scheme.Continuity;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Series;

/** Published results of the schemes of every series, over their years. */
public final class History {
  /** What stands before what supersedes it or might still change; then the latest. */
  private static final Comparator<RankedEvaluation> BEST_FIRST =
      Comparator.comparing(
              (RankedEvaluation ranked) -> ranked.evaluation().status(),
              Comparator.comparing(
                  List.of(
                          Evaluation.Status.FINAL,
                          Evaluation.Status.NOTICE,
                          Evaluation.Status.SUPERSEDED)
                      ::indexOf))
          .thenComparing(
              ranked -> ranked.evaluation().date().orElse(LocalDate.MIN), Comparator.reverseOrder())
          .thenComparing(ranked -> ranked.evaluation().id());

  private final Series series;
  private final Map<String, List<Run>> runs;

  private History(Series series, Map<String, List<Run>> runs) {
    this.series = series;
    this.runs = runs;
  }

  /**
   * Collects what can be looked up.
   *
   * @param series all schemes, also those without a published evaluation
   * @param published all evaluations but drafts
   */
  public static History of(Series series, List<RankedEvaluation> published) {
    return new History(
        series,
        published.stream()
            .filter(ranked -> ranked.scheme().series().isPresent() && !ranked.isOpen())
            .sorted(BEST_FIRST)
            .map(Run::of)
            .collect(groupingBy(run -> run.ranked().scheme().id())));
  }

  /** Returns the years of the scheme's series before its own, newest first. */
  public List<Year> before(Scheme scheme) {
    return series.before(scheme).stream()
        .map(earlier -> new Year(earlier, runs.getOrDefault(earlier.id(), List.of())))
        .toList();
  }

  /** Returns what goes on from the scheme before, if there is one in the series. */
  public Optional<Continuity> continuity(Scheme scheme) {
    return series.continuity(scheme);
  }

  /** An evaluation whose standings can be looked up. */
  private record Run(RankedEvaluation ranked, Map<String, Standing> standings) {
    static Run of(RankedEvaluation ranked) {
      return new Run(
          ranked,
          ranked.awards().standings().stream()
              .collect(toMap(standing -> standing.unit().id(), Function.identity())));
    }
  }

  /** A year of a series. */
  public static final class Year {
    private final Scheme scheme;
    private final List<Run> runs;

    private Year(Scheme scheme, List<Run> runs) {
      this.scheme = scheme;
      this.runs = runs;
    }

    public Scheme scheme() {
      return scheme;
    }

    /** Returns the published results of a unit with the same id and kind, if there are any. */
    public Optional<Result> of(Register.Unit unit) {
      return runs.stream()
          .flatMap(
              run ->
                  Optional.ofNullable(run.standings().get(unit.id())).stream()
                      .filter(standing -> standing.unit().kind().equals(unit.kind()))
                      .map(standing -> new Result(run.ranked(), standing)))
          .findFirst();
    }
  }

  /** Where a unit stood in an evaluation. */
  public record Result(RankedEvaluation ranked, Standing standing) {}
}
