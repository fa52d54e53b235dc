package org.kaoping.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of fractions, of which sums under whole weights are made and compared many times. All are
 * multiplied by one number that makes them whole, and cut into digits that no sum can overflow:
 * what is compared is exact, however long the fractions are.
 */
public final class WeightedSums {
  /** The greatest weight that there may be. */
  public static final int MOST_WEIGHT = (1 << 14) - 1;

  private final int rows;
  private final int columns;
  private final int bits;
  private final int digits;

  /** Digits of base 2^bits, the lowest first and the highest signed, of each column of each row. */
  private final long[] cells;

  private WeightedSums(int rows, int columns, int bits, int digits) {
    this.rows = rows;
    this.columns = columns;
    this.bits = bits;
    this.digits = digits;
    this.cells = new long[rows * digits * columns];
  }

  /** Prepares rows that are equally long, fewer than a million columns. */
  public static WeightedSums of(List<List<Fraction>> rows) {
    int columns = rows.isEmpty() ? 0 : rows.get(0).size();
    List<BigInteger> whole = whole(rows);
    int longest = whole.stream().mapToInt(BigInteger::bitLength).max().orElse(0);
    int bits = Long.SIZE - 2 - 14 - (Integer.SIZE - Integer.numberOfLeadingZeros(columns));
    int digits = 1 + longest / bits;
    WeightedSums sums = new WeightedSums(rows.size(), columns, bits, digits);
    for (int i = 0; i < whole.size(); i++) {
      sums.cut(whole.get(i), i / columns, i % columns);
    }
    return sums;
  }

  /** Returns all fractions, row by row, times their least common denominator. */
  private static List<BigInteger> whole(List<List<Fraction>> rows) {
    List<BigInteger[]> parts = new ArrayList<>();
    BigInteger common = BigInteger.ONE;
    for (List<Fraction> row : rows) {
      for (Fraction fraction : row) {
        BigDecimal above = fraction.dividend().value();
        BigDecimal below = fraction.divisor().value();
        int scale = Math.max(0, Math.max(above.scale(), below.scale()));
        BigInteger dividend = above.movePointRight(scale).toBigIntegerExact();
        BigInteger divisor = below.movePointRight(scale).toBigIntegerExact();
        BigInteger shared = dividend.gcd(divisor);
        parts.add(new BigInteger[] {dividend.divide(shared), divisor.divide(shared)});
        BigInteger least = divisor.divide(shared);
        common = common.multiply(least.divide(common.gcd(least)));
      }
    }
    List<BigInteger> whole = new ArrayList<>(parts.size());
    for (BigInteger[] part : parts) {
      whole.add(part[0].multiply(common.divide(part[1])));
    }
    return whole;
  }

  private void cut(BigInteger number, int row, int column) {
    BigInteger rest = number;
    long mask = (1L << bits) - 1;
    for (int digit = 0; digit < digits; digit++) {
      boolean last = digit == digits - 1;
      cells[(row * digits + digit) * columns + column] =
          last ? rest.longValueExact() : rest.longValue() & mask;
      rest = rest.shiftRight(bits);
    }
  }

  /**
   * Returns a number for each row, in the order of the sums, and equal where these are.
   *
   * @param weights one a column, from 0 to {@link #MOST_WEIGHT}
   */
  public long[] order(int[] weights) {
    long[] sums = new long[rows * digits];
    for (int i = 0; i < sums.length; i++) {
      int from = i * columns;
      long sum = 0;
      for (int column = 0; column < columns; column++) {
        sum += cells[from + column] * weights[column];
      }
      sums[i] = sum;
    }
    return digits == 1 ? sums : ranks(carried(sums));
  }

  /** Has each digit but the highest be one of the base again. */
  private long[] carried(long[] sums) {
    long mask = (1L << bits) - 1;
    for (int row = 0; row < rows; row++) {
      for (int digit = 0; digit < digits - 1; digit++) {
        int at = row * digits + digit;
        sums[at + 1] += sums[at] >> bits;
        sums[at] &= mask;
      }
    }
    return sums;
  }

  /** Counts how many different sums are less than each. */
  private long[] ranks(long[] sums) {
    List<Integer> sorted = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
    sorted.sort((row, other) -> compare(sums, row, other));
    long[] ranks = new long[rows];
    for (int i = 1; i < rows; i++) {
      int more = compare(sums, sorted.get(i - 1), sorted.get(i)) == 0 ? 0 : 1;
      ranks[sorted.get(i)] = ranks[sorted.get(i - 1)] + more;
    }
    return ranks;
  }

  private int compare(long[] sums, int row, int other) {
    for (int digit = digits - 1; digit >= 0; digit--) {
      int compared = Long.compare(sums[row * digits + digit], sums[other * digits + digit]);
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }
}
