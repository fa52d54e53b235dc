package org.kaoping.reckon;

import java.util.List;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.rule.Rule;
import org.kaoping.rule.Working;
import org.kaoping.scheme.Leaf;

/** How a leaf came to its score in one assessment. */
public sealed interface Derivation {
  <R> R accept(Visitor<R> visitor);

  /** The assessors gave the score. */
  record Given(Decimal score, LeafRecord record) implements Derivation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.given(this);
    }
  }

  /** The leaf does not apply to the unit. */
  record Exempt(Leaf.WhenNotApplicable treatment, LeafRecord record) implements Derivation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.exempt(this);
    }
  }

  /**
   * Rules made the score.
   *
   * @param applied rules that were applied, also without effect; in the scheme's order
   * @param sum start plus all effects
   * @param limit which limit held the sum back
   */
  record Computed(Decimal start, List<Applied> applied, Decimal sum, Limit limit, LeafRecord record)
      implements Derivation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.computed(this);
    }
  }

  /** What a sum can run into. */
  enum Limit {
    NONE,
    FLOOR,
    CEILING
  }

  /** Returns the record that it rests on. */
  LeafRecord record();

  /** One method a kind. */
  interface Visitor<R> {
    R given(Given derivation);

    R exempt(Exempt derivation);

    R computed(Computed derivation);
  }

  /**
   * A rule applied in one assessment.
   *
   * @param findings those of the rule
   * @param points what it adds, negative if it takes away; capped, then rounded to 4 decimals
   * @param capped whether its {@code at-most} was hit
   * @param rounded whether rounding changed its points
   */
  public record Applied(
      Rule rule,
      List<Finding> findings,
      Working working,
      Decimal points,
      boolean capped,
      boolean rounded) {}
}
