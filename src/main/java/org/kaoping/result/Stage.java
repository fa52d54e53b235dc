package org.kaoping.result;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A stage of an evaluation's process.
 *
 * @param from first day
 * @param to last day, not before {@code from}
 * @param title empty if the kind says it all
 */
public record Stage(
    Kind kind, LocalDate from, LocalDate to, Optional<String> title, Optional<String> note) {

  /** What is done in a stage. */
  public enum Kind {
    ISSUE,
    SELF_ASSESSMENT,
    SUBMISSION,
    REVIEW,
    DECISION,
    PUBLICITY;

    /** Returns the kind that the language calls so, e.g. {@code self-assessment}. */
    static Kind of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
