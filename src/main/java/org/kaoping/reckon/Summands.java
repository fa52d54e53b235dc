package org.kaoping.reckon;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.reckon.Combined.Worth;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/**
 * What a total is the sum of before anything above the leaves is rounded: what each leaf gives to
 * it. A branch or part that is no sum, such as a geometric mean, gives as one.
 */
final class Summands {
  static final String PART = "part:";

  private final Tree tree;
  private final Map<String, Fraction> points = new LinkedHashMap<>();

  private Summands(Tree tree) {
    this.tree = tree;
  }

  /**
   * Returns what a total is the sum of, by id: of parts, {@code part:} stands before it. Empty
   * where the total itself is no sum.
   */
  static Optional<Map<String, Fraction>> of(Tree tree, Scheme scheme) {
    Summands summands = new Summands(tree);
    for (Scheme.Part part : scheme.wholes()) {
      Optional<Tree.Part> own = Optional.ofNullable(tree.parts().get(part.id()));
      if (own.isPresent() && !summands.add(own.get().combined(), part, scheme)) {
        return Optional.empty();
      }
    }
    return Optional.of(summands.points);
  }

  /** Returns all ids that a total may be the sum of, in the scheme's order. */
  static Stream<String> ids(Scheme scheme) {
    return Stream.concat(
        scheme.parts().stream().map(part -> PART + part.id()), scheme.nodes().map(Indicator::id));
  }

  /** Adds a part; returns whether the total is a sum of it and others. */
  private boolean add(Combined part, Scheme.Part of, Scheme scheme) {
    if (scheme.parts().isEmpty()) {
      return add(part, Worth.SAME);
    }
    Optional<Worth> worth = tree.total().flatMap(total -> total.worth(of.id()));
    worth
        .filter(each -> !add(part, each))
        .ifPresent(each -> points.put(PART + of.id(), times(part.score(), each)));
    return worth.isPresent();
  }

  /** Adds what is combined; returns whether it is a sum. */
  private boolean add(Combined combined, Worth above) {
    if (!Tree.isLinear(combined)) {
      return false;
    }
    for (Combined.Term term : combined.terms()) {
      Worth worth = combined.worth(term.id()).orElseThrow().times(above);
      Optional<Combined> branch = Optional.ofNullable(tree.branches().get(term.id()));
      if (branch.isEmpty() || !add(branch.get(), worth)) {
        points.put(term.id(), times(term.score(), worth));
      }
    }
    return true;
  }

  private static Fraction times(Decimal score, Worth worth) {
    return new Fraction(score.times(worth.dividend()), worth.divisor());
  }
}
