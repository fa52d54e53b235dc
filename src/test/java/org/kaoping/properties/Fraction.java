package org.kaoping.properties;

import java.math.BigInteger;

/** An exact fraction in lowest terms; its denominator is greater than 0. */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
  static final Fraction ZERO = of(0);
  static final Fraction HALF = new Fraction(BigInteger.ONE, BigInteger.TWO);

  Fraction {
    BigInteger common = numerator.gcd(denominator);
    BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  /** Returns the number that a text of the language spells; a percent sign is left off. */
  static Fraction of(String text) {
    String digits = text.replace("%", "");
    int slash = digits.indexOf('/');
    if (slash > 0) {
      return of(digits.substring(0, slash)).over(of(digits.substring(slash + 1)));
    }
    int point = digits.indexOf('.');
    int decimals = point < 0 ? 0 : digits.length() - point - 1;
    return new Fraction(new BigInteger(digits.replace(".", "")), BigInteger.TEN.pow(decimals));
  }

  /** Returns a text that {@link #of(String)} reads. */
  String text() {
    return numerator + "/" + denominator;
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Fraction over(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  Fraction power(int exponent) {
    return new Fraction(numerator.pow(exponent), denominator.pow(exponent));
  }

  /** Returns this number without its sign. */
  Fraction size() {
    return numerator.signum() < 0 ? negated() : this;
  }

  /** Returns the greatest number that both are whole multiples of. */
  Fraction commonMeasure(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).gcd(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** Returns this number cut off, towards zero. */
  Fraction truncated(int decimals) {
    Fraction scale = of(10).power(decimals);
    Fraction cut = size().times(scale).floor().over(scale);
    return numerator.signum() < 0 ? cut.negated() : cut;
  }

  /** Returns the greatest number of so many digits whose power is not above this one. */
  Fraction root(int degree, int decimals) {
    BigInteger unit = BigInteger.TEN.pow(decimals);
    BigInteger most = numerator.multiply(unit.pow(degree)).divide(denominator);
    BigInteger low = BigInteger.ZERO;
    BigInteger high = BigInteger.ONE;
    while (high.pow(degree).compareTo(most) <= 0) {
      high = high.shiftLeft(1);
    }
    while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
      BigInteger middle = low.add(high).shiftRight(1);
      if (middle.pow(degree).compareTo(most) <= 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new Fraction(low, unit);
  }

  Fraction min(Fraction other) {
    return compareTo(other) < 0 ? this : other;
  }

  Fraction max(Fraction other) {
    return compareTo(other) > 0 ? this : other;
  }

  boolean isAbove(Fraction other) {
    return compareTo(other) > 0;
  }

  boolean isBelow(Fraction other) {
    return compareTo(other) < 0;
  }

  /** Returns the greatest whole number that is not above this one. */
  Fraction floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    return new Fraction(
        parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
  }

  /** Returns the least whole number that is not below this one. */
  Fraction ceiling() {
    return negated().floor().negated();
  }

  /** Returns plain notation with so many digits, of a number that has no more. */
  String fixed(int decimals) {
    BigInteger scaled = numerator.multiply(BigInteger.TEN.pow(decimals)).divide(denominator);
    String digits = "0".repeat(decimals + 1) + scaled.abs();
    int point = digits.length() - decimals;
    String whole = digits.substring(0, point).replaceFirst("^0+(?=.)", "");
    String sign = scaled.signum() < 0 ? "-" : "";
    return sign + whole + (decimals == 0 ? "" : "." + digits.substring(point));
  }

  /** Returns plain notation without trailing zeros, of a number that has at most 4 decimals. */
  String plain() {
    for (int decimals = 0; decimals <= 4; decimals++) {
      if (truncated(decimals).equals(this)) {
        return fixed(decimals);
      }
    }
    throw new IllegalStateException(this + " has more than 4 decimals");
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
