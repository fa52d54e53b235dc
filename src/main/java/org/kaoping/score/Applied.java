package org.kaoping.score;

import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Rule;

/**
 * A rule applied in one assessment.
 *
 * @param points what it adds, negative if it takes away; capped, then rounded to 4 decimals
 * @param capped whether its {@code at-most} was hit
 */
public record Applied(Rule rule, Basis basis, Decimal points, boolean capped) {}
