package org.kaoping.reckon;

import java.util.List;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.WeightedSums;

/**
 * What places units take if what each indicator gives to the totals is multiplied by a factor of
 * its own, drawn anew 10,000 times, the same for all units. Totals are compared exactly, unrounded;
 * equal ones share the better place. The factors are always the same ones, so that everybody who
 * draws them finds the same.
 */
final class Draws {
  /** Where the factors begin. */
  static final long SEED = 1;

  private static final int LEAST_FACTOR = 9_000;
  private static final int FACTORS = 2_001;

  /** So many draws on each side are beyond the places that a unit has in 95 of 100. */
  private static final int TAIL = Firmness.DRAWS / 40;

  private static final int FIRM = Firmness.DRAWS - 2 * TAIL;

  /** Into how many draws a unit has each place, counted from 0. */
  private final int[][] taken;

  /** In how many draws a unit stands above one behind it. */
  private final int[][] above;

  /** In how many draws the first so many units are the same ones. */
  private final int[] same;

  private Draws(int units) {
    this.taken = new int[units][units];
    this.above = new int[units][units];
    this.same = new int[units + 1];
  }

  /**
   * Draws.
   *
   * @param units what each indicator gives to the total, in the order of the ranking
   * @param before how many of them stand before those that a veto puts last
   */
  static Draws of(List<List<Fraction>> units, int before) {
    Draws draws = new Draws(units.size());
    WeightedSums sums = WeightedSums.of(units);
    SplitMix random = new SplitMix(SEED);
    int[] factors = new int[units.get(0).size()];
    for (int draw = 0; draw < Firmness.DRAWS; draw++) {
      for (int i = 0; i < factors.length; i++) {
        factors[i] = LEAST_FACTOR + random.below(FACTORS);
      }
      draws.take(sums.order(factors), before);
    }
    return draws;
  }

  private void take(long[] totals, int before) {
    int[] places = new int[taken.length];
    compare(totals, places, 0, before);
    compare(totals, places, before, taken.length);
    int best = taken.length;
    for (int i = taken.length - 1; i >= 0; i--) {
      taken[i][places[i]]++;
      best = Math.min(best, places[i]);
      if (best >= i) {
        same[i]++;
      }
    }
  }

  /** Compares some units with each other, which all stand behind those before them. */
  private void compare(long[] totals, int[] places, int from, int to) {
    for (int i = from; i < to; i++) {
      int[] beaten = above[i];
      long own = totals[i];
      int place = from + places[i];
      for (int j = i + 1; j < to; j++) { // without branches, which nobody could foretell
        int more = own > totals[j] ? 1 : 0;
        beaten[j] += more;
        places[j] += more;
        place += own < totals[j] ? 1 : 0;
      }
      places[i] = place;
      for (int j = to; j < taken.length; j++) {
        beaten[j]++;
      }
    }
  }

  /**
   * Returns the places, from 1, that a unit has in 95 of 100 draws, as many cut off on each side.
   */
  Firmness.Span span(int unit) {
    return new Firmness.Span(place(unit, TAIL + 1), place(unit, Firmness.DRAWS - TAIL));
  }

  /** Returns the place of a unit in one of the draws, put in the order of its places. */
  private int place(int unit, int draw) {
    int place = 0;
    int draws = 0;
    while (draws < draw) {
      draws += taken[unit][place];
      place++;
    }
    return place;
  }

  /** Says whether a unit stands above one behind it in at least 95 of 100 draws. */
  boolean isAbove(int unit, int behind) {
    return above[unit][behind] >= FIRM;
  }

  /** Says whether the first so many units are the same ones in at least 95 of 100 draws. */
  boolean isSame(int first) {
    return same[first] >= FIRM;
  }

  /** The generator SplitMix64 (Steele, Lea, Flood 2014), which is the same everywhere. */
  private static final class SplitMix {
    private long state;

    SplitMix(long seed) {
      this.state = seed;
    }

    int below(int bound) {
      state += 0x9E3779B97F4A7C15L;
      long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
      mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
      return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
    }
  }
}
