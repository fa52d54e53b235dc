package org.kaoping.result;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a unit objected to while results were under notice.
 *
 * @param id tells it from others of the evaluation
 * @param received when it was received
 * @param against the published value that it is against; its unit is the one that objects
 * @param rule id of the rule of the indicator whose finding it is against
 * @param says what the unit says, in short
 * @param decision empty until it is decided
 */
public record Objection(
    String id,
    LocalDate received,
    PublishedValue against,
    Optional<String> rule,
    String says,
    Optional<Decision> decision) {

  /** How it was decided, or what else became of it. */
  public enum Outcome {
    UPHELD,
    PARTLY_UPHELD,
    REJECTED,
    WITHDRAWN;

    /** Returns the outcome that files call so. */
    static Outcome of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Returns what files call it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Says whether results have to be corrected for it. */
    public boolean isCarriedOut() {
      return this == UPHELD || this == PARTLY_UPHELD;
    }
  }

  /**
   * What became of it.
   *
   * @param date when it was decided or withdrawn
   * @param by the office that decided; none is due where it was withdrawn, as for the reason
   * @param correction the date of the corrections that carry it out; of one that is upheld only
   */
  public record Decision(
      Outcome outcome,
      LocalDate date,
      Optional<String> by,
      Optional<String> reason,
      Optional<LocalDate> correction) {}

  /** Returns the id of the unit that objects. */
  public String unit() {
    return against.unit();
  }
}
