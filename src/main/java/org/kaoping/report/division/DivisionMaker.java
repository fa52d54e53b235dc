package org.kaoping.report.division;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Columns;
import org.kaoping.reckon.Digits;
import org.kaoping.reckon.Division;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Statistics;
import org.kaoping.report.DivisionLinks;
import org.kaoping.report.Entry;
import org.kaoping.report.Frames;
import org.kaoping.report.KeyFigure;
import org.kaoping.report.Lazy;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.PlannedPage;
import org.kaoping.report.Report;
import org.kaoping.report.ScoreBar;
import org.kaoping.report.SiteFile;
import org.kaoping.report.chart.DivisionFigures;
import org.kaoping.report.listing.ListPart;
import org.kaoping.report.listing.Listing;
import org.kaoping.report.listing.UnitList;
import org.kaoping.report.ranking.RankingList;
import org.kaoping.report.ranking.RankingMaker;
import org.kaoping.report.ranking.RankingTable;
import org.kaoping.report.ranking.StandingTable;
import org.kaoping.report.table.TableOffer;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Makes the pages of groups and kinds. */
public final class DivisionMaker {
  private final Report report;
  private final Scheme scheme;
  private final Words words;
  private final StandingWords standings;
  private final RankingMaker rankings;
  private final DivisionAwards awards;
  private final DivisionSince since;
  private final DivisionLinks links;
  private final Map<String, Standing> whole;
  private final Columns columns;
  private final Optional<Statistics> totals;
  private final int digits;
  private final String root;

  DivisionMaker(Report report) {
    this(report, Links.root(Links.group(report.ranked(), "")));
  }

  private DivisionMaker(Report report, String root) {
    this.report = report;
    this.scheme = report.scheme();
    this.words = report.words();
    this.standings = report.standings();
    this.root = root;
    this.links = new DivisionLinks(report, root);
    this.rankings = new RankingMaker(report, links, root);
    this.since = new DivisionSince(report, rankings, root);
    this.awards = new DivisionAwards(report, root);
    List<Standing> all = report.ranked().awards().standings();
    this.whole = all.stream().collect(Collectors.toMap(s -> s.unit().id(), s -> s));
    this.totals = Statistics.ofTotals(all);
    this.columns = report.columns();
    this.digits = report.columns().meanDigits(scheme.indicators());
  }

  /** Plans the page of each group and kind. */
  public static List<PlannedPage> pages(Report report, Frames frames) {
    Lazy<DivisionMaker> maker = new Lazy<>(() -> new DivisionMaker(report));
    return report
        .divisions()
        .all()
        .map(
            division -> {
              String path = Links.division(report.ranked(), division);
              Entry.Kind kind =
                  division.within() == Ranking.Within.GROUP ? Entry.Kind.GROUP : Entry.Kind.KIND;
              return PlannedPage.of(
                  report.entry(kind, division.name(), where(report, division), path),
                  () -> {
                    DivisionPage page = maker.get().page(division);
                    String title = report.titleOf(division.name());
                    return frames
                        .page(report, path, "division.ftlh", title, page.lead(), page)
                        .with(
                            listing(report, division, maker).isPresent()
                                ? Links.LISTS
                                : report.listing());
                  });
            })
        .toList();
  }

  /** Returns the rankings that are too long for their pages. */
  private static List<Listing> listings(Report report) {
    Lazy<DivisionMaker> maker = new Lazy<>(() -> new DivisionMaker(report, ""));
    return report.divisions().all().flatMap(d -> listing(report, d, maker).stream()).toList();
  }

  private static Optional<Listing> listing(
      Report report, Division division, Supplier<DivisionMaker> maker) {
    int units = division.standings().size();
    return Listing.isLong(units)
        ? Optional.of(
            new Listing(
                report,
                report.words().say("ranking.of", division.name()),
                Links.division(report.ranked(), division),
                division.name(),
                Links.RANKING,
                units,
                () -> maker.get().list(division)))
        : Optional.empty();
  }

  /** Plans the pages of such rankings. */
  public static List<PlannedPage> rankings(Report report, Frames frames) {
    return listings(report).stream().flatMap(list -> list.pages(frames).stream()).toList();
  }

  /** Returns the rows of such rankings as scripts. */
  public static List<SiteFile> rows(Report report) {
    return listings(report).stream().map(Listing::data).toList();
  }

  private static List<String> where(Report report, Division division) {
    int units = division.standings().size();
    return List.of(report.ranked().title(), report.words().say("search.units", units));
  }

  DivisionPage page(Division division) {
    Optional<ListPart> list = listing(report, division, () -> this).map(Listing::first);
    return new DivisionPage(
        division.name(),
        words.say("division." + division.within()),
        standings.lead(division.standings()),
        comparison(division),
        since.say(division),
        figures(division),
        list.isEmpty() ? rankings.plot() : Optional.empty(),
        list.isEmpty() ? Optional.of(ranking(division)) : Optional.empty(),
        list,
        since.change(division),
        new DivisionFigures(report).of(division),
        words.say("division.mean." + division.within()),
        scheme.indicators().stream()
            .filter(i -> concerns(i, division))
            .map(i -> indicator(i, division))
            .toList(),
        awards.of(division),
        downloads(division));
  }

