package org.kaoping.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/**
 * One run of a scheme.
 *
 * @param id name of its folder under {@code data/}
 * @param scheme id of the scheme
 * @param title empty if it has the scheme's
 * @param part of the scheme's year that it is of
 * @param notice the period of publicity (公示期)
 * @param date when the results were fixed
 * @param demo whether the results are made up for demonstration
 * @param budgets money that uses of results share out, in 元, by id of the use
 * @param carries ids of the evaluations whose points leaves carry, in the order written, by leaf
 * @param calendar the stages of its process in the order of time, may be empty
 */
public record Evaluation(
    String id,
    String scheme,
    Optional<String> title,
    Term.Part part,
    Status status,
    Optional<Notice> notice,
    Optional<LocalDate> date,
    boolean demo,
    Map<String, Decimal> budgets,
    Map<String, List<String>> carries,
    List<Stage> calendar) {

  /** How far an evaluation has come; each goes forward only, in this order. */
  public enum Status {
    DRAFT,
    OPEN,
    NOTICE,
    FINAL,
    SUPERSEDED;

    /** Returns the status that files call so. */
    public static Status of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Returns what files call it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Says whether readers may know of the evaluation. */
    public boolean isPublished() {
      return this != DRAFT;
    }

    /** Says whether its results are fixed, so that they change on the record only. */
    public boolean isFixed() {
      return this == FINAL || this == SUPERSEDED;
    }

    /**
     * Says whether an evaluation may be in another state next, or stay in this one. Steps may be
     * left out, but only final results can be superseded.
     */
    public boolean mayBecome(Status next) {
      return compareTo(next) <= 0 && (next != SUPERSEDED || isFixed());
    }

    /** Says whether every unit must have been assessed. */
    public boolean isComplete() {
      return this != DRAFT && this != OPEN;
    }
  }

  /**
   * Returns the same as a run of another scheme.
   *
   * @param others as {@link #carries}, by leaves of that scheme
   */
  public Evaluation under(String other, Map<String, List<String>> others) {
    return new Evaluation(
        id, other, title, part, status, notice, date, demo, budgets, others, calendar);
  }

  /** Returns the evaluations whose points some leaf carries. */
  public List<String> carried() {
    return carries.values().stream().flatMap(List::stream).distinct().toList();
  }

  /** Returns the money that a use shares out, if it is fixed. */
  public Optional<Decimal> budget(String use) {
    return Optional.ofNullable(budgets.get(use));
  }

  /** The days on which objections can be raised, and with whom. */
  public record Notice(LocalDate from, LocalDate to, Optional<String> contact) {}

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
}
