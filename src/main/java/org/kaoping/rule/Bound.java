package org.kaoping.rule;

import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.source.Fields;

/** Reads what a measure is held against: the only place that knows how it may be written. */
final class Bound {
  private Bound() {}

  /** Returns the bound of a key that is there, in the unit of the measure. */
  static Decimal of(Fields fields, String key) {
    return fields.quantity(key).amount();
  }

  /** Returns the bound of a key, if it is there. */
  static Optional<Decimal> optional(Fields fields, String key) {
    return fields.optionalQuantity(key).map(Quantity::amount);
  }
}
