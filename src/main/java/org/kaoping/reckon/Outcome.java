package org.kaoping.reckon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.result.Decision;
import org.kaoping.scheme.Award;

/**
 * Who gets an award.
 *
 * @param contests what the results alone say; none where people decide
 * @param decision what people decided; it replaces the selection
 * @param barred units that a stage before the decision named, but that cannot get it, by id
 */
public record Outcome(
    Award award, List<Contest> contests, Optional<Decision> decision, Map<String, Bar> barred) {

  /** Returns the ids of those selected by the results alone, in order of rank. */
  public List<String> selected() {
    return contests.stream().flatMap(c -> c.safe().stream()).toList();
  }

  /** Returns the ids of the units that get it. */
  public List<String> awarded() {
    return decision.map(Decision::awarded).orElseGet(this::selected);
  }

  /** Why a unit cannot get an award. */
  public enum Bar {
    VETO,
    KIND,
    GRADE,
    TOTAL,
    NO_TOTAL
  }

  /**
   * The places of an award in one ranking or group.
   *
   * @param name what the places belong to: a kind or a group; empty for all units
   * @param places how many there are
   * @param safe ids of units that get one for sure
   * @param tied ids of equal units that compete for the rest; empty if there is no such tie
   */
  public record Contest(String name, int places, List<String> safe, List<String> tied) {
    boolean isSettled() {
      return tied.isEmpty();
    }
  }
}
