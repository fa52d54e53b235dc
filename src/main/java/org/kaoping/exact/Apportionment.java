package org.kaoping.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Hands out a sum in proportion to weights, by the largest-remainder method: everyone gets the
 * whole steps of the exact quota; the steps left over go one each to those with the largest
 * remainders, of equal ones to those who stand first.
 */
public final class Apportionment {
  private Apportionment() {}

  /**
   * Returns what each weight gets, in the same order; together exactly {@code sum}, or nothing at
   * all if every weight is 0.
   *
   * @param sum at least 0, with no more than {@code decimals} decimals
   * @param weights each at least 0
   * @param decimals digits of what is handed out: 2 for cents
   * @throws ArithmeticException if {@code sum} has more decimals
   */
  public static List<Decimal> of(Decimal sum, List<Decimal> weights, int decimals) {
    BigInteger steps = whole(sum, decimals);
    int scale = weights.stream().mapToInt(Decimal::decimals).max().orElse(0);
    List<BigInteger> parts = weights.stream().map(weight -> whole(weight, scale)).toList();
    BigInteger all = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (all.signum() == 0) {
      return weights.stream().map(weight -> Decimal.ZERO).toList();
    }
    List<BigInteger> given = new ArrayList<>();
    List<BigInteger> remainders = new ArrayList<>();
    for (BigInteger part : parts) {
      BigInteger[] quota = steps.multiply(part).divideAndRemainder(all);
      given.add(quota[0]);
      remainders.add(quota[1]);
    }
    int left = given.stream().reduce(steps, BigInteger::subtract).intValueExact();
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing(remainders::get).reversed())
        .limit(left)
        .forEach(i -> given.set(i, given.get(i).add(BigInteger.ONE)));
    return given.stream().map(n -> new Decimal(new BigDecimal(n, decimals))).toList();
  }

  private static BigInteger whole(Decimal number, int decimals) {
    return number.value().movePointRight(decimals).toBigIntegerExact();
  }
}
