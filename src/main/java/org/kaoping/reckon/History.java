package org.kaoping.reckon;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.kaoping.result.Evaluation;
import org.kaoping.result.Lineage;
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
                          Evaluation.Status.DRAFT,
                          Evaluation.Status.SUPERSEDED)
                      ::indexOf))
          .thenComparing(
              ranked -> ranked.evaluation().date().orElse(LocalDate.MIN), Comparator.reverseOrder())
          .thenComparing(ranked -> ranked.evaluation().id());

  private final Series series;
  private final Map<String, List<Run>> runs;
  private final Map<String, RankedEvaluation> published;

  private History(
      Series series, Map<String, List<Run>> runs, Map<String, RankedEvaluation> published) {
    this.series = series;
    this.runs = runs;
    this.published = published;
  }

  /**
   * Collects what can be looked up.
   *
   * @param series all schemes, also those without a published evaluation
   * @param published all evaluations, drafts where these are shown
   */
  public static History of(Series series, List<RankedEvaluation> published) {
    Map<String, RankedEvaluation> all = new LinkedHashMap<>();
    published.forEach(ranked -> all.put(ranked.evaluation().id(), ranked));
    return new History(
        series,
        published.stream()
            .filter(ranked -> !ranked.isOpen())
            .sorted(BEST_FIRST)
            .map(Run::of)
            .collect(groupingBy(run -> run.ranked().scheme().id())),
        all);
  }

  /** Returns the same of other evaluations. */
  public History with(List<RankedEvaluation> others) {
    return of(series, others);
  }

  /** Returns a history in which nothing came before anything. */
  public static History withoutEarlier(List<RankedEvaluation> published) {
    Map<String, RankedEvaluation> all = new LinkedHashMap<>();
    published.forEach(ranked -> all.put(ranked.evaluation().id(), ranked));
    return new History(Series.of(List.of()), Map.of(), all);
  }

  /** Returns an evaluation by its id, open ones as well, drafts where these are shown. */
  public Optional<RankedEvaluation> evaluation(String id) {
    return Optional.ofNullable(published.get(id));
  }

  /** Returns the evaluations that carry another, in the order of time. */
  public List<RankedEvaluation> carriersOf(RankedEvaluation carried) {
    return published.values().stream()
        .filter(other -> other.evaluation().carried().contains(carried.evaluation().id()))
        .sorted(RankedEvaluation.IN_TIME)
        .toList();
  }

  /**
   * Returns the terms of the series before that of an evaluation, newest first: all years, whether
   * anything was published of them or not, or those months or quarters of which something was.
   */
  public List<Earlier> before(RankedEvaluation now) {
    Scheme scheme = now.scheme();
    Term.Kind kind = now.term().kind();
    Way way = new Way(lineage(now), timesBefore(now));
    List<Earlier> before = new ArrayList<>();
    if (kind != Term.Kind.YEAR) {
      for (Term term : terms(scheme, kind)) {
        if (now.term().since(term) > 0) {
          before.add(
              new Earlier(term, scheme, way, runs(scheme, term.part()), List.copyOf(before)));
        }
      }
    }
    for (Scheme earlier : series.before(scheme)) {
      List<Term> terms =
          kind == Term.Kind.YEAR ? List.of(Term.ofYear(earlier.year())) : terms(earlier, kind);
      for (Term term : terms) {
        before.add(
            new Earlier(term, earlier, way, runs(earlier, term.part()), List.copyOf(before)));
      }
    }
    return before;
  }

  /** Returns the parts of a scheme's year of which something was published, newest first. */
  private List<Term> terms(Scheme scheme, Term.Kind kind) {
    return runs.getOrDefault(scheme.id(), List.of()).stream()
        .map(run -> run.ranked().term())
        .filter(term -> term.kind() == kind)
        .distinct()
        .sorted(Comparator.comparing(Term::end).reversed())
        .toList();
  }

  private Lineage lineage(RankedEvaluation now) {
    return run(now).map(Run::lineage).orElseGet(() -> Lineage.of(now.register()));
  }

  /** Returns an evaluation as it can be looked up, unless it is open. */
  private Optional<Run> run(RankedEvaluation ranked) {
    return runs.getOrDefault(ranked.scheme().id(), List.of()).stream()
        .filter(run -> run.ranked().evaluation().id().equals(ranked.evaluation().id()))
        .findFirst();
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
    Lineage own = lineage(now);
    List<Result> all = new ArrayList<>();
    Trail trail = new Trail(own, unit, false);
    for (Run run : timesBefore(now)) {
      trail.to(run.lineage()).flatMap(run::result).ifPresent(result -> all.add(0, result));
    }
    Lineage last = own;
    Register.Unit what = unit;
    for (Run run : times(now, order -> order >= 0)) {
      boolean self = run.ranked().evaluation().id().equals(now.evaluation().id());
      Optional<Register.Unit> then = self ? Optional.of(unit) : last.after(what, run.lineage());
      then.flatMap(run::result).ifPresent(all::add);
      last = then.isPresent() ? run.lineage() : last;
      what = then.orElse(what);
    }
    return all.size() > 1 ? all : List.of();
  }

  /** Returns the runs of a scheme for the same term before an evaluation, the last one first. */
  private List<Run> timesBefore(RankedEvaluation now) {
    List<Run> before = new ArrayList<>(times(now, order -> order < 0));
    Collections.reverse(before);
    return before;
  }

  /**
   * Returns runs of a scheme for the same term in the order of time.
   *
   * @param wanted whether a run is, by how it compares with that of now
   */
  private List<Run> times(RankedEvaluation now, IntPredicate wanted) {
    return runs.getOrDefault(now.scheme().id(), List.of()).stream()
        .filter(run -> run.ranked().evaluation().part().equals(now.evaluation().part()))
        .filter(run -> run.ranked().evaluation().status() != Evaluation.Status.SUPERSEDED)
        .filter(run -> wanted.test(RankedEvaluation.IN_TIME.compare(run.ranked(), now)))
        .sorted(Comparator.comparing(Run::ranked, RankedEvaluation.IN_TIME))
        .toList();
  }

  /**
   * Returns the evaluations in which a unit can have been another one, the last first: those of the
   * same term, those that are carried, and those of the terms before.
   */
  private Stream<Run> back(RankedEvaluation now) {
    return Stream.of(
            timesBefore(now).stream(),
            now.evaluation().carried().stream()
                .flatMap(id -> evaluation(id).flatMap(this::run).stream())
                .sorted(Comparator.comparing(Run::ranked, RankedEvaluation.IN_TIME.reversed())),
            before(now).stream().flatMap(earlier -> earlier.runs.stream()))
        .flatMap(s -> s);
  }

  /** Says whether what came before a unit of an evaluation is its own alone. */
  public boolean isOne(RankedEvaluation now, Register.Unit unit) {
    return lineage(now).isOne(unit);
  }

  /** Returns the last results, before an evaluation, of what had an id then. */
  public Optional<Result> last(RankedEvaluation now, String id) {
    return back(now)
        .flatMap(run -> run.lineage().unit(id).flatMap(run::result).stream())
        .findFirst();
  }

  /**
   * Returns the evaluations in which the units that those of an evaluation formerly were stood
   * last, each once.
   */
  public List<RankedEvaluation> former(RankedEvaluation now) {
    Map<String, RankedEvaluation> last = new LinkedHashMap<>();
    List<RankedEvaluation> earlier = List.of();
    for (Register.Unit unit : now.register().everybody()) {
      for (Register.Former former : unit.formerly()) {
        earlier = earlier.isEmpty() ? back(now).map(Run::ranked).toList() : earlier;
        earlier.stream()
            .filter(ranked -> ranked.register().unit(former.unit()).isPresent())
            .findFirst()
            .ifPresent(ranked -> last.put(ranked.evaluation().id(), ranked));
      }
    }
    return List.copyOf(last.values());
  }

  /** Returns the ids of all units, rated or not, that units of an evaluation can have been. */
  Set<String> known(RankedEvaluation now) {
    return back(now)
        .flatMap(run -> run.ranked().register().everybody().stream())
        .map(Register.Unit::id)
        .collect(toCollection(LinkedHashSet::new));
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

  /** An evaluation whose units and standings can be looked up. */
  private record Run(RankedEvaluation ranked, Lineage lineage, Map<String, Standing> standings) {
    static Run of(RankedEvaluation ranked) {
      return new Run(
          ranked,
          Lineage.of(ranked.register()),
          ranked.awards().standings().stream()
              .collect(toMap(standing -> standing.unit().id(), Function.identity())));
    }

    /** Returns what a unit of it got, if it is rated. */
    Optional<Result> result(Register.Unit unit) {
      return Optional.ofNullable(standings.get(unit.id()))
          .map(standing -> new Result(ranked, standing));
    }
  }

  /**
   * Where looking back begins.
   *
   * @param times of the same term before, the last one first
   */
  private record Way(Lineage now, List<Run> times) {
    Trail from(Register.Unit unit) {
      Trail trail = new Trail(now, unit, true);
      times.forEach(run -> trail.to(run.lineage()));
      return trail;
    }
  }

  /** A term of a series. */
  public static final class Earlier {
    private final Term term;
    private final Scheme scheme;
    private final Way way;
    private final List<Run> runs;
    private final List<Earlier> between;

    private Earlier(Term term, Scheme scheme, Way way, List<Run> runs, List<Earlier> between) {
      this.term = term;
      this.scheme = scheme;
      this.way = way;
      this.runs = runs;
      this.between = between;
    }

    public Term term() {
      return term;
    }

    public Scheme scheme() {
      return scheme;
    }

    /**
     * Returns the published results of a unit, if there are any: of what it was formerly, also if
     * it was renamed in several of the terms between, or with the same id and kind. Where it was
     * several units, or one that others were, too, there are none that could be compared.
     *
     * @param unit of the evaluation that looks back
     */
    public Optional<Result> of(Register.Unit unit) {
      Trail trail = way.from(unit);
      between.forEach(later -> later.follow(trail));
      return runs.stream()
          .flatMap(run -> trail.at(run.lineage()).flatMap(run::result).stream())
          .findFirst();
    }

    private void follow(Trail trail) {
      for (Run run : runs) {
        if (trail.to(run.lineage()).isPresent()) {
          return;
        }
      }
    }
  }

  /** Where a unit stood in an evaluation. */
  public record Result(RankedEvaluation ranked, Standing standing) {}
}
