package org.kaoping.report.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.Document;
import org.kaoping.report.Edition;
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
  private final Told told;

  /**
   * Plans them.
   *
   * @param prose documents about the scheme or its evaluations
   * @param letters to the units, among other papers
   */
  EvaluationPages(Report report, List<Document> prose, List<Paper> letters, Frames frames) {
    this.report = report;
    List<PlannedPage> planned = new ArrayList<>();
    this.told = Told.of(report.edition());
    if (told.overview()) {
      planned.add(EvaluationMaker.page(report, prose, frames));
      planned.addAll(EvaluationMaker.lists(report, frames));
    }
    planned.add(SchemeMaker.page(report, frames));
    if (told.points()) {
      CompareMaker.page(report, frames).ifPresent(planned::add);
      planned.addAll(DivisionMaker.pages(report, frames));
      planned.addAll(DivisionMaker.rankings(report, frames));
      planned.addAll(AwardPageMaker.pages(report, frames));
    }
    if (told.workings()) {
      planned.addAll(IndicatorMaker.pages(report, frames));
    }
    if (told.measures()) {
      planned.addAll(StatementMaker.pages(report, frames));
    }
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
    if (!told.overview()) {
      return files;
    }
    for (Offer offer : Offers.of(report)) {
      files.addAll(offer.files());
    }
    StandingData.file(report).ifPresent(files::add);
    UnitData.file(report).ifPresent(files::add);
    EvaluationMaker.rows(report).ifPresent(files::add);
    ReadingData.file(report).ifPresent(files::add);
    if (told.points()) {
      files.addAll(CompareMaker.data(report));
      files.addAll(DivisionMaker.rows(report));
      files.addAll(AwardPageMaker.rows(report));
      files.addAll(new DivisionFigures(report).files());
    }
    if (told.workings()) {
      files.addAll(IndicatorList.rows(report));
      files.addAll(new IndicatorFigures(report).files());
    }
    return files;
  }

  /** Returns what readers find of it; while it is open, nothing that has no page yet. */
  Stream<Entry> entries() {
    return Stream.concat(
        pages.stream().flatMap(page -> page.found().stream()),
        told.overview() ? EvaluationMaker.awards(report).stream() : Stream.of());
  }

  /**
   * What an edition has pages and files of, beside scheme and units.
   *
   * @param overview the evaluation as a whole
   * @param points what shows the points of all units by indicator
   * @param workings what shows how they came about
   * @param measures what shows what was measured
   */
  private record Told(boolean overview, boolean points, boolean workings, boolean measures) {
    static Told of(Edition edition) {
      boolean all = !edition.hidesNames();
      return new Told(
          edition.audience() == Edition.Audience.EVERYBODY,
          all && edition.shows(Edition.Thing.INDICATORS),
          all && edition.showsWorkings(),
          all && edition.shows(Edition.Thing.MEASURES));
    }
  }
}
