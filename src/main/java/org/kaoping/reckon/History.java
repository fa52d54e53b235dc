package org.kaoping.reckon;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kaoping.result.Evaluation;
import org.kaoping.result.Register;
import org.kaoping.result.Term;
import org.kaoping.scheme.Continuity;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Series;

/** Published results of the schemes of every series, over their terms. */
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
            .filter(ranked -> !ranked.isOpen())
            .sorted(BEST_FIRST)
            .map(Run::of)
            .collect(groupingBy(run -> run.ranked().scheme().id())));
  }

  /**
   * Returns the terms of the series before that of an evaluation, newest first: all years, whether
   * anything was published of them or not, or those months or quarters of which something was.
   */
  public List<Earlier> before(RankedEvaluation now) {
    Scheme scheme = now.scheme();
    Term.Kind kind = now.term().kind();
    List<Earlier> before = new ArrayList<>();
    if (kind != Term.Kind.YEAR) {
      terms(scheme, kind, now).filter(e -> now.term().since(e.term()) > 0).forEach(before::add);
    }
    for (Scheme earlier : series.before(scheme)) {
      if (kind == Term.Kind.YEAR) {
        Term year = Term.ofYear(earlier.year());
        before.add(new Earlier(year, earlier, now.register(), runs(earlier, year.part())));
      } else {
        terms(earlier, kind, now).forEach(before::add);
      }
    }
    return before;
  }

  /** Returns the parts of a scheme's year of which something was published, newest first. */
  private Stream<Earlier> terms(Scheme scheme, Term.Kind kind, RankedEvaluation now) {
    return runs.getOrDefault(scheme.id(), List.of()).stream()
        .map(run -> run.ranked().evaluation().part())
        .filter(part -> part.kind() == kind)
        .distinct()
        .sorted(Comparator.comparing(Term.Part::number).reversed())
        .map(
            part ->
                new Earlier(
                    new Term(scheme.year(), part), scheme, now.register(), runs(scheme, part)));
  }

  private List<Run> runs(Scheme scheme, Term.Part part) {
    return runs.getOrDefault(scheme.id(), List.of()).stream()
        .filter(run -> run.ranked().evaluation().part().equals(part))
        .toList();
  }

  /**
   * Returns what a unit got each time that its scheme was run for the same term, itself included,
   * by date; nothing if that was only once. Superseded results are left out.
   */
  public List<Result> sequence(RankedEvaluation now, Register.Unit unit) {
    Optional<String> id = now.register().predecessor(unit);
    List<Result> all =
        runs.getOrDefault(now.scheme().id(), List.of()).stream()
            .filter(run -> run.ranked().evaluation().part().equals(now.evaluation().part()))
            .filter(run -> run.ranked().evaluation().status() != Evaluation.Status.SUPERSEDED)
            .sorted(
                Comparator.<Run, LocalDate>comparing(
                        run -> run.ranked().evaluation().date().orElse(LocalDate.MAX))
                    .thenComparing(run -> run.ranked().evaluation().id()))
            .flatMap(run -> in(run, now, unit, id).stream())
            .toList();
    return all.size() > 1 ? all : List.of();
  }

  private static Optional<Result> in(
      Run run, RankedEvaluation now, Register.Unit unit, Optional<String> former) {
    boolean own = run.ranked().evaluation().id().equals(now.evaluation().id());
    Optional<String> id = own ? Optional.of(unit.id()) : former;
    return id.map(run.standings()::get)
        .or(() -> Optional.ofNullable(run.standings().get(unit.id())))
        .map(standing -> new Result(run.ranked(), standing));
  }

  /** Returns what goes on from the scheme before, if there is one in the series. */
  public Optional<Continuity> continuity(Scheme scheme) {
    return series.continuity(scheme);
  }

  /** Returns what goes on from the term before, which may have had the same scheme. */
  public Optional<Continuity> continuity(RankedEvaluation now) {
    Scheme scheme = now.scheme();
    Optional<Scheme> earlier = before(now).stream().findFirst().map(Earlier::scheme);
    return earlier.flatMap(
        then ->
            then.id().equals(scheme.id())
                ? Optional.of(Continuity.same(scheme))
                : series.continuity(scheme).filter(c -> c.earlier().id().equals(then.id())));
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

  /** A term of a series. */
  public static final class Earlier {
    private final Term term;
    private final Scheme scheme;
    private final Register register;
    private final List<Run> runs;

    private Earlier(Term term, Scheme scheme, Register register, List<Run> runs) {
      this.term = term;
      this.scheme = scheme;
      this.register = register;
      this.runs = runs;
    }

    public Term term() {
      return term;
    }

    public Scheme scheme() {
      return scheme;
    }

    /**
     * Returns the published results of a unit, if there are any: of what it was formerly, or with
     * the same id and kind. Where it was several units, or one that others were, too, there are
     * none that could be compared.
     *
     * @param unit of the evaluation that looks back
     */
    public Optional<Result> of(Register.Unit unit) {
      Optional<String> id = register.predecessor(unit);
      Optional<Result> former = unit.formerly().isEmpty() ? Optional.empty() : id.flatMap(this::of);
      return former.or(
          () ->
              id.isEmpty()
                  ? Optional.empty()
                  : of(unit.id())
                      .filter(result -> result.standing().unit().kind().equals(unit.kind())));
    }

    /** Returns the published results of a unit by its id at that time. */
    public Optional<Result> of(String id) {
      return runs.stream()
          .flatMap(
              run ->
                  Optional.ofNullable(run.standings().get(id)).stream()
                      .map(standing -> new Result(run.ranked(), standing)))
          .findFirst();
    }

    /** Returns the ids of all units, rated or not. */
    public Stream<String> ids() {
      return runs.stream()
          .flatMap(run -> run.ranked().register().everybody().stream())
          .map(Register.Unit::id)
          .distinct();
    }
  }

  /** Where a unit stood in an evaluation. */
  public record Result(RankedEvaluation ranked, Standing standing) {}
}
