package org.kaoping.report.unit;

import java.util.Optional;
import org.kaoping.reckon.Bases;
import org.kaoping.reckon.Basis;
import org.kaoping.reckon.LeafScore;
import org.kaoping.reckon.Tree;
import org.kaoping.scheme.Scheme;

/**
 * All that the words about a score of a leaf depend on, beside the scheme: with equal ones, equal
 * words.
 */
record Known(Basis basis, Optional<Tree.InTotal> inTotal) {
  /**
   * Returns it; empty if the words depend on other things, too.
   *
   * @param tree how the scores of the unit add up
   */
  static Optional<Known> of(LeafScore score, Tree tree, Bases bases, Scheme scheme) {
    return bases.of(score).map(basis -> new Known(basis, tree.inTotal(scheme, score.indicator())));
  }
}
