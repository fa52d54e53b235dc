package org.kaoping.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code factor × ln(power) ÷ ln(base)} that is irrational, so that it is never equal to a decimal
 * nor in the middle between two: bounds that are narrow enough always tell on which side it is.
 *
 * @param factor greater than 0
 * @param power greater than 1
 * @param base greater than 1
 */
public record LogRatio(Decimal factor, Whole power, Whole base) implements Real {
  /** Digits of the first bounds; each time they do not tell, there are twice as many. */
  private static final int DIGITS = 30;

  /** Digits behind the point to which it is told where it is added to others. */
  static final int NEAR = 60;

  /**
   * A quotient of whole numbers greater than 0 in lowest terms.
   *
   * @param above greater than {@code below}
   */
  record Whole(BigInteger above, BigInteger below) {
    /** Returns the quotient of two different decimals greater than 0, or its reciprocal. */
    static Whole of(Decimal one, Decimal other) {
      int scale = Math.max(one.decimals(), other.decimals());
      BigInteger first = one.value().movePointRight(scale).toBigIntegerExact();
      BigInteger second = other.value().movePointRight(scale).toBigIntegerExact();
      BigInteger common = first.gcd(second);
      return new Whole(first.max(second).divide(common), first.min(second).divide(common));
    }

    boolean isOne() {
      return above.equals(below);
    }

    boolean isGreaterThan(Whole other) {
      return above.multiply(other.below).compareTo(other.above.multiply(below)) > 0;
    }

    /** Returns the quotient of both parts, if both are whole. */
    Optional<Whole> partsOver(Whole other) {
      BigInteger[] first = above.divideAndRemainder(other.above);
      BigInteger[] second = below.divideAndRemainder(other.below);
      return first[1].signum() == 0 && second[1].signum() == 0
          ? Optional.of(new Whole(first[0], second[0]))
          : Optional.empty();
    }

    /** Returns how often it is a factor of its power. */
    long exponentOf(Whole power) {
      long exponent = 0;
      for (Whole rest = power; !rest.isOne(); rest = rest.partsOver(this).orElseThrow()) {
        exponent++;
      }
      return exponent;
    }

    /** Returns the number of which both are powers with whole exponents, if there is one. */
    static Optional<Whole> root(Whole one, Whole other) {
      Whole greater = one.isGreaterThan(other) ? one : other;
      Whole less = one.isGreaterThan(other) ? other : one;
      while (!less.isOne()) {
        // Of powers of one number in lowest terms, the parts of the less divide those of the
        // greater.
        Optional<Whole> rest = greater.partsOver(less);
        if (rest.isEmpty()) {
          return Optional.empty();
        }
        greater = rest.get().isGreaterThan(less) ? rest.get() : less;
        less = rest.get().isGreaterThan(less) ? less : rest.get();
      }
      return Optional.of(greater);
    }
  }

  /**
   * Returns {@code factor × ln(amount ÷ from) ÷ ln(to ÷ from)}: where on the way from one number to
   * another an amount lies, measured in logarithms.
   *
   * @param factor at least 0
   * @param from greater than 0
   * @param to greater than 0, not {@code from}
   * @param amount strictly between the two
   */
  public static Real of(Decimal factor, Decimal amount, Decimal from, Decimal to) {
    Whole power = Whole.of(amount, from);
    Whole base = Whole.of(to, from);
    Optional<Whole> root = Whole.root(power, base);
    if (root.isPresent()) {
      Decimal exponent = Decimal.of(root.get().exponentOf(power));
      return new Ratio(factor.times(exponent), Decimal.of(root.get().exponentOf(base)));
    }
    return factor.isPositive() ? new LogRatio(factor, power, base) : Ratio.of(Decimal.ZERO);
  }

  /** Returns a decimal less than it by less than 10^-{@value #NEAR}. */
  Decimal near() {
    for (int digits = 2 * NEAR; ; digits *= 2) {
      BigDecimal low = bound(digits, RoundingMode.FLOOR);
      BigDecimal unit = BigDecimal.ONE.movePointLeft(NEAR);
      if (bound(digits, RoundingMode.CEILING).subtract(low).compareTo(unit) < 0) {
        return new Decimal(low);
      }
    }
  }

  @Override
  public int compareTo(Decimal number) {
    return told(bound -> bound.compareTo(number.value()));
  }

  @Override
  public Decimal rounded(Rounding rounding) {
    return told(bound -> new Decimal(bound).rounded(rounding));
  }

  /**
   * Returns what the bounds tell as soon as both tell the same, which is then true between them.
   */
  private <T> T told(Function<BigDecimal, T> tell) {
    for (int digits = DIGITS; ; digits *= 2) {
      BigDecimal least = ln(base, digits, RoundingMode.FLOOR);
      if (least.signum() > 0) {
        T low = tell.apply(bound(digits, RoundingMode.FLOOR));
        T high = tell.apply(bound(digits, RoundingMode.CEILING));
        if (low.equals(high)) {
          return low;
        }
      }
    }
  }

  /** Returns a number below this one ({@code FLOOR}) or above it ({@code CEILING}). */
  private BigDecimal bound(int digits, RoundingMode mode) {
    RoundingMode other = mode == RoundingMode.FLOOR ? RoundingMode.CEILING : RoundingMode.FLOOR;
    return factor
        .value()
        .multiply(ln(power, digits, mode))
        .divide(ln(base, digits, other), digits, mode);
  }

  /** Bounds the logarithm of {@code 2^k × m}, where m is at least 1 and less than 2. */
  private static BigDecimal ln(Whole number, int digits, RoundingMode mode) {
    int twos = number.above.divide(number.below).bitLength() - 1;
    BigInteger rest = number.below.shiftLeft(twos);
    BigDecimal ln = lnOfRest(number.above, rest, digits, mode);
    return twos == 0
        ? ln
        : lnOfRest(BigInteger.TWO, BigInteger.ONE, digits, mode)
            .multiply(BigDecimal.valueOf(twos))
            .add(ln);
  }

  /**
   * Bounds {@code ln(above ÷ below) = 2 × artanh z = 2 × (z + z³ ÷ 3 + z⁵ ÷ 5 + …)} with {@code z =
   * (above − below) ÷ (above + below)}, which is at most 1/3. Each step is rounded to the side of
   * the bound; what follows the last term is less than twice the next power, as powers shrink to a
   * ninth each time.
   *
   * @param above from {@code below} to twice as much
   */
  private static BigDecimal lnOfRest(
      BigInteger above, BigInteger below, int digits, RoundingMode mode) {
    BigDecimal difference = new BigDecimal(above.subtract(below));
    BigDecimal sum = new BigDecimal(above.add(below));
    BigDecimal power = difference.divide(sum, digits, mode);
    BigDecimal square = difference.pow(2).divide(sum.pow(2), digits, mode);
    BigDecimal series = BigDecimal.ZERO;
    for (long n = 1; power.unscaledValue().compareTo(BigInteger.ONE) > 0; n += 2) {
      series = series.add(power.divide(BigDecimal.valueOf(n), digits, mode));
      power = power.multiply(square).setScale(digits, mode);
    }
    BigDecimal rest = mode == RoundingMode.CEILING ? power.add(power) : BigDecimal.ZERO;
    return series.add(rest).multiply(BigDecimal.valueOf(2));
  }
}