  /** Says whether an indicator exists for some unit. */
  private boolean concerns(Indicator indicator, Division division) {
    return division.standings().stream()
        .anyMatch(s -> scheme.forKind(s.unit().kind()).indicator(indicator.id()).isPresent());
  }

  /** Returns where the rankings and averages of all groups are, and the ranking as a chart. */
  private List<Link> downloads(Division division) {
    Stream<Link> tables =
        Stream.concat(
                Stream.of(StandingTable.offer(report, List.of())),
                DivisionTable.offer(report).map(TableOffer::offer).stream())
            .flatMap(offer -> offer.links(root).stream());
    return Stream.concat(tables, new DivisionFigures(report).links(division).stream()).toList();
  }

  private List<KeyFigure> figures(Division division) {
    List<KeyFigure> figures = new ArrayList<>();
    int units = division.standings().size();
    figures.add(figure("label.units", Integer.toString(units), ""));
    Optional<Statistics> own = Statistics.ofTotals(division.standings());
    own.filter(of -> of.size() > 1)
        .ifPresent(
            of -> {
              figures.add(figure("label.median", standings.middle(of), ""));
              if (!of.isEven()) {
                String full = words.say("full", words.number(scheme.points()));
                figures.add(
                    figure(
                        "panel.greatest", standings.published(Optional.of(of.greatest())), full));
                figures.add(
                    figure("panel.least", standings.published(Optional.of(of.least())), ""));
              }
            });
    return figures;
  }

  private KeyFigure figure(String title, String value, String note) {
    return new KeyFigure(words.say(title), value, note);
  }

  /** Returns how the average lies to that of all units, unless the division is all of them. */
  private Optional<String> comparison(Division division) {
    Optional<Statistics> own = Statistics.ofTotals(division.standings());
    if (own.isEmpty() || totals.isEmpty() || division.standings().size() == whole.size()) {
      return Optional.empty();
    }
    int means = Digits.of(scheme).means();
    Decimal difference = own.get().meanAbove(totals.get(), means);
    String key =
        difference.isPositive()
            ? "division.above"
            : difference.signum() < 0 ? "division.below" : "division.even";
    return Optional.of(words.say(key, standings.mean(totals), words.size(difference, means)));
  }

  private RankingTable ranking(Division division) {
    boolean other = isOther(division);
    Map<String, String> behind = rankings.behind(division.standings());
    return new RankingTable(
        Links.RANKING,
        division.name(),
        scheme.ranking().none()
            ? standings.listTitle()
            : words.say("division.ranking." + division.within()),
        "",
        rankings.isGraded(),
        !other && rankings.isMoved(),
        rankings.losses(),
        heads(division),
        division.standings().stream().map(s -> row(s, division, other, behind)).toList());
  }

  /** Says whether the scheme ranks otherwise. */
  private boolean isOther(Division division) {
    return scheme.ranking().within() != division.within();
  }

  private List<RankingTable.Head> heads(Division division) {
    return isOther(division)
        ? List.of(
            new RankingTable.Head(words.say("division.place." + scheme.ranking().within()), ""))
        : List.of();
  }

  private UnitList list(Division division) {
    Map<String, String> behind = rankings.behind(division.standings());
    boolean other = isOther(division);
    return new UnitList(
        true,
        rankings.isGraded(),
        RankingList.columns(rankings, words, heads(division)),
        "",
        List.of(
            new UnitList.Part(
                "",
                "",
                UnitList.rows(
                    division.standings(),
                    s -> RankingList.row(s, row(s, division, other, behind))))));
  }

  private RankingTable.Row row(
      Standing standing, Division division, boolean other, Map<String, String> behind) {
    List<String> place =
        other
            ? Optional.ofNullable(whole.get(standing.unit().id())).stream()
                .map(standings::place)
                .toList()
            : List.of();
    return rankings.row(
        standing,
        standings.place(standing, division.standings().size()),
        links.beside(standing.unit(), division.within()),
        place,
        behind);
  }

  private DivisionPage.IndicatorRow indicator(Indicator indicator, Division division) {
    Optional<Statistics> own = division.statistics(indicator);
    Optional<Statistics> all = columns.statistics(indicator.id());
    return new DivisionPage.IndicatorRow(
        indicator.title(),
        root + Links.indicator(report.id(), indicator.id()),
        words.number(indicator.points()),
        mean(own),
        own.map(o -> ScoreBar.of(o.mean(digits), indicator.points())),
        own.flatMap(o -> all.map(a -> o.meanAbove(a, digits)))
            .filter(difference -> difference.signum() != 0)
            .map(difference -> words.fixedSigned(difference, digits))
            .orElse(""),
        mean(all));
  }

  private String mean(Optional<Statistics> scores) {
    return scores.map(s -> words.fixed(s.mean(digits), digits)).orElseGet(() -> words.say("none"));
  }
}
