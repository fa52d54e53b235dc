package org.kaoping.report.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.scheme.Indicator;

/**
 * What an evaluation has from others, and which others have something from it.
 *
 * @param leaves that carry other evaluations, may be empty
 * @param carriers evaluations that carry this one, may be empty
 */
public record CarriedPart(List<Leaf> leaves, List<Link> carriers) {
  /**
   * A leaf.
   *
   * @param href its page; empty while the evaluation is open, which has none
   * @param how its score comes from the evaluations
   */
  public record Leaf(String title, String href, String how, List<Link> evaluations) {}

  static CarriedPart of(Report report, String root) {
    List<Leaf> leaves = new ArrayList<>();
    for (Indicator leaf : report.scheme().leaves().toList()) {
      List<Link> evaluations = report.carried(leaf).map(other -> link(other, root)).toList();
      if (!evaluations.isEmpty()) {
        leaves.add(
            new Leaf(
                leaf.title(),
                report.whole().isOpen() ? "" : root + Links.indicator(report.id(), leaf.id()),
                report.words().sentence(report.schemeWords().carried().limits(leaf)),
                evaluations));
      }
    }
    return new CarriedPart(
        leaves,
        report.history().carriersOf(report.whole()).stream()
            .map(other -> link(other, root))
            .toList());
  }

  private static Link link(RankedEvaluation other, String root) {
    return new Link(other.title(), root + Links.evaluation(other.evaluation().id()));
  }
}
