package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.DecimalSum;
import org.kaoping.exact.Quotient;
import org.kaoping.exact.Rounding;
import org.kaoping.scheme.Combine;

/**
 * How a branch, a part or the whole came to its score out of those below it that have one. Source
 * of the formulas: language, section 6, points 3 to 5.
 */
public sealed interface Combined permits Combined.Rational, GeometricMean, Multiplied {
  /** Digits that a score is rounded to where nothing else is said. */
  int DECIMALS = 4;

  /** What comes to a quotient. */
  sealed interface Rational extends Combined permits Sum, WeightedMean, Least {
    /** Returns the score, exactly and rounded. */
    Quotient value();

    @Override
    default Decimal score() {
      return value().rounded();
    }

    @Override
    default boolean isExact() {
      return value().isExact();
    }
  }

  /**
   * One below it.
   *
   * @param id of the indicator or part
   * @param points its full points, of those below it that take part
   * @param weight greater than 0; 1 where none is stated
   */
  record Term(String id, Decimal points, Decimal weight, Decimal score) {
    /** Says whether it has points, so that it does not only add or take some. */
    public boolean hasPoints() {
      return points.isPositive();
    }
  }

  /**
   * One below it that takes part.
   *
   * @param points as those of a term
   * @param score empty if it has none
   */
  record Item(String id, Decimal points, Decimal weight, Optional<Decimal> score) {
    Optional<Term> term() {
      return score.isEmpty()
          ? Optional.empty()
          : Optional.of(new Term(id, points, weight, score.get()));
    }
  }

  /**
   * Returns the score, or nothing if nothing below it that has points has one.
   *
   * @param points full points of the whole
   */
  static Optional<Combined> of(Combine how, Decimal points, List<Item> items, Rounding rounding) {
    List<Term> terms = new ArrayList<>(items.size());
    for (Item item : items) {
      Optional<Term> term = item.term();
      if (term.isPresent()) {
        terms.add(term.get());
      }
    }
    if (how == Combine.SUM) {
      return terms.isEmpty() || (points.isPositive() && !hasPoints(terms))
          ? Optional.empty()
          : Optional.of(Sum.of(terms, points(items), rounding));
    }
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    Decimal weights = Decimal.sum(items.stream().map(Item::weight).toList());
    return Optional.of(
        switch (how) {
          case SUM -> throw new IllegalStateException();
          case MEAN -> WeightedMean.of(terms, points, weights, rounding);
          case GEOMETRIC -> GeometricMean.of(terms, points, weights, rounding);
          case LEAST -> Least.of(terms, points, items.size(), rounding);
        });
  }

  private static boolean hasPoints(List<Term> terms) {
    for (Term term : terms) {
      if (term.hasPoints()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the full points of those that take part together. */
  static Decimal points(List<Item> items) {
    DecimalSum points = new DecimalSum();
    for (Item item : items) {
      points.add(item.points());
    }
    return points.total();
  }

  /**
   * What a point is worth further up.
   *
   * @param divisor greater than 0
   */
  record Worth(Decimal dividend, Decimal divisor) {
    static final Worth SAME = new Worth(Decimal.ONE, Decimal.ONE);

    Worth times(Worth other) {
      return new Worth(dividend.times(other.dividend), divisor.times(other.divisor));
    }

    boolean isSame() {
      return dividend.equals(divisor);
    }
  }

  /** Returns it without a factor. */
  default Combined plain() {
    return this;
  }

  /** Returns those that have a score, at least one, in order. */
  List<Term> terms();

  Decimal score();

  /** Says whether rounding changed nothing. */
  boolean isExact();

  /** Says whether somebody below has no score, so that the others stand for it. */
  boolean isRescaled();

  /**
   * Returns what one point of a term is worth here; empty if it depends on how much there is of
   * others.
   *
   * @param id of a term
   */
  Optional<Worth> worth(String id);

  /** Returns a term. */
  default Term term(String id) {
    return terms().stream().filter(term -> term.id().equals(id)).findFirst().orElseThrow();
  }
}
