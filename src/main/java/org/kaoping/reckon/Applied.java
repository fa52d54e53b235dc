package org.kaoping.reckon;

import java.util.List;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quotient;
import org.kaoping.result.Finding;
import org.kaoping.rule.Rule;
import org.kaoping.rule.Working;

/**
 * A rule applied in one assessment.
 *
 * @param findings those of the rule
 * @param effect what it comes to before its {@code at-most}, without a sign
 * @param points what it adds, negative if it takes away; capped, then rounded to 4 decimals
 * @param capped whether its {@code at-most} was hit
 */
public record Applied(
    Rule rule,
    List<Finding> findings,
    Working working,
    Quotient effect,
    Decimal points,
    boolean capped) {
  /** Says whether rounding changed its points. */
  public boolean rounded() {
    return !capped && !effect.isExact();
  }
}
