package org.kaoping.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;

/** What was recorded of a unit, as far as one rule is concerned. */
public interface Evidence {
  List<? extends Found> findings();

  /** Returns the answer to the rule's question. */
  boolean answer();

  /** Returns the kind of the unit, if it has one. */
  Optional<String> kind();

  /** Returns what was measured of the unit, or comes out of it. */
  Fraction measured(String measure);

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
   * @param sum of all of them
   * @param changed what the unit is thought to have measured instead
   */
  public record PeerAmounts(List<Fraction> amounts, Fraction sum, Optional<Changed> changed) {
    /** An amount among those compared, and what stands in its place. */
    record Changed(Fraction before, Fraction after) {}

    /** Compares amounts, at least one, in any order. */
    public static PeerAmounts of(List<Fraction> amounts) {
      return new PeerAmounts(
          amounts.stream().sorted(Comparator.reverseOrder()).toList(),
          Fraction.sum(amounts),
          Optional.empty());
    }

    /**
     * Returns the same with one amount, which is among those compared, in the place of another.
     * Only one of them can be changed.
     */
    public PeerAmounts changed(Fraction before, Fraction after) {
      Fraction first = changed.map(Changed::before).orElse(before);
      return new PeerAmounts(amounts, sum, Optional.of(new Changed(first, after)));
    }

    /** Returns the greatest amount. */
    public Fraction best() {
      return at(0);
    }

    /** Returns the least amount. */
    public Fraction least() {
      return at(size() - 1);
    }

    /** Returns the mean, exactly. */
    public Fraction mean() {
      Fraction all = changed.map(c -> sum.minus(c.before()).plus(c.after())).orElse(sum);
      return all.over(Decimal.of(size()));
    }

    /** Returns the one in the middle, or the mean of the two in the middle. */
    public Fraction median() {
      return at((size() - 1) / 2).plus(at(size() / 2)).over(Decimal.of(2));
    }

    /** Returns an amount by its position, the greatest first. */
    private Fraction at(int position) {
      if (changed.isEmpty()) {
        return amounts.get(position);
      }
      int gone = before(changed.get().before(), 0);
      int came = before(changed.get().after(), 0);
      came -= came > gone ? 1 : 0;
      if (position == came) {
        return changed.get().after();
      }
      int rest = position < came ? position : position - 1;
      return amounts.get(rest < gone ? rest : rest + 1);
    }

    /**
     * Returns the place of an amount from 1, the greatest first; equal amounts share the better
     * one.
     */
    public int place(Fraction amount) {
      return 1 + beyond(amount, 1);
    }

    /**
     * Returns the place of an amount from 1, the least first; equal amounts share the better one.
     */
    public int placeFromLeast(Fraction amount) {
      return 1 + beyond(amount, -1);
    }

    /** Returns how many units are compared. */
    public int size() {
      return amounts.size();
    }

    /** Counts the amounts that are greater than one, or less: as {@code sign} is 1 or -1. */
    private int beyond(Fraction amount, int sign) {
      int beyond = sign > 0 ? before(amount, 0) : amounts.size() - before(amount, -1);
      if (changed.isPresent()) {
        beyond -= changed.get().before().compareTo(amount) == sign ? 1 : 0;
        beyond += changed.get().after().compareTo(amount) == sign ? 1 : 0;
      }
      return beyond;
    }

    /** Counts the amounts that compare with one as more than a limit: those at the front. */
    private int before(Fraction amount, int limit) {
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
