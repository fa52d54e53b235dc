package org.kaoping.view;

import java.util.Optional;
import org.kaoping.page.ComparePage;
import org.kaoping.page.Links;
import org.kaoping.page.Share;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.result.Register;

/** Makes the page that compares units, where there are several and they have points to compare. */
final class CompareMaker {
  private static final int AT_A_TIME = 4;

  private CompareMaker() {}

  /** Says whether there is anything to compare. */
  static boolean compares(RankedEvaluation ranked) {
    return ranked.awards().standings().size() > 1 && !ranked.scheme().stated() && !ranked.isOpen();
  }

  static ComparePage page(RankedEvaluation ranked) {
    String id = ranked.evaluation().id();
    String root = Links.root(Links.comparison(id));
    return new ComparePage(
        ranked.title(),
        AT_A_TIME,
        new Share("0"),
        root + Links.evaluation(id),
        root + Links.downloads(id),
        root + Links.results(id));
  }

  /** Returns the address of the page, if there is one. */
  static Optional<String> href(RankedEvaluation ranked, String root) {
    return compares(ranked)
        ? Optional.of(root + Links.comparison(ranked.evaluation().id()))
        : Optional.empty();
  }

  /** Returns the address of the page with one unit chosen, if there is one. */
  static Optional<String> href(RankedEvaluation ranked, Register.Unit unit, String root) {
    return compares(ranked)
        ? Optional.of(root + Links.comparison(ranked.evaluation().id(), unit.id()))
        : Optional.empty();
  }
}
