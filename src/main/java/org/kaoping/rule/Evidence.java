package org.kaoping.rule;

import java.util.Comparator;
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

  /**
   * What a unit and its peers measured.
   *
   * @param amounts greatest first, at least one
   * @param changed what the unit is thought to have measured instead
   */
  public record PeerAmounts(List<Decimal> amounts, Optional<Changed> changed) {
    /** An amount among those compared, and what stands in its place. */
    record Changed(Decimal before, Decimal after) {}

    /** Compares amounts, at least one, in any order. */
    public static PeerAmounts of(List<Decimal> amounts) {
      return new PeerAmounts(
          amounts.stream().sorted(Comparator.reverseOrder()).toList(), Optional.empty());
    }

    /**
     * Returns the same with one amount, which is among those compared, in the place of another.
     * Only one of them can be changed.
     */
    public PeerAmounts changed(Decimal before, Decimal after) {
      Decimal first = changed.map(Changed::before).orElse(before);
      return new PeerAmounts(amounts, Optional.of(new Changed(first, after)));
    }

    /** Returns the greatest amount. */
    public Decimal best() {
      Decimal greatest = amounts.get(0);
      if (changed.isEmpty()) {
        return greatest;
      }
      Decimal after = changed.get().after();
      if (!changed.get().before().equals(greatest)) {
        return greatest.max(after);
      }
      return amounts.size() == 1 ? after : amounts.get(1).max(after);
    }

    /** Returns the least amount. */
    public Decimal least() {
      int last = amounts.size() - 1;
      Decimal least = amounts.get(last);
      if (changed.isEmpty()) {
        return least;
      }
      Decimal after = changed.get().after();
      if (!changed.get().before().equals(least)) {
        return least.min(after);
      }
      return last == 0 ? after : amounts.get(last - 1).min(after);
    }

    /**
     * Returns the place of an amount from 1, the greatest first; equal amounts share the better
     * one.
     */
    public int place(Decimal amount) {
      return 1 + beyond(amount, 1);
    }

    /**
     * Returns the place of an amount from 1, the least first; equal amounts share the better one.
     */
    public int placeFromLeast(Decimal amount) {
      return 1 + beyond(amount, -1);
    }

    /** Returns how many units are compared. */
    public int size() {
      return amounts.size();
    }

    /** Counts the amounts that are greater than one, or less: as {@code sign} is 1 or -1. */
    private int beyond(Decimal amount, int sign) {
      int beyond = sign > 0 ? before(amount, 0) : amounts.size() - before(amount, -1);
      if (changed.isPresent()) {
        beyond -= changed.get().before().compareTo(amount) == sign ? 1 : 0;
        beyond += changed.get().after().compareTo(amount) == sign ? 1 : 0;
      }
      return beyond;
    }

    /** Counts the amounts that compare with one as more than a limit: those at the front. */
    private int before(Decimal amount, int limit) {
      int least = 0;
      int most = amounts.size();
      while (least < most) {
        int middle = (least + most) >>> 1;
        if (amounts.get(middle).compareTo(amount) > limit) {
          least = middle + 1;
        } else {
          most = middle;
        }
      }
      return least;
    }
  }
}
