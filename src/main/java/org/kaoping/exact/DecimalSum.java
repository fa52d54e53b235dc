package org.kaoping.exact;

import java.math.BigDecimal;

/** A sum while its terms are added; it is normalised once, in the end. */
public final class DecimalSum {
  private BigDecimal sum = BigDecimal.ZERO;

  /** Adds a term. */
  public void add(Decimal term) {
    sum = sum.add(term.value());
  }

  /** Returns the sum of the terms so far, zero for none. */
  public Decimal total() {
    return new Decimal(sum);
  }
}
