package org.kaoping.score;

import java.util.List;
import org.kaoping.exact.Decimal;
import org.kaoping.result.LeafRecord;
import org.kaoping.scheme.Leaf;

/** How a leaf came to its score in one assessment. */
public sealed interface Derivation {
  /** The assessors gave the score. */
  record Given(Decimal score, LeafRecord record) implements Derivation {}

  /** The leaf does not apply to the unit. */
  record Exempt(Leaf.WhenNotApplicable treatment, LeafRecord record) implements Derivation {}

  /**
   * Rules made the score.
   *
   * @param applied rules that were applied, also without effect; in the scheme's order
   * @param sum start plus all effects
   * @param limit which limit held the sum back
   */
  record Computed(Decimal start, List<Applied> applied, Decimal sum, Limit limit, LeafRecord record)
      implements Derivation {}

  /** What a sum can run into. */
  enum Limit {
    NONE,
    FLOOR,
    CEILING
  }

  /** Returns the record that it rests on. */
  LeafRecord record();
}
