package org.kaoping.report.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Columns;
import org.kaoping.reckon.Outcome;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.report.DivisionLinks;
import org.kaoping.report.Document;
import org.kaoping.report.Edition;
import org.kaoping.report.Entry;
import org.kaoping.report.Frames;
import org.kaoping.report.Lazy;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.PlannedPage;
import org.kaoping.report.Report;
import org.kaoping.report.Roster;
import org.kaoping.report.ScoreBar;
import org.kaoping.report.SiteFile;
import org.kaoping.report.award.GradePageMaker;
import org.kaoping.report.chart.EvaluationFigures;
import org.kaoping.report.compare.CompareMaker;
import org.kaoping.report.fairness.FairnessMaker;
import org.kaoping.report.firmness.FirmnessMaker;
import org.kaoping.report.listing.ListPart;
import org.kaoping.report.listing.Listing;
import org.kaoping.report.objection.ObjectionMaker;
import org.kaoping.report.ranking.ChangeMaker;
import org.kaoping.report.ranking.RankingMaker;
import org.kaoping.report.statement.StatementMaker;
import org.kaoping.report.unit.CorrectionMaker;
import org.kaoping.report.use.UseMaker;
import org.kaoping.result.Register;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Makes the page of an evaluation. */
public final class EvaluationMaker {
  private final Report report;
  private final RankedEvaluation ranked;
  private final Scheme scheme;
  private final Words words;
  private final StandingWords standings;
  private final String root;

  public EvaluationMaker(Report report) {
    this.report = report;
    this.ranked = report.ranked();
    this.scheme = report.scheme();
    this.words = report.words();
    this.standings = report.standings();
    this.root = Links.root(Links.evaluation(report.id()));
  }

  /**
   * Plans the page of an evaluation; while it is open, one that tells how it proceeds.
   *
   * @param prose documents about the scheme or its evaluations
   */
  public static PlannedPage page(Report report, List<Document> prose, Frames frames) {
    String path = Links.evaluation(report.id());
    String title = report.ranked().title();
    return PlannedPage.of(
        report.entry(Entry.Kind.EVALUATION, title, List.of(), path),
        () -> {
          if (report.whole().isOpen()) {
            OpenPage open = new ProcessMaker(report).page(0);
            return frames.page(report, path, "open.ftlh", open.title(), open.lead(), open);
          }
          EvaluationPage page = new EvaluationMaker(report).page(prose);
          return frames
              .page(report, path, "evaluation.ftlh", title, page.lead(), page)
              .with(listing(report).isPresent() ? Links.LISTS : report.listing());
        });
  }

  /** Returns the ranking where it is too long for the page. */
  private static Optional<Listing> listing(Report report) {
    int units = Roster.named(report.ranked().awards().standings()).size();
    return Listing.isLong(units)
        ? Optional.of(
            new Listing(
                report,
                report.standings().listTitle(),
                Links.evaluation(report.id()),
                report.ranked().title(),
                Links.RANKING,
                units,
                () -> new RankingMaker(report, new DivisionLinks(report, ""), "").list()))
        : Optional.empty();
  }

  /**
   * Plans the pages of a ranking that is too long for the page of the evaluation, and of units that
   * have to report where these are too many.
   */
  public static List<PlannedPage> lists(Report report, Frames frames) {
    if (!report.whole().isOpen()) {
      return listing(report).map(list -> list.pages(frames)).orElse(List.of());
    }
    Lazy<ProcessMaker> maker = new Lazy<>(() -> new ProcessMaker(report));
    List<PlannedPage> pages = new ArrayList<>();
    for (int i = 1; i < ProcessMaker.pages(report); i++) {
      int page = i;
      String path = ProcessMaker.path(report, page);
      pages.add(
          PlannedPage.of(
              path,
              () -> {
                OpenPage open = maker.get().page(page);
                return frames.page(report, path, "open.ftlh", open.title(), open.lead(), open);
              }));
    }
    return pages;
  }

  /** Returns the rows of such a ranking as a script. */
  public static Optional<SiteFile> rows(Report report) {
    return listing(report).map(Listing::data);
  }

