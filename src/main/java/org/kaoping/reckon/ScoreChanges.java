package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Term;
import org.kaoping.scheme.Indicator;

/**
 * What became of the scores of units in an indicator since the term before.
 *
 * @param earlier that term
 * @param units those that have a score in both, at least one, in the order of the evaluation
 */
public record ScoreChanges(Term earlier, List<One> units) {
  /** A unit's score then and now. */
  public record One(Standing now, Decimal score, Decimal before) {
    /** Returns how much more it is, in points. */
    public Decimal by() {
      return score.minus(before);
    }
  }

  /**
   * Compares the scores of an indicator.
   *
   * @param before what the indicator goes on with
   * @return nothing where the full points are others, or no unit has both scores
   */
  public static Optional<ScoreChanges> of(Indicator now, Indicator before, Movements all) {
    List<One> units = new ArrayList<>();
    if (now.points().equals(before.points())) {
      for (Movements.Movement moved : all.units()) {
        moved
            .now()
            .indicator(now.id())
            .flatMap(
                score ->
                    moved
                        .before()
                        .indicator(before.id())
                        .map(then -> new One(moved.now(), score, then)))
            .ifPresent(units::add);
      }
    }
    return units.isEmpty() ? Optional.empty() : Optional.of(new ScoreChanges(all.earlier(), units));
  }

  public Statistics scores() {
    return new Statistics(units.stream().map(One::score).toList());
  }

  public Statistics before() {
    return new Statistics(units.stream().map(One::before).toList());
  }
}
