package org.kaoping.reckon;

import java.util.List;
import java.util.Set;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.result.Register;
import org.kaoping.source.Places;

/** {@link Code#UNKNOWN_REFERENCE}: what a unit was formerly is in an earlier evaluation. */
public final class FormerCheck {
  private FormerCheck() {}

  /** Adds what is wrong with the units of an evaluation. */
  public static void check(
      RankedEvaluation ranked, History history, Places places, Problems problems) {
    Set<String> known = Set.of();
    for (Register.Unit unit : ranked.register().everybody()) {
      for (Register.Former former : unit.formerly()) {
        known = known.isEmpty() ? history.known(ranked) : known;
        if (!known.contains(former.unit())) {
          Diagnostic unknown =
              Diagnostic.of(
                  Code.UNKNOWN_REFERENCE,
                  places.value(former, "unit"),
                  Phrase.of("term.former"),
                  former.unit());
          problems.add(
              known.isEmpty()
                  ? unknown.withHint("former.none", ranked.evaluation().id())
                  : unknown.suggesting(former.unit(), List.copyOf(known)));
        }
      }
    }
  }
}
