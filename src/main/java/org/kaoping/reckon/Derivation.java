package org.kaoping.reckon;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quotient;
import org.kaoping.exact.Rounding;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.rule.Direction;
import org.kaoping.rule.Rule;
import org.kaoping.rule.Working;
import org.kaoping.scheme.Leaf;

/** How a leaf came to its score in one assessment. */
public sealed interface Derivation {
  /** The assessors gave the score. */
  record Given(Judgement judgement, Optional<Factor> factor, LeafRecord record)
      implements Derivation {
    /** Returns what was given in points, before any factor; as it is shown. */
    public Decimal score() {
      return judgement.score().shown(4);
    }
  }

  /**
   * The leaf does not apply to the unit.
   *
   * @param mean of the others, where it is what counts and somebody has a score
   */
  record Exempt(Leaf.WhenNotApplicable treatment, Optional<Mean> mean, LeafRecord record)
      implements Derivation {}

  /**
   * Rules made the score.
   *
   * @param applied rules that were applied, also without effect; in the scheme's order
   * @param sum start plus all effects, exactly
   * @param limit which limit held the sum, multiplied by the factor, back
   */
  record Computed(
      Decimal start,
      List<Applied> applied,
      Fraction sum,
      Optional<Factor> factor,
      Limit limit,
      LeafRecord record)
      implements Derivation {
    private static final Rounding SHOWN = Rounding.Mode.HALF_UP.to(4);

    /** Returns the sum as it is shown, with at most 4 decimals. */
    public Decimal shown() {
      return sum.rounded(SHOWN).rounded();
    }

    /** Returns the sum multiplied by the factor. */
    public Fraction product() {
      return Factor.multiplied(sum, factor);
    }

    /** Returns the product as it is shown, with at most 4 decimals. */
    public Decimal shownProduct() {
      return product().rounded(SHOWN).rounded();
    }
  }

  /**
   * What a score is multiplied by.
   *
   * @param measure id of the shared measure
   * @param amount of it, at least 0
   * @param percent whether it is in %
   */
  record Factor(String measure, Fraction amount, boolean percent) {
    /** Returns the number itself. */
    public Fraction number() {
      return percent ? amount.over(Decimal.HUNDRED) : amount;
    }

    /** Returns points multiplied by a factor, if there is one. */
    static Fraction multiplied(Fraction points, Optional<Factor> factor) {
      return factor.map(f -> points.times(f.number())).orElse(points);
    }
  }

  /**
   * The mean of the scores of those for whom the leaf applies.
   *
   * @param units how many they are, at least 1
   * @param value rounded as the leaf is
   */
  record Mean(int units, Quotient value) {}

  /** What a sum can run into. */
  enum Limit {
    NONE,
    FLOOR,
    CEILING
  }

  /** Returns the record that it rests on. */
  LeafRecord record();

  /**
   * A rule applied in one assessment.
   *
   * @param findings those of the rule
   * @param points what it adds, negative if it takes away; capped, then rounded to 4 decimals (a
   *     leaf that says to how many digits it is rounded adds {@link #exact} up)
   * @param capped whether its {@code at-most} was hit
   * @param rounded whether rounding changed its points
   */
  public record Applied(
      Rule rule,
      List<Finding> findings,
      Working working,
      Decimal points,
      boolean capped,
      boolean rounded) {
    /**
     * Returns what it adds before it is rounded; capped. A sum of these is to be settled where one
     * is irrational.
     */
    public Fraction exact() {
      Fraction size = Fraction.near(working.size());
      return capped
          ? Fraction.of(points)
          : rule.effect().direction() == Direction.DEDUCT ? size.negated() : size;
    }
  }
}
