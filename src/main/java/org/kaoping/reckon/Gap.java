package org.kaoping.reckon;

import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.RankingKey;

/**
 * What puts one standing before another: the first of what is compared in which they differ.
 *
 * @param key what is compared; empty where a veto puts the worse one last
 * @param even what is compared before, and is equal: first of all
 * @param by how far they lie apart in it, with 6 digits if it has more: points, cases of
 *     deductions, or the unit of a measure; 0 where only one has a value and the other stands
 *     behind for that
 * @param missing whether one of them has no value in it
 */
public record Gap(
    Optional<RankingKey> key, Optional<RankingKey> even, Decimal by, boolean missing) {

  private static final int DIGITS = 6;

  /** Returns what puts {@code better} before {@code worse}, or nothing if they are tied. */
  public static Optional<Gap> between(Ranking ranking, Standing better, Standing worse) {
    if (StandingOrder.isLast(better) != StandingOrder.isLast(worse)) {
      return Optional.of(new Gap(Optional.empty(), Optional.empty(), Decimal.ZERO, false));
    }
    Optional<RankingKey> even = Optional.empty();
    for (RankingKey key : ranking.by()) {
      if (key.order().compare(better, worse) != 0) {
        boolean missing = key.of(better).isEmpty() || key.of(worse).isEmpty();
        Decimal by =
            missing && key.putsMissingLast()
                ? Decimal.ZERO
                : key.value(better).minus(key.value(worse)).shown(DIGITS);
        return Optional.of(new Gap(Optional.of(key), even, by, missing));
      }
      even = even.or(() -> Optional.of(key));
    }
    return Optional.empty();
  }
}
