package org.kaoping.score;

import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quotient;
import org.kaoping.scheme.Rule;

/**
 * A rule applied in one assessment.
 *
 * @param effect what it comes to before its {@code at-most}, without a sign
 * @param points what it adds, negative if it takes away; capped, then rounded to 4 decimals
 * @param capped whether its {@code at-most} was hit
 */
public record Applied(Rule rule, Basis basis, Quotient effect, Decimal points, boolean capped) {
  /** Says whether rounding changed its points. */
  public boolean rounded() {
    return !capped && !effect.isExact();
  }
}
