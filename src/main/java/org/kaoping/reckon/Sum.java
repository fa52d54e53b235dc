package org.kaoping.reckon;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.DecimalSum;
import org.kaoping.exact.Quotient;
import org.kaoping.exact.Rounding;

/**
 * Scores added up, rescaled where some have none. Who takes no part is neither.
 *
 * @param terms at least one; those without points are added as they are
 * @param points of all that take part
 * @param reached points of those that have a score
 * @param value the sum × points ÷ reached of those that have points, with the others added; rounded
 */
public record Sum(List<Term> terms, Decimal points, Decimal reached, Quotient value)
    implements Combined.Rational {

  static Sum of(List<Term> terms, Decimal points, Rounding rounding) {
    DecimalSum sums = new DecimalSum();
    DecimalSum others = new DecimalSum();
    DecimalSum full = new DecimalSum();
    for (Term term : terms) {
      if (term.hasPoints()) {
        sums.add(term.score());
        full.add(term.points());
      } else {
        others.add(term.score());
      }
    }
    Decimal sum = sums.total();
    Decimal added = others.total();
    Decimal reached = full.total();
    Quotient value =
        reached.equals(points)
            ? Quotient.of(sum.plus(added), rounding)
            : Quotient.of(sum.times(points).plus(added.times(reached)), reached, rounding);
    return new Sum(terms, points, reached, value);
  }

  @Override
  public boolean isRescaled() {
    return !reached.equals(points);
  }

  @Override
  public Optional<Worth> worth(String id) {
    return Optional.of(
        isRescaled() && term(id).hasPoints() ? new Worth(points, reached) : Worth.SAME);
  }
}
