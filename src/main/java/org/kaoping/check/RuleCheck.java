package org.kaoping.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.rule.FallingBounds;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.source.Fields;

/** Every rule is right in itself, and the bands of grades are, as those of rules. */
final class RuleCheck {
  private RuleCheck() {}

  static Stream<Diagnostic> check(ReadScheme read) {
    List<Diagnostic> problems = new ArrayList<>();
    for (Indicator leaf : read.scheme().leaves().toList()) {
      for (Rule rule : leaf.leaf().rules()) {
        rule.effect().check(Fields.of(read.places().of(rule)), problems::add);
      }
    }
    read.scheme()
        .grades()
        .map(grades -> Fields.of(read.places().of(grades)).list("bands", Fields::of))
        .ifPresent(bands -> FallingBounds.check(bands, problems::add));
    return problems.stream();
  }
}
