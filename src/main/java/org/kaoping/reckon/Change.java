package org.kaoping.reckon;

import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;

/** A change of one thing in what was recorded of a leaf in one assessment. */
public sealed interface Change {

  /**
   * Some of what was found of a rule is not found; of chosen points, those of the greatest
   * findings.
   *
   * @param before cases that were found, or findings where their points are chosen; at least 1
   * @param after cases or findings that are left, at least 0
   */
  record FewerCases(long before, long after) implements Change {}

  /** The question of a rule is answered like this. */
  record Answer(boolean to) implements Change {}

  /**
   * Another amount is recorded of a measure.
   *
   * @param recorded of the recorded measure
   * @param derived of the measure that is derived of it and decides, if one is
   */
  record MeasureTo(Moved recorded, Optional<Moved> derived) implements Change {}

  /** The assessors give more. */
  record ScoreTo(Decimal from, Decimal to) implements Change {}

  /**
   * The amount of a measure.
   *
   * @param measure its id
   * @param from as it is, in the measure's unit
   * @param to as it would be
   */
  record Moved(String measure, Fraction from, Fraction to) {}
}
