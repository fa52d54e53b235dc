package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.result.Lineage;
import org.kaoping.result.Register;

/**
 * A unit that is followed back over evaluations, from the last to the first: each says what its
 * units were in those before it, so that a unit may have been renamed more than once.
 */
final class Trail {
  /** A unit in an evaluation. */
  private record Step(Lineage lineage, Register.Unit unit) {
    /** Says whether something with the same id is taken for the unit because of that alone. */
    private boolean isById(Register.Unit then) {
      return then.id().equals(unit.id())
          && unit.formerly().stream().noneMatch(former -> former.unit().equals(then.id()));
    }
  }

  private final boolean ofKind;
  private final List<Step> earliestFirst = new ArrayList<>();

  /**
   * Begins at a unit of an evaluation.
   *
   * @param ofKind whether what has the same id, and nothing is said of it, must be of the same kind
   */
  Trail(Lineage now, Register.Unit unit, boolean ofKind) {
    this.ofKind = ofKind;
    earliestFirst.add(new Step(now, unit));
  }

  /**
   * Returns what the unit was in an evaluation before those that it was followed to. Where a later
   * one alone says that it had another id, the name is looked for as long as there is nothing else.
   */
  Optional<Register.Unit> at(Lineage then) {
    Step last = earliestFirst.get(0);
    Optional<Register.Unit> found =
        last.lineage()
            .before(last.unit(), then)
            .filter(u -> !ofKind || !last.isById(u) || u.kind().equals(last.unit().kind()));
    if (found.isPresent() || !last.lineage().isOne(last.unit())) {
      return found;
    }
    for (Step later : earliestFirst) {
      for (Register.Former former : later.unit().formerly()) {
        if (later.lineage().isOne(later.unit()) && then.unit(former.unit()).isPresent()) {
          return then.unit(former.unit());
        }
      }
    }
    return Optional.empty();
  }

  /** Follows the unit to an evaluation, if it is in it, and returns what it was there. */
  Optional<Register.Unit> to(Lineage then) {
    Optional<Register.Unit> found = at(then);
    found.ifPresent(unit -> earliestFirst.add(0, new Step(then, unit)));
    return found;
  }
}
