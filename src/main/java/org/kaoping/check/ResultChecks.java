package org.kaoping.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.result.Assessment;
import org.kaoping.result.Completeness;
import org.kaoping.result.Evaluation;
import org.kaoping.result.Register;
import org.kaoping.result.ResultReader;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Places;
import org.kaoping.source.Table;

/** All checks of the results of one unit. For use by several threads. */
public final class ResultChecks {
  private final Evaluation evaluation;
  private final Scheme scheme;
  private final Register register;
  private final Set<String> units;
  private final Map<Optional<String>, RecordSetCheck.OfKind> kinds = new HashMap<>();

  /**
   * Creates checks of the results of the units in {@code register}.
   *
   * @param scheme a scheme without errors
   */
  public ResultChecks(Evaluation evaluation, Scheme scheme, Register register) {
    this.evaluation = evaluation;
    this.scheme = scheme;
    this.register = register;
    this.units =
        register.everybody().stream()
            .map(Register.Unit::id)
            .collect(Collectors.toUnmodifiableSet());
    kinds.put(Optional.empty(), RecordSetCheck.OfKind.of(scheme, Optional.empty()));
    for (String kind : scheme.kinds()) {
      Optional<String> own = Optional.of(kind);
      kinds.put(own, RecordSetCheck.OfKind.of(scheme, own));
    }
  }

  public Scheme scheme() {
    return scheme;
  }

  /** Adds what is wrong with one unit's results. */
  public void check(ResultReader.ReadResult read, Problems problems) {
    UnitResult result = read.result();
    Places places = read.places();
    AssessmentCheck assessments = new AssessmentCheck(scheme, places, problems);
    Optional<String> kind = kind(result.unit());
    RecordSetCheck records =
        new RecordSetCheck(
            Objects.requireNonNull(kinds.get(kind)), result.unit(), places, problems);
    unit(result, places, problems);
    for (Assessment assessment : result.assessments()) {
      if (assessments.check(assessment) && !scheme.stated()) {
        records.check(assessment);
      }
    }
    new SharedMeasureCheck(scheme, result, places, problems).check();
    assessments.repeated(result);
    if (evaluation.status().isComplete()
        && register.unit(result.unit()).flatMap(Register.Unit::unrated).isEmpty()) {
      lacking(result)
          .forEach(lack -> missing(result, when(lack.source(), lack.period()), places, problems));
    }
    vetoes(result, places, problems);
    new StatementCheck(places, problems).check(scheme, result);
  }

  /** Returns the kind of a unit, if it is one of the scheme's. */
  public Optional<String> kind(String unit) {
    return register.unit(unit).flatMap(Register.Unit::kind).filter(scheme.kinds()::contains);
  }

  private void unit(UnitResult result, Places places, Problems problems) {
    SourceSpan span = places.value(result, "unit");
    boolean named = Table.isOne(span.file()) || IdCheck.file(result.unit(), span, problems);
    if (named && !units.contains(result.unit())) {
      List<String> known = register.everybody().stream().map(Register.Unit::id).toList();
      new Declared(places, problems).reference("unit", result.unit(), known, span);
    }
  }

  /** Says whether all assessments of a unit that count are there and final. */
  public boolean isSettled(UnitResult result) {
    return lacking(result).isEmpty();
  }

  /** Returns what lacks of the assessments that count. */
  private List<Completeness.Due> lacking(UnitResult result) {
    Scheme own = scheme.forKind(kind(result.unit()));
    List<Completeness.Due> lacking = new ArrayList<>();
    for (Optional<String> source : scheme.countingSources()) {
      for (Optional<String> period : scheme.periodIds()) {
        if (own.assesses(source, period) && result.settled(source, period).isEmpty()) {
          lacking.add(new Completeness.Due(source, period));
        }
      }
    }
    return lacking;
  }

  /** Returns the words for a source, where several count, and a period. */
  private Phrase when(Optional<String> source, Optional<String> period) {
    Phrase when = period.map(p -> Phrase.of("in.period", p)).orElse(Phrase.of("in.nothing"));
    return scheme.countingSources().size() > 1
        ? Phrase.of("in.source", when, source.orElse(""))
        : when;
  }

  private static void missing(UnitResult result, Phrase when, Places places, Problems problems) {
    SourceSpan span = places.key(result, "assessments");
    problems.add(Code.MISSING_ASSESSMENT, span, result.unit(), when);
  }

  private void vetoes(UnitResult result, Places places, Problems problems) {
    List<String> known =
        scheme.vetoes().stream()
            .filter(veto -> veto.when().isEmpty())
            .map(Scheme.Veto::id)
            .toList();
    Map<String, Integer> lines = new HashMap<>();
    for (UnitResult.RecordedVeto veto : result.vetoes()) {
      SourceSpan span = places.value(veto, "veto");
      @Nullable Integer first = lines.putIfAbsent(veto.veto(), veto.line());
      if (scheme.veto(veto.veto()).flatMap(Scheme.Veto::when).isPresent()) {
        problems.add(Code.FOUND_VETO, span, veto.veto());
      } else if (first == null) {
        new Declared(places, problems).reference("veto", veto.veto(), known, span);
      } else {
        problems.add(Code.REPEATED_VETO, span, veto.veto(), first);
      }
    }
  }
}
