package org.kaoping.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.result.Evaluation;
import org.kaoping.result.Register;
import org.kaoping.result.ResultReader;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Places;

/**
 * All checks of the results of one unit.
 *
 * @param scheme a scheme without errors
 * @param units ids of the units in {@code register}
 */
public record ResultChecks(
    Evaluation evaluation, Scheme scheme, Register register, Set<String> units) {

  /** Creates checks of the results of the units in {@code register}. */
  public ResultChecks(Evaluation evaluation, Scheme scheme, Register register) {
    this(
        evaluation,
        scheme,
        register,
        register.units().stream().map(Register.Unit::id).collect(Collectors.toUnmodifiableSet()));
  }

  /** Returns what is wrong with one unit's results. */
  public Stream<Diagnostic> check(ResultReader.ReadResult read) {
    UnitResult result = read.result();
    Places places = read.places();
    AssessmentCheck assessments = new AssessmentCheck(scheme, places);
    RecordSetCheck records = new RecordSetCheck(scheme, result.unit(), places);
    return Stream.of(
            unit(result, places),
            assessments.check(result.assessments()),
            result.assessments().stream()
                .filter(a -> !scheme.stated() && assessments.isPlaced(a))
                .flatMap(records::check),
            official(result, places),
            vetoes(result, places),
            StatementCheck.check(scheme, result, places))
        .flatMap(s -> s);
  }

  private Stream<Diagnostic> unit(UnitResult result, Places places) {
    Optional<Diagnostic> misnamed =
        FileNameCheck.check(result.unit(), places.value(result, "unit")).findFirst();
    if (misnamed.isPresent() || units.contains(result.unit())) {
      return misnamed.stream();
    }
    List<String> known = register.units().stream().map(Register.Unit::id).toList();
    return Declared.reference("unit", result.unit(), known, places.value(result, "unit"));
  }

  private Stream<Diagnostic> official(UnitResult result, Places places) {
    if (!evaluation.status().isComplete()) {
      return Stream.empty();
    }
    List<Optional<String>> periods =
        scheme.periods().isEmpty()
            ? List.of(Optional.empty())
            : scheme.periods().stream().map(p -> Optional.of(p.id())).toList();
    return periods.stream()
        .filter(period -> result.settled(scheme.officialSource(), period).isEmpty())
        .map(
            period ->
                Diagnostic.of(
                    Code.MISSING_ASSESSMENT,
                    places.key(result, "assessments"),
                    result.unit(),
                    period
                        .map(p -> Phrase.of("in.period", p))
                        .orElseGet(() -> Phrase.of("in.nothing"))));
  }

  private Stream<Diagnostic> vetoes(UnitResult result, Places places) {
    List<String> known = scheme.vetoes().stream().map(Scheme.Veto::id).toList();
    Map<String, Integer> lines = new HashMap<>();
    return result.vetoes().stream()
        .flatMap(
            veto -> {
              @Nullable Integer first = lines.putIfAbsent(veto.veto(), veto.line());
              return first == null
                  ? Declared.reference("veto", veto.veto(), known, places.value(veto, "veto"))
                  : Stream.of(
                      Diagnostic.of(
                          Code.REPEATED_VETO, places.value(veto, "veto"), veto.veto(), first));
            });
  }
}
