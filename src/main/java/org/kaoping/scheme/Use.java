package org.kaoping.scheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/**
 * A way in which results are used (结果运用): money handed out, or a consequence in words.
 *
 * @param kinds kinds of units that it concerns; empty means any
 */
public record Use(
    String id,
    String title,
    Optional<String> clause,
    Optional<String> text,
    Optional<String> note,
    List<String> kinds,
    Way way) {

  /** What results lead to. Sums of money are in 元, with at most 2 decimals. */
  public sealed interface Way {}

  /** The evaluation's budget, in proportion to published totals. */
  public record ByTotal() implements Way {}

  /**
   * The evaluation's budget, in proportion to the shares of grades.
   *
   * @param shares greater than 0, by id of the grade; others get nothing
   */
  public record ByGrade(Map<String, Decimal> shares) implements Way {}

  /**
   * A fixed sum for each award won.
   *
   * @param sums greater than 0, by id of the award
   */
  public record PerAward(Map<String, Decimal> sums) implements Way {}

  /** A consequence in words for one end of each ranking. */
  public record AtPlace(Place place) implements Way {}

  /** Words only, for all. */
  public record InWords() implements Way {}

  /** An end of a ranking. */
  public enum Place {
    FIRST,
    LAST
  }

  /** Says whether it hands out a budget of the evaluation. */
  public boolean hasBudget() {
    return way instanceof ByTotal || way instanceof ByGrade;
  }

  /** Says whether it concerns units of this kind. */
  public boolean concerns(Optional<String> kind) {
    return kinds.isEmpty() || kind.filter(kinds::contains).isPresent();
  }
}
