package org.kaoping.reckon;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Assessment;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Scheme;

/** The periods of a scheme with their weights; one nameless period where it declares none. */
record Axis(Optional<String> period, Decimal weight) {
  /** A period with the assessment of a unit in it. */
  record Assessed(Axis axis, Assessment assessment) {}

  static List<Axis> of(Scheme scheme) {
    return scheme.periods().isEmpty()
        ? List.of(new Axis(Optional.empty(), Decimal.HUNDRED))
        : scheme.periods().stream().map(p -> new Axis(Optional.of(p.id()), p.weight())).toList();
  }

  /** Returns the periods in which a source assessed a unit. */
  static List<Assessed> assessed(Scheme scheme, UnitResult result, Optional<String> source) {
    return of(scheme).stream()
        .flatMap(
            axis -> result.settled(source, axis.period()).stream().map(a -> new Assessed(axis, a)))
        .toList();
  }
}
