package org.kaoping.scheme;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/**
 * How published points become a grade.
 *
 * @param part id of the part that counts; empty for the total
 * @param percent whether bounds are percents of the full points instead of points
 * @param bands from best to worst; bounds strictly fall, the last has none
 */
public record Grades(Optional<String> part, boolean percent, List<Grade> bands) {
  /**
   * A grade.
   *
   * @param from lower bound, included; empty for the worst grade
   */
  public record Grade(String id, String title, Optional<Decimal> from) {}

  public Optional<Grade> grade(String id) {
    return bands.stream().filter(b -> b.id().equals(id)).findFirst();
  }

  /** Returns the worse of two grades. */
  public Grade worse(Grade one, Grade other) {
    return bands.indexOf(one) >= bands.indexOf(other) ? one : other;
  }
}
