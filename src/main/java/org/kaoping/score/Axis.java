package org.kaoping.score;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Scheme;

/** The periods of a scheme with their weights; one nameless period where it declares none. */
record Axis(Optional<String> period, Decimal weight) {
  static List<Axis> of(Scheme scheme) {
    return scheme.periods().isEmpty()
        ? List.of(new Axis(Optional.empty(), Decimal.HUNDRED))
        : scheme.periods().stream().map(p -> new Axis(Optional.of(p.id()), p.weight())).toList();
  }
}
