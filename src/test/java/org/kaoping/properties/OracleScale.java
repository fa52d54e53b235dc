package org.kaoping.properties;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a scale comes to, by marks or between goalposts. Source: language, section 3.
 *
 * @param amount of the measure
 */
record OracleScale(Node rule, Fraction amount) {
  /** Binary digits of a logarithm behind the point. */
  private static final int DIGITS = 120;

  /** Binary digits of what is squared behind the point; each square loses one. */
  private static final int SCALE = 300;

  Fraction size() {
    return rule.list("scale").isEmpty() ? between(rule.map("scale")) : along(rule.maps("scale"));
  }

  /** The line through the two marks on both sides; before the first and behind the last, level. */
  private Fraction along(List<Node> marks) {
    List<Node> rising = new ArrayList<>(marks);
    if (rising.get(0).due("at").isAbove(rising.get(1).due("at"))) {
      Collections.reverse(rising);
    }
    for (int i = 0; i < rising.size(); i++) {
      Node right = rising.get(i);
      if (!amount.isAbove(right.due("at"))) {
        Node left = rising.get(Math.max(i - 1, 0));
        return i == 0 ? right.due("points") : line(left, right);
      }
    }
    return rising.get(rising.size() - 1).due("points");
  }

  private Fraction line(Node left, Node right) {
    Fraction slope =
        right.due("points").minus(left.due("points")).over(right.due("at").minus(left.due("at")));
    return left.due("points").plus(slope.times(amount.minus(left.due("at"))));
  }

  private Fraction between(Node posts) {
    Fraction from = posts.due("from");
    Fraction to = posts.due("to");
    Fraction points = posts.due("points");
    if (from.equals(to) || points.equals(Fraction.ZERO)) {
      return points;
    }
    Fraction counted = amount.max(from.min(to)).min(from.max(to));
    return rule.has("by")
        ? logarithmic(points, counted.over(from), to.over(from))
        : points.times(counted.minus(from)).over(to.minus(from));
  }

  /**
   * Returns {@code points × ln(power) ÷ ln(base)} if that is rational, else a fraction so near that
   * no half of the fourth decimal lies between.
   */
  private static Fraction logarithmic(Fraction points, Fraction power, Fraction base) {
    Fraction one = Fraction.of(1);
    boolean falls = base.isBelow(one);
    Fraction x = falls ? one.over(power) : power;
    Fraction b = falls ? one.over(base) : base;
    if (x.equals(one)) {
      return Fraction.ZERO;
    }
    Fraction low = binary(x, false).over(binary(b, true));
    Fraction high = binary(x, true).over(binary(b, false));
    Fraction simplest = simplest(low, high);
    if (simplest.denominator().bitLength() < 12 && isShare(simplest, x, b)) {
      return points.times(simplest);
    }
    Fraction halves = points.times(Fraction.of(20_000));
    if (halves.times(high).isAbove(halves.times(low).floor().plus(one))) {
      throw new IllegalStateException("too near to tell: " + power + " " + base);
    }
    return points.times(low.plus(high)).over(Fraction.of(2));
  }

  /** Says whether {@code x^q = b^p} for a fraction p/q. */
  private static boolean isShare(Fraction share, Fraction x, Fraction b) {
    int p = share.numerator().intValueExact();
    int q = share.denominator().intValueExact();
    return x.numerator()
        .pow(q)
        .multiply(b.denominator().pow(p))
        .equals(b.numerator().pow(p).multiply(x.denominator().pow(q)));
  }

  /** Returns the fraction of the least denominator from one number to another. */
  private static Fraction simplest(Fraction low, Fraction high) {
    Fraction one = Fraction.of(1);
    Fraction whole = low.floor();
    if (whole.equals(low) || !whole.plus(one).isAbove(high)) {
      return whole.equals(low) ? low : whole.plus(one);
    }
    return whole.plus(one.over(simplest(one.over(high.minus(whole)), one.over(low.minus(whole)))));
  }

  /**
   * Bounds the logarithm to base 2 of a number above 1 by squaring it again and again: each time,
   * whether the square has two or more is the next binary digit.
   */
  private static Fraction binary(Fraction number, boolean up) {
    int twos = number.floor().numerator().bitLength() - 1;
    BigInteger rest =
        divide(number.numerator().shiftLeft(SCALE), number.denominator().shiftLeft(twos), up);
    BigInteger digits = BigInteger.valueOf(twos);
    for (int i = 0; i < DIGITS; i++) {
      rest = divide(rest.multiply(rest), BigInteger.ONE.shiftLeft(SCALE), up);
      boolean two = rest.bitLength() > SCALE + 1;
      digits = digits.shiftLeft(1).add(two ? BigInteger.ONE : BigInteger.ZERO);
      rest = two ? divide(rest, BigInteger.TWO, up) : rest;
    }
    return new Fraction(up ? digits.add(BigInteger.ONE) : digits, BigInteger.ONE.shiftLeft(DIGITS));
  }

  private static BigInteger divide(BigInteger dividend, BigInteger divisor, boolean up) {
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    return up && parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
  }
}
