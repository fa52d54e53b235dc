package org.kaoping.reckon;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quotient;
import org.kaoping.exact.Rounding;

/**
 * The least of how much of their points those below have.
 *
 * @param points full points of the whole
 * @param least the first of those that have least
 * @param all how many take part
 * @param value points × score ÷ points of the least, rounded
 */
public record Least(List<Term> terms, Decimal points, Term least, int all, Quotient value)
    implements Combined.Rational {

  static Least of(List<Term> terms, Decimal points, int all, Rounding rounding) {
    Term least = terms.get(0);
    for (Term term : terms) {
      Decimal own = term.score().times(least.points());
      least = own.compareTo(least.score().times(term.points())) < 0 ? term : least;
    }
    Quotient value = Quotient.of(points.times(least.score()), least.points(), rounding);
    return new Least(terms, points, least, all, value);
  }

  @Override
  public boolean isRescaled() {
    return terms.size() < all;
  }

  @Override
  public Optional<Worth> worth(String id) {
    return Optional.empty();
  }
}
