package org.kaoping.result;

import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.rule.Evidence;

/**
 * Something that was found in an assessment.
 *
 * @param rule id of a rule of the leaf
 * @param count how many cases, at least 1; empty counts as 1
 * @param amount the points that the assessor chose, greater than 0
 * @param line line of the results file, from 1
 */
public record Finding(
    String rule, Optional<Integer> count, Optional<Decimal> amount, Remarks remarks, int line)
    implements Evidence.Found {
  /** Returns the same on another line. */
  Finding at(int other) {
    return new Finding(rule, count, amount, remarks, other);
  }

  @Override
  public int cases() {
    return count.orElse(1);
  }
}
