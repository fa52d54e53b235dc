package org.kaoping.rule;

import java.util.Optional;

/** A kind that always gives a share of its points, however small, by a measure. */
interface Share extends Effect {
  /** Returns the id of the measure. */
  String of();

  @Override
  default Direction direction() {
    return Direction.AWARD;
  }

  @Override
  default Need need() {
    return Need.MEASURE;
  }

  @Override
  default boolean isShare() {
    return true;
  }

  @Override
  default Optional<String> measure() {
    return Optional.of(of());
  }
}