  /** Returns how awards are found that are told on this page only. */
  public static List<Entry> awards(Report report) {
    Set<String> paged =
        report.chains().stream()
            .map(chain -> chain.outcome().award().id())
            .collect(Collectors.toSet());
    return report
        .ranked()
        .outcomes()
        .map(Outcome::award)
        .filter(award -> !paged.contains(award.id()))
        .map(award -> report.entry(Entry.Kind.AWARD, award.title(), Links.awards(report.id())))
        .toList();
  }

  private EvaluationPage page(List<Document> prose) {
    Columns columns = report.columns();
    DivisionLinks links = new DivisionLinks(report, root);
    RankingMaker rankings = new RankingMaker(report, links, root);
    List<Standing> units = ranked.awards().standings();
    boolean single = units.size() == 1;
    Optional<ListPart> list = listing(report).map(Listing::first);
    return new EvaluationPage(
        ranked.title(),
        lead(),
        report.status(),
        report.tags(),
        new PanelMaker(report, links, root).panel(lead()),
        new ScaleMaker(report, root).part(),
        new ChangeMaker(report, rankings, root).part(),
        single ? Optional.of(rankings.row(units.get(0))) : Optional.empty(),
        words.number(scheme.points()),
        rankings.heads(),
        rankings.plot(),
        report.standings().listTitle(),
        single || list.isPresent() ? List.of() : rankings.rankings(),
        list,
        unrated(links),
        report.edition().hidesNames() // a group may be one unit
            ? List.of()
            : new DivisionTables(report, links, root).of(report.divisions()),
        new EvaluationFigures(report).charts(),
        new AwardMaker(report, root).lists(),
        report.edition().shows(Edition.Thing.INDICATORS)
            ? indicators(
                scheme.indicators(), 1, columns, columns.meanDigits(scheme.nodes().toList()))
            : List.of(),
        links(prose.stream().filter(Document::isNotice), root),
        links(prose.stream().filter(d -> !d.isNotice()), root),
        root + Links.scheme(report.id()),
        Offers.list(report, root),
        CompareMaker.href(report, root),
        FirmnessMaker.link(report, root),
        GradePageMaker.link(report, root),
        FairnessMaker.link(report, root),
        StatementMaker.links(report, root),
        report.edition().hidesNames() ? List.of() : new UseMaker(report).tables(),
        new ProcessMaker(report).part(),
        CarriedPart.of(report, root),
        ObjectionMaker.link(report, root),
        new CorrectionMaker(report, root).all());
  }

  private List<EvaluationPage.Unrated> unrated(DivisionLinks links) {
    return ranked.register().unrated().stream()
        .sorted(Comparator.comparing(Register.Unit::name, words.byName()))
        .map(
            unit ->
                new EvaluationPage.Unrated(
                    unit.name(),
                    words.list(links.about(unit).stream().map(Link::text).toList()),
                    root + Links.unit(report.ranked(), unit.id()),
                    unit.unrated().orElseThrow()))
        .toList();
  }

  private static List<Link> links(Stream<Document> documents, String root) {
    return documents.map(d -> new Link(d.title(), root + d.uri())).toList();
  }

  /**
   * Returns how many units, the average, the spread and the grades in a sentence or two; while it
   * is open, how many have reported.
   */
  public String lead() {
    if (report.whole().isOpen()) {
      return new ProcessMaker(report).lead();
    }
    return standings.lead(ranked.awards().standings());
  }

  private List<EvaluationPage.IndicatorLink> indicators(
      List<Indicator> nodes, int level, Columns columns, int digits) {
    return nodes.stream()
        .flatMap(
            node ->
                Stream.concat(
                    Stream.of(indicator(node, level, columns, digits)),
                    indicators(node.children(), level + 1, columns, digits).stream()))
        .toList();
  }

  private EvaluationPage.IndicatorLink indicator(
      Indicator node, int level, Columns columns, int digits) {
    Optional<Decimal> mean = columns.statistics(node.id()).map(s -> s.mean(digits));
    return new EvaluationPage.IndicatorLink(
        node.title(),
        root + Links.indicator(report.id(), node.id()),
        words.number(node.points()),
        mean.map(m -> words.fixed(m, digits)).orElseGet(() -> words.say("none")),
        mean.map(m -> ScoreBar.of(m, node.points())),
        level);
  }
}
