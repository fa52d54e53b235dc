package org.kaoping.report.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.report.Edition;
import org.kaoping.report.Offer;
import org.kaoping.report.Report;
import org.kaoping.report.award.AwardPageMaker;
import org.kaoping.report.chart.EvaluationFigures;
import org.kaoping.report.division.DivisionTable;
import org.kaoping.report.indicator.IndicatorOffers;
import org.kaoping.report.objection.ObjectionTable;
import org.kaoping.report.ranking.StandingTable;
import org.kaoping.report.scheme.SchemeTable;
import org.kaoping.report.statement.StatementMaker;
import org.kaoping.report.table.TableOffer;
import org.kaoping.report.unit.YearsTable;
import org.kaoping.report.use.UseMaker;

/**
 * The tables of an evaluation: a few that hold everything, in the place of one for each page. While
 * the evaluation is open there is only what tells no result.
 */
public final class Offers {
  private Offers() {}

  /** Returns all tables, in the order in which they are offered. */
  public static List<Offer> of(Report report) {
    Edition edition = report.edition();
    Optional<TableOffer> scheme = SchemeTable.offer(report);
    List<Offer> offers = new ArrayList<>();
    if (!report.ranked().isOpen()) {
      List<TableOffer> tables = new ArrayList<>(IndicatorOffers.of(report));
      if (edition.showsPointsOfAll()) {
        DivisionTable.offer(report).ifPresent(tables::add);
      }
      if (!edition.hidesNames()) {
        YearsTable.offer(report).ifPresent(tables::add);
      }
      ObjectionTable.offer(report).ifPresent(tables::add);
      offers.add(
          StandingTable.offer(
              report,
              Stream.concat(scheme.stream(), tables.stream()).map(TableOffer::sheet).toList()));
      tables.forEach(table -> offers.add(table.offer()));
      new EvaluationFigures(report).offer().ifPresent(offers::add);
    }
    if (edition.showsWorkingsOfAll()) {
      offers.addAll(AwardPageMaker.offers(report));
    }
    if (!edition.hidesNames()) {
      offers.addAll(UseMaker.offers(report));
    }
    if (edition.showsMeasuresOfAll()) {
      offers.addAll(StatementMaker.offers(report));
    }
    scheme.map(TableOffer::offer).ifPresent(offers::add);
    DataPackage.offer(report, List.copyOf(offers)).ifPresent(offers::add);
    offers.add(ResultsJson.offer(report));
    report.pack().map(file -> Offer.of(report, "package", file)).ifPresent(offers::add);
    return offers;
  }

  /** Returns what a list of tables shows on a page {@code root} below the site's root. */
  static List<EvaluationPage.Download> list(Report report, String root) {
    return of(report).stream()
        .map(offer -> new EvaluationPage.Download(offer.title(), offer.about(), offer.links(root)))
        .toList();
  }
}
