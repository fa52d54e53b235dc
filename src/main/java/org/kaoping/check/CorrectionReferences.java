package org.kaoping.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.result.Correction;
import org.kaoping.result.PublishedValue;
import org.kaoping.result.Register;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Places;

/**
 * {@link Code#UNKNOWN_REFERENCE}: what a correction names is there.
 *
 * @param grades empty where grades are words
 */
record CorrectionReferences(
    List<String> units,
    List<String> leaves,
    List<String> awards,
    Optional<List<String>> grades,
    Places places) {

  static CorrectionReferences of(Scheme scheme, Register register, Places places) {
    return new CorrectionReferences(
        register.units().stream().map(Register.Unit::id).toList(),
        scheme.leaves().map(Indicator::id).toList(),
        scheme.awards().stream().map(Award::id).toList(),
        scheme.grades().map(g -> g.bands().stream().map(Grades.Grade::id).toList()),
        places);
  }

  /**
   * Checks a change.
   *
   * @param isLast whether it led to the grade that there is now; earlier ones may be gone
   */
  Stream<Diagnostic> of(Correction.Change change, boolean isLast) {
    PublishedValue value = change.value();
    Stream<Diagnostic> unit = named(change, "unit", "unit", value.unit(), units);
    return Stream.concat(
        unit,
        switch (value.kind()) {
          case TOTAL, RANK -> Stream.empty();
          case GRADE ->
              change.after().filter(grade -> isLast).stream()
                  .flatMap(
                      grade ->
                          grades.stream()
                              .flatMap(known -> named(change, "after", "grade", grade, known)));
          case AWARD -> named(change, "award", "award", value.of(), awards);
          case POINTS -> named(change, "indicator", "leaf", value.of(), leaves);
        });
  }

  private Stream<Diagnostic> named(
      Correction.Change change, String key, String kind, String name, List<String> known) {
    return name.isEmpty()
        ? Stream.empty() // the key is missing, which is said elsewhere
        : Declared.reference(kind, name, known, places.value(change, key));
  }
}
