package org.kaoping.properties;

/** How a scheme rounds. Source: additions to the language, section 7. */
record OracleRounding(Node scheme) {

  /** Returns a number rounded as the scheme says. */
  Fraction rounded(Fraction exact, int decimals) {
    Fraction down = exact.truncated(decimals);
    Fraction rest = exact.minus(down).size().times(Fraction.of(10).power(decimals));
    return away(down, rest.compareTo(Fraction.HALF), decimals, exact.compareTo(Fraction.ZERO));
  }

  /** Returns a root rounded as the scheme says. */
  Fraction rooted(Fraction radicand, int degree, int decimals) {
    Fraction down = radicand.root(degree, decimals);
    Fraction middle = down.plus(Fraction.HALF.over(Fraction.of(10).power(decimals)));
    return away(down, radicand.compareTo(middle.power(degree)), decimals, 1);
  }

  /**
   * Returns the number of so many digits that lies nearer.
   *
   * @param toMiddle how what was cut off compares with half a unit
   */
  private Fraction away(Fraction down, int toMiddle, int decimals, int sign) {
    Fraction scale = Fraction.of(10).power(decimals);
    boolean odd = down.times(scale).numerator().testBit(0);
    boolean up =
        switch (scheme.text("rounding", "half-up")) {
          case "down" -> false;
          case "half-even" -> toMiddle > 0 || (toMiddle == 0 && odd);
          default -> toMiddle >= 0;
        };
    return up ? down.plus(Fraction.of(sign).over(scale)) : down;
  }
}
