package org.kaoping.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A weighted geometric mean, mostly irrational, with what it is rounded to, correctly: powers of
 * whole numbers are compared, by bounds where these tell, else to the last digit.
 *
 * @param rounded {@code factor × (Π ratio^weight)^(1 ÷ Σ weight)}, rounded once
 * @param isExact whether rounding changed nothing
 */
public record Root(Decimal rounded, boolean isExact) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /**
   * A ratio that takes part.
   *
   * @param of at least 0
   * @param weight greater than 0
   */
  public record Ratio(Fraction of, Decimal weight) {}

  /** A whole number to the power of another one. */
  private record Power(BigInteger base, int exponent) {
    BigInteger exactly() {
      return base.pow(exponent);
    }

    /** Returns a bound of it with so many digits. */
    BigDecimal bound(MathContext digits) {
      BigDecimal bound = BigDecimal.ONE;
      BigDecimal square = new BigDecimal(base).round(digits);
      for (int rest = exponent; rest > 0; rest >>= 1) {
        bound = (rest & 1) == 1 ? bound.multiply(square, digits) : bound;
        square = rest > 1 ? square.multiply(square, digits) : square;
      }
      return bound;
    }
  }

  /** A product of powers, with what it lies between. */
  private record Product(List<Power> powers, BigDecimal low, BigDecimal high) {
    private static final int DIGITS = 50;
    private static final MathContext LOW = new MathContext(DIGITS, RoundingMode.FLOOR);
    private static final MathContext HIGH = new MathContext(DIGITS, RoundingMode.CEILING);

    static Product of(List<Power> powers) {
      BigDecimal low = BigDecimal.ONE;
      BigDecimal high = BigDecimal.ONE;
      for (Power power : powers) {
        low = low.multiply(power.bound(LOW), LOW);
        high = high.multiply(power.bound(HIGH), HIGH);
      }
      return new Product(powers, low, high);
    }

    /** Compares this product, × a power, with another product. */
    int compareTimes(Power power, Product other) {
      if (low.multiply(power.bound(LOW)).compareTo(other.high) > 0) {
        return 1;
      }
      if (high.multiply(power.bound(HIGH)).compareTo(other.low) < 0) {
        return -1;
      }
      return exactly().multiply(power.exactly()).compareTo(other.exactly());
    }

    private BigInteger exactly() {
      return powers.stream().map(Power::exactly).reduce(BigInteger.ONE, BigInteger::multiply);
    }
  }

  /**
   * Returns the mean.
   *
   * @param factor at least 0
   * @param ratios at least one
   */
  public static Root of(Fraction factor, List<Ratio> ratios, Rounding rounding) {
    if (ratios.stream().anyMatch(ratio -> ratio.of().signum() == 0) || factor.signum() == 0) {
      return new Root(Decimal.ZERO, true);
    }
    Map<Fraction, Integer> exponents = exponents(ratios);
    int degree = exponents.values().stream().mapToInt(exponent -> exponent).sum();
    List<Power> above = new ArrayList<>();
    List<Power> below = new ArrayList<>();
    Decimal halves = new Decimal(TWO.movePointRight(rounding.decimals()));
    add(factor.times(halves), degree, above, below);
    exponents.forEach((ratio, exponent) -> add(ratio, exponent, above, below));
    return rounded(Product.of(above), Product.of(below), degree, rounding);
  }

  private static void add(Fraction base, int exponent, List<Power> above, List<Power> below) {
    int scale = base.dividend().decimals();
    BigInteger divisor = BigInteger.TEN.pow(scale).multiply(whole(base.divisor(), 0));
    above.add(new Power(whole(base.dividend(), scale), exponent));
    below.add(new Power(divisor, exponent));
  }

  /** Rounds the root of such a degree of a quotient, in halves of the last digit kept. */
  private static Root rounded(Product above, Product below, int degree, Rounding rounding) {
    BigInteger halves = BigInteger.ZERO;
    long digits =
        (above.high().precision() - (long) above.high().scale())
            - (below.low().precision() - (long) below.low().scale())
            + 1;
    int bits = (int) (Math.max(digits, 0) * 4 / degree) + 1;
    for (int bit = bits; bit >= 0; bit--) {
      BigInteger more = halves.setBit(bit);
      if (below.compareTimes(new Power(more, degree), above) <= 0) {
        halves = more;
      }
    }
    boolean whole = below.compareTimes(new Power(halves, degree), above) == 0;
    boolean odd = halves.testBit(0);
    boolean up =
        switch (rounding.mode()) {
          case DOWN -> false;
          case HALF_UP -> odd;
          case HALF_EVEN -> odd && (!whole || halves.testBit(1));
        };
    BigInteger units = halves.shiftRight(1);
    BigInteger kept = up ? units.add(BigInteger.ONE) : units;
    return new Root(new Decimal(new BigDecimal(kept, rounding.decimals())), whole && !odd);
  }

  /** Returns the different ratios with weights in whole numbers, as small as they can be. */
  private static Map<Fraction, Integer> exponents(List<Ratio> ratios) {
    int scale = ratios.stream().mapToInt(ratio -> ratio.weight().decimals()).max().orElse(0);
    Map<Fraction, BigInteger> weights = new HashMap<>();
    for (Ratio ratio : ratios) {
      weights.merge(ratio.of(), whole(ratio.weight(), scale), BigInteger::add);
    }
    BigInteger common = weights.values().stream().reduce(BigInteger.ZERO, BigInteger::gcd);
    Map<Fraction, Integer> exponents = new HashMap<>();
    weights.forEach((ratio, weight) -> exponents.put(ratio, weight.divide(common).intValueExact()));
    return exponents;
  }

  private static BigInteger whole(Decimal number, int scale) {
    return number.value().movePointRight(scale).toBigIntegerExact();
  }
}
