package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Root;
import org.kaoping.exact.Rounding;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/**
 * Leaves that seem to measure the same, because they put units in nearly the same order, or take
 * the same share of their full points from each.
 *
 * <p>The order is compared by C. Spearman's coefficient, "The Proof and Measurement of Association
 * between Two Things", The American Journal of Psychology 15 (1904), pages 72–101; units that share
 * a place have the mean of the places that they fill, and the coefficient is that of products and
 * moments of these places (M. Kendall and J. D. Gibbons, Rank Correlation Methods, 5th edition,
 * 1990, section 3.8). It is a root; what is compared is its square, which is an exact fraction.
 *
 * @param pairs how many pairs of leaves can be compared
 * @param found those that seem to measure the same, the greatest coefficient first
 */
public record RankCorrelation(int pairs, List<Pair> found) {
  /** Of fewer units, the order is not compared. */
  public static final int LEAST_UNITS = 10;

  /** Where a leaf has fewer different scores, its order is not compared. */
  public static final int LEAST_SCORES = 5;

  /** The coefficient from which on two leaves seem to measure the same. */
  public static final Decimal BOUND = Decimal.of("0.9");

  /** The same two numbers where equal shares are looked for. */
  public static final int LEAST_UNITS_EQUAL = 5;

  public static final int LEAST_SCORES_EQUAL = 3;

  private static final Rounding SHOWN = Rounding.Mode.DOWN.to(2);

  /**
   * Two leaves.
   *
   * @param units how many have scores of both
   * @param coefficient 0 to 1, of which the digits behind the second are dropped; empty where the
   *     order is not compared
   * @param same whether each unit has the same share of the full points in both
   */
  public record Pair(
      Indicator one, Indicator other, int units, Optional<Decimal> coefficient, boolean same) {}

  /** The scores of a leaf, unit by unit. */
  private static final class Column {
    private final Indicator leaf;

    /** The different ones, the least first. */
    private final List<Decimal> values;

    /** Where the score of a unit stands among them, -1 for none. */
    private final int[] codes;

    private Column(Indicator leaf, List<Decimal> values, int[] codes) {
      this.leaf = leaf;
      this.values = values;
      this.codes = codes;
    }

    static Column of(Indicator leaf, List<Standing> standings) {
      List<Decimal> values =
          standings.stream()
              .flatMap(s -> s.indicator(leaf.id()).stream())
              .distinct()
              .sorted()
              .toList();
      Map<Decimal, Integer> positions = new HashMap<>();
      values.forEach(value -> positions.put(value, positions.size()));
      int[] codes = new int[standings.size()];
      for (int i = 0; i < codes.length; i++) {
        codes[i] =
            standings
                .get(i)
                .indicator(leaf.id())
                .map(v -> positions.getOrDefault(v, -1))
                .orElse(-1);
      }
      return new Column(leaf, values, codes);
    }

    Decimal value(int unit) {
      return values.get(codes[unit]);
    }
  }

  static RankCorrelation of(Scheme scheme, List<Standing> standings) {
    List<Column> columns =
        scheme
            .countingLeaves()
            .map(leaf -> Column.of(leaf, standings))
            .filter(column -> column.values.size() >= LEAST_SCORES_EQUAL)
            .toList();
    int pairs = 0;
    List<Pair> found = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      for (int j = i + 1; j < columns.size(); j++) {
        Compared compared = Compared.of(columns.get(i), columns.get(j));
        pairs += compared.isComparable() ? 1 : 0;
        compared.found().ifPresent(found::add);
      }
    }
    found.sort(
        Comparator.comparing((Pair pair) -> pair.coefficient().orElse(Decimal.ONE)).reversed());
    return new RankCorrelation(pairs, List.copyOf(found));
  }

  /**
   * Two leaves in the units that have scores of both. Places are doubled, so that they are whole,
   * and counted from their mean.
   *
   * @param ranked the doubled places of the different scores of the first leaf; likewise the other
   */
  private record Compared(Column one, Column other, int units, Places ranked, Places otherRanked) {
    static Compared of(Column one, Column other) {
      int[] counts = new int[one.values.size()];
      int[] others = new int[other.values.size()];
      int units = 0;
      for (int i = 0; i < one.codes.length; i++) {
        if (one.codes[i] >= 0 && other.codes[i] >= 0) {
          counts[one.codes[i]]++;
          others[other.codes[i]]++;
          units++;
        }
      }
      return new Compared(one, other, units, Places.of(counts, units), Places.of(others, units));
    }

    boolean isComparable() {
      return hasOrder() || hasShares();
    }

    private boolean hasOrder() {
      return units >= LEAST_UNITS
          && ranked.different >= LEAST_SCORES
          && otherRanked.different >= LEAST_SCORES;
    }

    private boolean hasShares() {
      return units >= LEAST_UNITS_EQUAL
          && ranked.different >= LEAST_SCORES_EQUAL
          && otherRanked.different >= LEAST_SCORES_EQUAL
          && !one.leaf.isAdjustment()
          && !other.leaf.isAdjustment();
    }

    Optional<Pair> found() {
      boolean same = hasShares() && isSame();
      Optional<Decimal> coefficient = hasOrder() ? coefficient() : Optional.empty();
      return same || coefficient.filter(c -> c.compareTo(BOUND) >= 0).isPresent()
          ? Optional.of(new Pair(one.leaf, other.leaf, units, coefficient, same))
          : Optional.empty();
    }

    private boolean isSame() {
      for (int i = 0; i < one.codes.length; i++) {
        if (one.codes[i] >= 0
            && other.codes[i] >= 0
            && !one.value(i)
                .times(other.leaf.points())
                .equals(other.value(i).times(one.leaf.points()))) {
          return false;
        }
      }
      return true;
    }

    /** Returns the coefficient where it is at least the bound. */
    private Optional<Decimal> coefficient() {
      long products = 0;
      for (int i = 0; i < one.codes.length; i++) {
        if (one.codes[i] >= 0 && other.codes[i] >= 0) {
          products += ranked.places[one.codes[i]] * otherRanked.places[other.codes[i]];
        }
      }
      if (products <= 0) {
        return Optional.empty();
      }
      Fraction first = new Fraction(Decimal.of(products), Decimal.of(ranked.squares));
      Fraction second = new Fraction(Decimal.of(products), Decimal.of(otherRanked.squares));
      return first.times(second).compareTo(BOUND.times(BOUND)) < 0
          ? Optional.empty()
          : Optional.of(
              Root.of(
                      Fraction.of(Decimal.ONE),
                      List.of(
                          new Root.Ratio(first, Decimal.ONE), new Root.Ratio(second, Decimal.ONE)),
                      SHOWN)
                  .rounded());
    }
  }

  /** Doubled places, less their mean. */
  private static final class Places {
    /** Those of each of the different scores. */
    private final long[] places;

    /** How many of these some unit has. */
    private final int different;

    /** The sum of the squares over all units. */
    private final long squares;

    private Places(long[] places, int different, long squares) {
      this.places = places;
      this.different = different;
      this.squares = squares;
    }

    static Places of(int[] counts, int units) {
      long[] places = new long[counts.length];
      int different = 0;
      long before = 0;
      long squares = 0;
      for (int i = 0; i < counts.length; i++) {
        places[i] = 2 * before + counts[i] - units;
        before += counts[i];
        different += counts[i] > 0 ? 1 : 0;
        squares += counts[i] * places[i] * places[i];
      }
      return new Places(places, different, squares);
    }
  }
}
