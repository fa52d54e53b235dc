package org.kaoping.result;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that was corrected after results had been published.
 *
 * @param date when it was approved
 * @param approvedBy the office that approved it
 * @param changes of published values, in the order of the file; may be empty
 */
public record Correction(
    LocalDate date, String what, String why, String approvedBy, List<Change> changes) {

  /** What the file says where there is no total, rank, grade or points. */
  public static final String NONE = "none";

  /** What the file says of an award that a unit has. */
  public static final String AWARDED = "true";

  /** What the file says of an award that a unit does not have. */
  public static final String NOT_AWARDED = "false";

  /**
   * A published value that became another.
   *
   * @param before numbers without superfluous zeros, {@link #AWARDED}, the id of a grade or the
   *     words of a stated one; empty where there was none
   * @param after likewise
   */
  public record Change(PublishedValue value, Optional<String> before, Optional<String> after) {
    /** Says whether it leaves the value as it was. */
    public boolean isNone() {
      return before.equals(after);
    }

    /** Returns the word that a file has for a value like {@link #before}. */
    public String word(Optional<String> of) {
      return of.orElse(value.kind() == PublishedValue.Kind.AWARD ? NOT_AWARDED : NONE);
    }
  }

  /** Returns from what to what corrections lead together, by value, in the order of the files. */
  public static Map<PublishedValue, Change> ways(List<Correction> corrections) {
    Map<PublishedValue, Change> ways = new LinkedHashMap<>();
    for (Correction correction : corrections) {
      for (Change change : correction.changes()) {
        ways.merge(
            change.value(),
            change,
            (first, next) -> new Change(first.value(), first.before(), next.after()));
      }
    }
    return ways;
  }

  /** Returns its changes of one unit. */
  public List<Change> of(String unit) {
    return changes.stream().filter(change -> change.value().unit().equals(unit)).toList();
  }
}
