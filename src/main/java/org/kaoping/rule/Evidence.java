package org.kaoping.rule;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/** What was recorded of a unit, as far as one rule is concerned. */
public interface Evidence {
  List<? extends Found> findings();

  /** Returns the answer to the rule's question. */
  boolean answer();

  /** Returns what was measured of the unit, or comes out of it. */
  Decimal measured(String measure);

  /** Returns what the unit and its peers measured. */
  PeerAmounts peers(String measure);

  /** Something that was found. */
  interface Found {
    /** Returns how many cases it is, at least 1. */
    int cases();

    /** Returns the points that the assessor chose, greater than 0. */
    Optional<Decimal> amount();
  }
}
