package org.kaoping.scheme;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/**
 * How published points, or places, become a grade.
 *
 * @param part id of the part that counts; empty for the total
 * @param percent whether bounds are percents of the full points instead of points
 * @param byPlace how shares of units become whole places, where bands have shares of each ranking
 * @param bands from best to worst; bounds of points fall, shares rise, the last has neither
 */
public record Grades(
    Optional<String> part, boolean percent, Optional<Share.Way> byPlace, List<Grade> bands) {
  /**
   * A grade.
   *
   * @param top share of the ranked units that have it or a better one; where grades go by place
   * @param from lower bound, included; empty for the worst grade
   */
  public record Grade(String id, String title, Optional<Share> top, Optional<Decimal> from) {}

  public Optional<Grade> grade(String id) {
    for (Grade band : bands) {
      if (band.id().equals(id)) {
        return Optional.of(band);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns how many places of a ranking of so many units a grade ends after, if it has a share.
   */
  public Optional<Integer> places(Grade grade, int units) {
    return byPlace.flatMap(way -> grade.top().map(top -> top.of(units, way)));
  }

  /** Returns the worse of two grades. */
  public Grade worse(Grade one, Grade other) {
    return bands.indexOf(one) >= bands.indexOf(other) ? one : other;
  }
}
