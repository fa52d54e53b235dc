package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/**
 * Leaves that tell no units apart, because all have the same score. What only adds or takes points
 * is not looked at: that nobody has any is the rule.
 *
 * @param looked how many leaves were looked at: those with full points of which at least two units
 *     have a score
 * @param found those in which all scores are the same, in the scheme's order
 */
public record UniformScores(int looked, List<Found> found) {
  /**
   * A leaf in which all units that have a score have the same.
   *
   * @param units how many they are, at least 2
   */
  public record Found(Indicator leaf, Decimal score, int units) {
    /** Says whether nobody lost a point. */
    public boolean isFull() {
      return score.equals(leaf.points());
    }
  }

  static UniformScores of(Scheme scheme, Columns columns) {
    int looked = 0;
    List<Found> found = new ArrayList<>();
    for (Indicator leaf : scheme.countingLeaves().toList()) {
      Optional<Statistics> scores =
          leaf.isAdjustment() ? Optional.empty() : columns.statistics(leaf.id());
      if (scores.filter(s -> s.size() > 1).isPresent()) {
        looked++;
        scores
            .filter(Statistics::isEven)
            .ifPresent(even -> found.add(new Found(leaf, even.least(), even.size())));
      }
    }
    return new UniformScores(looked, List.copyOf(found));
  }

  /** Returns how many of those found are full. */
  public long full() {
    return found.stream().filter(Found::isFull).count();
  }
}
