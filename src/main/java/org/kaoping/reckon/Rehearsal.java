package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.result.UnitResult;

/**
 * What would have come of an evaluation under another scheme.
 *
 * @param before as it is
 * @param after the same results under the other scheme, with what they alone say of awards
 * @param units those of the register that are rated, by rank as it is, then id
 * @param money whether a use of results hands out money under one of the schemes
 */
public record Rehearsal(
    RankedEvaluation before, RankedEvaluation after, List<Unit> units, boolean money) {
  /** With more units, nobody asks which indicator alone decides: each is tried by itself. */
  private static final int MOST = 500;

  /**
   * A unit under both schemes.
   *
   * @param total what the totals differ by; empty where one is missing
   * @param deciding what of the total alone decides that the grade or an award is another: without
   *     what it gives more or less, both would be as they were; empty where there is no such thing,
   *     nothing is another, or there are too many units to try
   * @param gave money under the scheme as it is, in 元, and {@code gives} under the other
   */
  public record Unit(
      Standing before,
      Standing after,
      Optional<Attribution> total,
      List<Attribution.Share> deciding,
      Decimal gave,
      Decimal gives) {
    /** Says whether the grade is another. */
    public boolean isRegraded() {
      return !before.grade().equals(after.grade());
    }

    /** Says whether it wins other awards. */
    public boolean isAwardedOtherwise() {
      return !before.awards().equals(after.awards());
    }
  }

  /**
   * Compares results under two schemes.
   *
   * @param origins what indicators and parts of the other scheme stand for, by id as in {@link
   *     Attribution.Share}; others are new
   */
  public static Rehearsal of(
      RankedEvaluation before, RankedEvaluation after, Map<String, String> origins) {
    Map<String, Attribution.Sums> then = sums(before);
    Map<String, Attribution.Sums> now = sums(after);
    Map<String, Decimal> gave = money(before);
    Map<String, Decimal> gives = money(after);
    Deciding deciding = new Deciding(after, before);
    List<Unit> units = new ArrayList<>();
    for (Standing standing : before.awards().standings()) {
      String id = standing.unit().id();
      Optional<Attribution.Sums> other = Optional.ofNullable(now.get(id));
      Optional<Attribution.Sums> own = Optional.ofNullable(then.get(id));
      if (own.isPresent() && other.isPresent()) {
        Standing as = other.get().standing();
        Optional<Attribution> total = Attribution.of(own.get(), other.get(), origins);
        boolean tried = isDecidingTried(before);
        units.add(
            new Unit(
                standing,
                as,
                total,
                total.filter(t -> tried).map(t -> deciding.of(standing, as, t)).orElse(List.of()),
                gave.getOrDefault(id, Decimal.ZERO),
                gives.getOrDefault(id, Decimal.ZERO)));
      }
    }
    return new Rehearsal(before, after, units, !gave.isEmpty() || !gives.isEmpty());
  }

  /** Says whether it was asked which indicators alone decide. */
  public boolean isDecidingTried() {
    return isDecidingTried(before);
  }

  private static boolean isDecidingTried(RankedEvaluation ranked) {
    return ranked.results().size() <= MOST;
  }

  private static Map<String, Attribution.Sums> sums(RankedEvaluation ranked) {
    Map<String, UnitResult> results = UnitResult.byUnit(ranked.results());
    Map<String, Attribution.Sums> sums = new HashMap<>();
    for (Standing standing : ranked.awards().standings()) {
      String id = standing.unit().id();
      Optional.ofNullable(results.get(id))
          .map(
              result ->
                  ranked.scheme().stated()
                      ? Optional.<Map<String, Fraction>>empty()
                      : Summands.of(
                          ranked.scorer().sums(id, ranked.scorer().derive(result)),
                          ranked.scheme().forKind(standing.unit().kind())))
          .ifPresent(summands -> sums.put(id, new Attribution.Sums(standing, summands)));
    }
    return sums;
  }

  private static Map<String, Decimal> money(RankedEvaluation ranked) {
    Map<String, Decimal> money = new HashMap<>();
    for (Distribution distribution : Distribution.of(ranked)) {
      for (Distribution.Line line : distribution.lines()) {
        line.amount()
            .ifPresent(sum -> money.merge(line.standing().unit().id(), sum, Decimal::plus));
      }
    }
    return money;
  }
}
