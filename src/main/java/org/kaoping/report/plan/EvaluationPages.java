package org.kaoping.report.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.report.Document;
import org.kaoping.report.Edition;
import org.kaoping.report.Entry;
import org.kaoping.report.Frames;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.Offer;
import org.kaoping.report.PlannedPage;
import org.kaoping.report.Report;
import org.kaoping.report.SiteFile;
import org.kaoping.report.award.AwardPageMaker;
import org.kaoping.report.award.GradePageMaker;
import org.kaoping.report.chart.DivisionFigures;
import org.kaoping.report.chart.IndicatorFigures;
import org.kaoping.report.compare.CompareMaker;
import org.kaoping.report.division.DivisionMaker;
import org.kaoping.report.evaluation.EvaluationMaker;
import org.kaoping.report.evaluation.Offers;
import org.kaoping.report.fairness.FairnessMaker;
import org.kaoping.report.firmness.FirmnessMaker;
import org.kaoping.report.indicator.IndicatorList;
import org.kaoping.report.indicator.IndicatorMaker;
import org.kaoping.report.listing.UnitData;
import org.kaoping.report.notice.Notice;
import org.kaoping.report.notice.Paper;
import org.kaoping.report.objection.ObjectionMaker;
import org.kaoping.report.ranking.StandingData;
import org.kaoping.report.scheme.SchemeMaker;
import org.kaoping.report.search.ReadingData;
import org.kaoping.report.statement.StatementMaker;
import org.kaoping.report.unit.SchemeData;
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
    Edition edition = report.edition();
    if (isForAll()) {
      planned.add(EvaluationMaker.page(report, prose, frames));
      planned.addAll(EvaluationMaker.lists(report, frames));
      ObjectionMaker.page(report, replies(letters), frames).ifPresent(planned::add);
    }
    planned.add(SchemeMaker.page(report, frames));
    if (edition.showsPointsOfAll()) {
      CompareMaker.page(report, frames).ifPresent(planned::add);
      planned.addAll(DivisionMaker.pages(report, frames));
      planned.addAll(DivisionMaker.rankings(report, frames));
    }
    if (edition.showsWorkingsOfAll()) {
      FirmnessMaker.page(report, frames).ifPresent(planned::add);
      FairnessMaker.page(report, frames).ifPresent(planned::add);
      planned.addAll(AwardPageMaker.pages(report, frames));
      GradePageMaker.page(report, frames).ifPresent(planned::add);
      planned.addAll(IndicatorMaker.pages(report, frames));
    }
    if (edition.showsMeasuresOfAll()) {
      planned.addAll(StatementMaker.pages(report, frames));
    }
    planned.addAll(UnitMaker.pages(report, letters, frames));
    this.pages = List.copyOf(planned);
  }

  /** Returns the letters of reply to objections, by id of the objection. */
  private static Map<String, List<Link>> replies(List<Paper> letters) {
    Map<String, List<Link>> replies = new HashMap<>();
    for (Paper paper : letters) {
      Notice notice = paper.notice();
      Link link = new Link(notice.document().title(), Links.notice(paper.stem()));
      notice
          .objected()
          .map(objected -> objected.objection().id())
          .ifPresent(id -> replies.computeIfAbsent(id, i -> new ArrayList<>()).add(link));
    }
    return replies;
  }

  /** Says whether the evaluation is shown as a whole, and not to one unit or group alone. */
  private boolean isForAll() {
    return report.edition().audience() == Edition.Audience.EVERYBODY;
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
    SchemeData.file(report).ifPresent(files::add);
    if (!isForAll()) {
      return files;
    }
    Edition edition = report.edition();
    for (Offer offer : Offers.of(report)) {
      files.addAll(offer.files());
    }
    StandingData.file(report).ifPresent(files::add);
    UnitData.file(report).ifPresent(files::add);
    EvaluationMaker.rows(report).ifPresent(files::add);
    ReadingData.file(report).ifPresent(files::add);
    if (edition.showsPointsOfAll()) {
      files.addAll(CompareMaker.data(report));
      files.addAll(DivisionMaker.rows(report));
      files.addAll(new DivisionFigures(report).files());
    }
    if (edition.showsWorkingsOfAll()) {
      files.addAll(AwardPageMaker.rows(report));
      files.addAll(IndicatorList.rows(report));
      files.addAll(new IndicatorFigures(report).files());
    }
    return files;
  }

  /** Returns what readers find of it; while it is open, nothing that has no page yet. */
  Stream<Entry> entries() {
    return Stream.concat(
        pages.stream().flatMap(page -> page.found().stream()),
        isForAll() ? EvaluationMaker.awards(report).stream() : Stream.of());
  }
}
