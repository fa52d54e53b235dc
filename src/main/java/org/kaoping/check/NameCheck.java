package org.kaoping.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.result.Register;
import org.kaoping.scheme.Ranking;
import org.kaoping.source.Places;

/** {@link Code#SAME_NAME}: readers can tell the units of a ranking apart by their names. */
final class NameCheck {
  private NameCheck() {}

  static Stream<Diagnostic> check(Ranking.Within within, Register register, Places places) {
    Map<List<String>, Integer> lines = new HashMap<>();
    return register.units().stream()
        .flatMap(
            unit -> {
              String name = unit.name().strip();
              SourceSpan span = places.value(unit, "name");
              @Nullable Integer first =
                  lines.putIfAbsent(List.of(name, ranking(unit, within)), span.line());
              return first == null
                  ? Stream.empty()
                  : Stream.of(Diagnostic.of(Code.SAME_NAME, span, name, first));
            });
  }

  /** Returns what tells a unit's ranking from the others; those that lack it make one together. */
  private static String ranking(Register.Unit unit, Ranking.Within within) {
    Optional<String> divided =
        switch (within) {
          case ALL -> Optional.empty();
          case KIND -> unit.kind();
          case GROUP -> unit.group();
        };
    return divided.orElse("");
  }
}
