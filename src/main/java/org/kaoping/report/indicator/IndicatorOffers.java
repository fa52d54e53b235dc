package org.kaoping.report.indicator;

import java.util.ArrayList;
import java.util.List;
import org.kaoping.report.Edition;
import org.kaoping.report.Report;
import org.kaoping.report.table.TableOffer;

/** The tables of indicators that readers can take along. */
public final class IndicatorOffers {
  private IndicatorOffers() {}

  /**
   * Returns the scores, measures and findings of all indicators; nothing while it is open and what
   * its readers are not told.
   */
  public static List<TableOffer> of(Report report) {
    List<TableOffer> offers = new ArrayList<>();
    Edition edition = report.edition();
    if (report.ranked().isOpen()) {
      return offers;
    }
    if (edition.showsPointsOfAll()) {
      ScoreTable.offer(report).ifPresent(offers::add);
    }
    if (edition.showsMeasuresOfAll()) {
      MeasureTable.offer(report).ifPresent(offers::add);
    }
    if (edition.showsWorkingsOfAll()) {
      FindingTable.offer(report).ifPresent(offers::add);
    }
    return offers;
  }
}
