package org.kaoping.report.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.Document;
import org.kaoping.report.Entry;
import org.kaoping.report.Frames;
import org.kaoping.report.Offer;
import org.kaoping.report.PlannedPage;
import org.kaoping.report.Report;
import org.kaoping.report.SiteFile;
import org.kaoping.report.award.AwardPageMaker;
import org.kaoping.report.chart.DivisionFigures;
import org.kaoping.report.chart.IndicatorFigures;
import org.kaoping.report.compare.CompareMaker;
import org.kaoping.report.division.DivisionMaker;
import org.kaoping.report.evaluation.EvaluationMaker;
import org.kaoping.report.evaluation.Offers;
import org.kaoping.report.indicator.IndicatorList;
import org.kaoping.report.indicator.IndicatorMaker;
import org.kaoping.report.listing.UnitData;
import org.kaoping.report.notice.Paper;
import org.kaoping.report.ranking.StandingData;
import org.kaoping.report.scheme.SchemeMaker;
import org.kaoping.report.search.ReadingData;
import org.kaoping.report.statement.StatementMaker;
import org.kaoping.report.unit.UnitMaker;

/** Everything that is published of one evaluation: its pages, and the files beside them. */
public final class EvaluationPages {
  private final Report report;
  private final List<PlannedPage> pages;

  /**
   * Plans them.
   *
   * @param prose documents about the scheme or its evaluations
   * @param letters to the units, among other papers
   */
  EvaluationPages(Report report, List<Document> prose, List<Paper> letters, Frames frames) {
    this.report = report;
    List<PlannedPage> planned = new ArrayList<>();
    planned.add(EvaluationMaker.page(report, prose, frames));
    planned.addAll(EvaluationMaker.lists(report, frames));
    planned.add(SchemeMaker.page(report, frames));
    CompareMaker.page(report, frames).ifPresent(planned::add);
    planned.addAll(DivisionMaker.pages(report, frames));
    planned.addAll(DivisionMaker.rankings(report, frames));
    planned.addAll(AwardPageMaker.pages(report, frames));
    planned.addAll(IndicatorMaker.pages(report, frames));
    planned.addAll(StatementMaker.pages(report, frames));
    planned.addAll(UnitMaker.pages(report, letters, frames));
    this.pages = List.copyOf(planned);
  }

  public RankedEvaluation ranked() {
    return report.whole();
  }

  /** Returns its pages, those of the units last. */
  public List<PlannedPage> pages() {
    return pages;
  }

  /** Returns the files beside its pages; each may be written by a thread of its own. */
  public List<SiteFile> files() {
    List<SiteFile> files = new ArrayList<>();
    for (Offer offer : Offers.of(report)) {
      files.addAll(offer.files());
    }
    files.addAll(CompareMaker.data(report));
    StandingData.file(report).ifPresent(files::add);
    UnitData.file(report).ifPresent(files::add);
    EvaluationMaker.rows(report).ifPresent(files::add);
    files.addAll(DivisionMaker.rows(report));
    files.addAll(IndicatorList.rows(report));
    files.addAll(AwardPageMaker.rows(report));
    ReadingData.file(report).ifPresent(files::add);
    files.addAll(new DivisionFigures(report).files());
    files.addAll(new IndicatorFigures(report).files());
    return files;
  }

  /** Returns what readers find of it; while it is open, nothing that has no page yet. */
  Stream<Entry> entries() {
    return Stream.concat(
        pages.stream().flatMap(page -> page.found().stream()),
        EvaluationMaker.awards(report).stream());
  }
}
