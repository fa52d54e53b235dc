package org.kaoping.view;

import java.util.ArrayList;
import java.util.List;
import org.kaoping.page.Download;
import org.kaoping.page.Offer;
import org.kaoping.page.Report;

/**
 * The tables of an evaluation: a few that hold everything, in the place of one for each page. While
 * the evaluation is open there is only what tells no result.
 */
final class Offers {
  private Offers() {}

  /** Returns all tables, in the order in which they are offered. */
  static List<Offer> of(Report report) {
    List<Offer> offers = new ArrayList<>();
    if (!report.ranked().isOpen()) {
      offers.add(StandingTable.offer(report));
      offers.addAll(IndicatorMaker.offers(report));
      DivisionTable.offer(report).ifPresent(offers::add);
      YearsTable.offer(report).ifPresent(offers::add);
    }
    offers.addAll(AwardPageMaker.offers(report));
    offers.addAll(UseMaker.offers(report));
    offers.addAll(StatementMaker.offers(report));
    SchemeTable.offer(report).ifPresent(offers::add);
    offers.add(ResultsJson.offer(report));
    return offers;
  }

  /** Returns what a list of tables shows on a page {@code root} below the site's root. */
  static List<Download> list(Report report, String root) {
    return of(report).stream()
        .map(offer -> new Download(offer.title(), offer.about(), offer.links(root)))
        .toList();
  }
}
