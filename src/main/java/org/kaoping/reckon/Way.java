package org.kaoping.reckon;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;

/**
 * A way to a better result: one thing changes in what the source that counts recorded of one leaf
 * in one period.
 *
 * @param position of it among all ways of its unit in the scheme's order: leaves, then periods,
 *     then rules; from 0
 * @param leaf of which something changes
 * @param rule whose findings, answer or measure change; empty where the assessors give the score
 * @param period id, empty where the scheme has no periods
 * @param source id, empty where one alone counts
 * @param greatest the smallest change that gives the leaf the most that this way can
 * @param enough the smallest change that is enough by itself, if one is; for an award it can be
 *     greater than {@code greatest}, where it is others that lose by more, or fewer cases that
 *     decide
 */
public record Way(
    int position,
    Indicator leaf,
    Optional<Rule> rule,
    Optional<String> period,
    Optional<String> source,
    Step greatest,
    Optional<Step> enough) {

  /**
   * A change and what comes of it, scored again.
   *
   * @param gain published points that decide on the grade, or of the total where no grade does:
   *     after less before
   * @param total the same of the published total
   * @param grade id of the grade that the unit then has, vetoes counted
   */
  public record Step(Change change, Decimal gain, Decimal total, Optional<String> grade) {}

  /** Says whether no rule computes what it gives: assessors choose it. */
  public boolean isJudged() {
    return rule.isEmpty();
  }

  /**
   * Returns the way of which the least is enough, the first in the scheme's order of equal ones.
   */
  static Optional<Way> cheapest(List<Way> ways, Comparator<Step> order) {
    return ways.stream()
        .filter(way -> way.enough().isPresent())
        .min(
            Comparator.<Way, Step>comparing(way -> way.enough().orElseThrow(), order)
                .thenComparing(Way::position));
  }
}
