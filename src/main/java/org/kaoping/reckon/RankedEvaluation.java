package org.kaoping.reckon;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kaoping.result.Correction;
import org.kaoping.result.Evaluation;
import org.kaoping.result.Register;
import org.kaoping.result.Term;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Scheme;

/**
 * An evaluation with all that was computed of it; while it is open, that is nothing.
 *
 * @param isOpen whether it is still going on, so that nothing was computed of it; a draft, too, to
 *     which something is still to come
 * @param results one for each unit that has results, by id of the unit
 * @param corrections since it was published, in the order of time; may be empty
 * @param objections that units raised, with what came of them; may be empty
 */
public record RankedEvaluation(
    boolean isOpen,
    Evaluation evaluation,
    Scheme scheme,
    Register register,
    List<UnitResult> results,
    Scorer scorer,
    Awards awards,
    List<Correction> corrections,
    List<Objected> objections) {
  /** The order of time: by the ends of terms, then by dates; what has no date is last. */
  static final Comparator<RankedEvaluation> IN_TIME =
      Comparator.comparing((RankedEvaluation ranked) -> ranked.term().end())
          .thenComparing(ranked -> ranked.evaluation().date().orElse(LocalDate.MAX))
          .thenComparing(ranked -> ranked.evaluation().id());

  /** Returns an evaluation that is still going on: its units stand nowhere yet. */
  public static RankedEvaluation open(
      Evaluation evaluation, Scheme scheme, Register register, List<UnitResult> results) {
    return new RankedEvaluation(
        true,
        evaluation,
        scheme,
        register,
        results,
        Scorer.of(
            scheme, register, Carries.none(), Peers.of(scheme, List.of(), register, List.of())),
        new Awards(Standings.unscored(register).all(), List.of()),
        List.of(),
        List.of());
  }

  /** Returns the same evaluation as if it had no units. */
  public RankedEvaluation withoutUnits() {
    Register nobody = Register.of(List.of(), List.of());
    return new RankedEvaluation(
        isOpen,
        evaluation,
        scheme,
        nobody,
        List.of(),
        scorer,
        new Awards(List.of(), List.of()),
        List.of(),
        List.of());
  }

  /** Returns the time that it is of. */
  public Term term() {
    return new Term(scheme.year(), evaluation.part());
  }

  /** Returns the title that it is published under. */
  public String title() {
    return evaluation.title().orElse(scheme.title());
  }

  /** Returns the outcomes of the awards that units of these kinds can get. */
  public Stream<Outcome> outcomes() {
    return awards.outcomes().stream()
        .filter(o -> register.units().stream().anyMatch(u -> o.award().isFor(u.kind())));
  }
}
