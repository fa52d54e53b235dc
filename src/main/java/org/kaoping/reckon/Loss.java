package org.kaoping.reckon;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quotient;

/**
 * Why a leaf has less than its full points: what takes or gives points, together exactly the
 * difference.
 *
 * @param points full points less the score, greater than 0
 * @param parts in the order of periods and rules; their points add up to {@code -points}
 */
public record Loss(Decimal points, List<Part> parts) {
  /**
   * What one cause takes or gives.
   *
   * @param in the period it is of; empty for the rounding of a score over periods
   * @param inPeriod points in that period, negative if it takes some
   * @param weighted the same × weight ÷ the weights of all periods that have a score, rounded to 4
   *     decimals
   */
  public record Part(
      Optional<LeafScore.InPeriod> in, Cause cause, Decimal inPeriod, Quotient weighted) {
    /** Returns the points in the score of the leaf, negative if it takes some. */
    public Decimal points() {
      return weighted.rounded();
    }
  }

  /** What takes or gives points. */
  public sealed interface Cause {}

  /** The points before any rule are not the full ones. */
  public record Start(Decimal start) implements Cause {}

  /** A rule took or gave points. */
  public record Effected(Derivation.Applied applied) implements Cause {}

  /**
   * A rule gave less than it can, where all that rules can give makes the full points.
   *
   * @param reach the most that it can give
   */
  public record Missed(Derivation.Applied applied, Decimal reach) implements Cause {}

  /** The floor or the ceiling holds the sum of a period. */
  public record Limited(Derivation.Limit limit, Decimal sum, Decimal score) implements Cause {}

  /** Assessors gave less than the full points. */
  public record Given(Decimal score) implements Cause {}

  /** The leaf does not apply and counts as 0. */
  public record Exempted(Derivation.Exempt exempt) implements Cause {}

  /** The parts over periods were rounded each for itself, their sum once. */
  public record Rounding() implements Cause {}

  /** Returns why a leaf has less than its full points, if it has a score and less. */
  public static Optional<Loss> of(LeafScore score) {
    Decimal full = score.indicator().points();
    return score
        .score()
        .filter(points -> points.compareTo(full) < 0)
        .map(points -> new Loss(full.minus(points), LossParts.of(score, full.minus(points))));
  }
}
