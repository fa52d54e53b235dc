package org.kaoping.rule;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * What a unit and its peers measured.
   *
   * @param best greatest amount
   * @param places place from 1 by amount; equal amounts share the better place
   * @param size number of units compared
   */
  public record PeerAmounts(Decimal best, Map<Decimal, Integer> places, int size) {
    /** Compares amounts, at least one, in any order. */
    public static PeerAmounts of(List<Decimal> amounts) {
      List<Decimal> sorted = amounts.stream().sorted(Comparator.reverseOrder()).toList();
      Map<Decimal, Integer> places = new HashMap<>();
      for (int i = 0; i < sorted.size(); i++) {
        places.putIfAbsent(sorted.get(i), i + 1);
      }
      return new PeerAmounts(sorted.get(0), places, sorted.size());
    }

    /** Returns the place of an amount, which is among those compared. */
    public int place(Decimal amount) {
      return places.getOrDefault(amount, 0);
    }
  }
}
