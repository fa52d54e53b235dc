package org.kaoping.rule;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaoping.exact.Decimal;

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
