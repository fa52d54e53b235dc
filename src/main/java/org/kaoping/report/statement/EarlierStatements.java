package org.kaoping.report.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kaoping.reckon.History;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.Report;
import org.kaoping.result.Figures;
import org.kaoping.result.Register;
import org.kaoping.result.Term;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.FigureWords;

/** The statements that units recorded in earlier terms of a series. */
final class EarlierStatements {
  private final List<History.Earlier> latestFirst;
  private final Map<String, Map<String, UnitResult>> results = new ConcurrentHashMap<>();

  /** Looks back from {@code ranked}. */
  EarlierStatements(Report report) {
    this.latestFirst = report.history().before(report.ranked());
  }

  /** What a unit recorded in a term. */
  record Recorded(Term term, Figures figures) {}

  /** Returns the latest statement of this id that a unit recorded. */
  Optional<Recorded> of(Register.Unit unit, String statement) {
    return latestFirst.stream()
        .flatMap(year -> year.of(unit).stream())
        .flatMap(found -> recorded(found.ranked(), found.standing().unit(), statement).stream())
        .findFirst();
  }

  private Optional<Recorded> recorded(RankedEvaluation ranked, Register.Unit unit, String id) {
    Scheme scheme = ranked.scheme();
    return Optional.ofNullable(results(ranked).get(unit.id()))
        .flatMap(
            result ->
                scheme.statements().stream()
                    .filter(statement -> statement.id().equals(id))
                    .flatMap(statement -> FigureWords.recorded(statement, result).stream())
                    .findFirst())
        .map(figures -> new Recorded(ranked.term(), figures));
  }

  private Map<String, UnitResult> results(RankedEvaluation ranked) {
    return results.computeIfAbsent(
        ranked.evaluation().id(), id -> UnitResult.byUnit(ranked.results()));
  }
}
