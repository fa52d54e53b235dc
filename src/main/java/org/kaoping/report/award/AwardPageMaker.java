package org.kaoping.report.award;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.reckon.Chain;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.report.DivisionLinks;
import org.kaoping.report.Entry;
import org.kaoping.report.Frames;
import org.kaoping.report.Lazy;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.Offer;
import org.kaoping.report.PlannedPage;
import org.kaoping.report.Report;
import org.kaoping.report.SiteFile;
import org.kaoping.report.listing.ListPart;
import org.kaoping.report.listing.Listing;
import org.kaoping.report.listing.UnitList;
import org.kaoping.report.table.Cell;
import org.kaoping.report.table.Csv;
import org.kaoping.report.table.Table;
import org.kaoping.result.Register;
import org.kaoping.scheme.Ranking;
import org.kaoping.wording.ChainWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Makes the pages that show how awards came to their units, and the same as tables. */
public final class AwardPageMaker {
  private static final int COLUMNS_BEFORE_STAGES = 3;

  private final Report report;
  private final RankedEvaluation ranked;
  private final String evaluation;
  private final Words words;
  private final StandingWords standings;
  private final ChainWords chains;
  private final SchemeWords schemeWords;
  private final Map<String, Link> groups = new LinkedHashMap<>();
  private final String root;

  AwardPageMaker(Report report) {
    this.report = report;
    this.ranked = report.ranked();
    this.evaluation = report.id();
    this.words = report.words();
    this.standings = report.standings();
    this.chains = new ChainWords(report.ranked(), report.words());
    this.schemeWords = report.schemeWords();
    this.root = Links.root(Links.award(evaluation, ""));
    DivisionLinks links = new DivisionLinks(report, root);
    report.divisions().groups().forEach(group -> groups.put(group.id(), links.link(group)));
  }

  /** Plans the page of each award that came about in steps. */
  public static List<PlannedPage> pages(Report report, Frames frames) {
    Lazy<AwardPageMaker> maker = new Lazy<>(() -> new AwardPageMaker(report));
    List<PlannedPage> pages = new ArrayList<>();
    for (Chain chain : report.chains()) {
      String title = chain.outcome().award().title();
      String path = Links.award(report.id(), chain.outcome().award().id());
      pages.add(
          PlannedPage.of(
              report.entry(Entry.Kind.AWARD, title, path),
              () -> {
                AwardPage page = maker.get().page(chain);
                return frames
                    .page(report, path, "award.ftlh", report.titleOf(title), page.say(), page)
                    .with(page.list().isPresent() ? Links.LISTS : report.listing());
              }));
      listing(report, chain, maker).ifPresent(list -> pages.addAll(list.pages(frames)));
    }
    return pages;
  }

  /** Returns the units where they are too many for the page. */
  private static Optional<Listing> listing(
      Report report, Chain chain, Supplier<AwardPageMaker> maker) {
    return Listing.isLong(chain.rows().size())
        ? Optional.of(
            new Listing(
                report,
                report
                    .words()
                    .say(
                        "title.in",
                        report.words().say("label.award.units"),
                        chain.outcome().award().title()),
                Links.award(report.id(), chain.outcome().award().id()),
                chain.outcome().award().title(),
                "_units",
                chain.rows().size(),
                () -> maker.get().list(chain)))
        : Optional.empty();
  }

  /** Returns the units that are too many for their pages as scripts. */
  public static List<SiteFile> rows(Report report) {
    Lazy<AwardPageMaker> maker = new Lazy<>(() -> new AwardPageMaker(report));
    return report.chains().stream()
        .flatMap(chain -> listing(report, chain, maker).stream())
        .map(Listing::data)
        .toList();
  }

  private UnitList list(Chain chain) {
    List<UnitList.Column> columns = new ArrayList<>();
    columns.add(new UnitList.Column("total", words.say("label.total"), "n total"));
    chain.stages().forEach(s -> columns.add(new UnitList.Column("", chains.title(s), "more")));
    List<UnitList.Part> parts = new ArrayList<>();
    byGroup(chain)
        .forEach(
            (id, rows) -> {
              String rest = groups.isEmpty() ? "" : words.say("ranking.rest");
              parts.add(
                  new UnitList.Part(
                      Optional.ofNullable(groups.get(id)).map(Link::text).orElse(rest),
                      groups.containsKey(id) ? Links.group(ranked, id) : "",
                      UnitList.rows(rows, row -> line(chain, row))));
            });
    return new UnitList(true, false, columns, "", parts);
  }

  private UnitList.Row line(Chain chain, Chain.Row row) {
    AwardPage.Row said = row(chain, row);
    List<String> cells = new ArrayList<>();
    cells.add(said.total());
    said.cells().forEach(cell -> cells.add(cell.text()));
    String note =
        Stream.concat(said.marks().stream(), said.reasons().stream())
            .collect(Collectors.joining(" · "));
    return new UnitList.Row(
        row.standing().unit().id(), said.name(), said.place(), () -> "", note, "", "", cells);
  }

  AwardPage page(Chain chain) {
    Optional<ListPart> list = listing(report, chain, () -> this).map(Listing::first);
    String award = chain.outcome().award().id();
    WinnersMaker winners = new WinnersMaker(report, chain, groups, root);
    return new AwardPage(
        chain.outcome().award().title(),
        winners.say(),
        winners.figures(),
        winners.shares(),
        winners.winners(),
        winners.barred(),
        winners.margins(),
        schemeWords.award(chain.outcome().award()),
        chains.sentence(chain),
        chain.stages().stream()
            .map(s -> new AwardPage.Stage(chains.title(s), chains.steps(chain, s)))
            .toList(),
        chain.stages().stream().map(chains::title).toList(),
        COLUMNS_BEFORE_STAGES + chain.stages().size(),
        list.isPresent() ? List.of() : groups(chain),
        list,
        new Link(award + ".csv", root + Links.awardTable(evaluation, award)));
  }

  /** Returns the rows by id of their group, in the order of groups; those without one last. */
  private Map<String, List<Chain.Row>> byGroup(Chain chain) {
    Map<String, List<Chain.Row>> rows = new LinkedHashMap<>();
    groups.keySet().forEach(id -> rows.put(id, new ArrayList<>()));
    rows.put("", new ArrayList<>());
    for (Chain.Row row : chain.rows()) {
      rows.computeIfAbsent(row.standing().unit().group().orElse(""), id -> new ArrayList<>())
          .add(row);
    }
    rows.values().removeIf(List::isEmpty);
    return rows;
  }

  private List<AwardPage.Group> groups(Chain chain) {
    Link rest = new Link(groups.isEmpty() ? "" : words.say("ranking.rest"), "");
    List<AwardPage.Group> shown = new ArrayList<>();
    byGroup(chain)
        .forEach(
            (id, rows) ->
                shown.add(
                    new AwardPage.Group(
                        groups.getOrDefault(id, rest),
                        rows.stream().map(row -> row(chain, row)).toList())));
    return shown;
  }

  private AwardPage.Row row(Chain chain, Chain.Row row) {
    Standing standing = row.standing();
    return new AwardPage.Row(
        place(standing),
        standing.unit().name(),
        root + Links.unit(ranked, standing.unit().id()),
        standings.published(standing.total()),
        chain.stages().stream().map(stage -> cell(row, stage)).toList(),
        chains.marks(chain, row),
        chains.reasons(chain, row));
  }

  private AwardPage.Cell cell(Chain.Row row, Chain.Stage stage) {
    String text = chains.cell(row, stage);
    return new AwardPage.Cell(
        text,
        text.equals(words.say("cell.yes")) ? "yes" : text.equals(words.say("cell.no")) ? "no" : "");
  }

  /** Returns the place; with its ranking, where groups show units of several. */
  private String place(Standing standing) {
    String place = standings.place(standing);
    return ranked.scheme().ranking().within() == Ranking.Within.GROUP
        ? place
        : standings.inRanking(standing, place);
  }

  /** Returns the rows of each page as a table. */
  public static List<Offer> offers(Report report) {
    AwardPageMaker maker = new AwardPageMaker(report);
    return report.chains().stream()
        .map(chain -> new Offer(chain.outcome().award().title(), "", List.of(maker.table(chain))))
        .toList();
  }

  private SiteFile table(Chain chain) {
    return Csv.file(
        Links.awardTable(evaluation, chain.outcome().award().id()),
        () ->
            new Table(
                chain.outcome().award().title(),
                List.of(),
                Stream.of(
                        Stream.of("group", "unit-id", "unit", "place", "total")
                            .map(head -> words.say("csv." + head)),
                        chain.stages().stream().map(chains::title),
                        Stream.of(words.say("csv.reasons")))
                    .flatMap(s -> s)
                    .toList(),
                () ->
                    byGroup(chain).values().stream()
                        .flatMap(List::stream)
                        .map(row -> cells(chain, row))
                        .iterator()));
  }

  private List<Cell> cells(Chain chain, Chain.Row row) {
    Register.Unit unit = row.standing().unit();
    List<Cell> cells = new ArrayList<>();
    cells.add(
        Cell.ofText(
            unit.group().flatMap(id -> Optional.ofNullable(groups.get(id))).map(Link::text)));
    cells.add(Cell.of(unit.id()));
    cells.add(Cell.of(unit.name()));
    cells.add(row.standing().rank().<Cell>map(Cell::of).orElse(Cell.EMPTY));
    cells.add(Cell.fixed(row.standing().total(), ranked.scheme().decimals()));
    chain.stages().forEach(stage -> cells.add(Cell.of(chains.cell(row, stage))));
    cells.add(
        Cell.ofText(
            Stream.concat(chains.marks(chain, row).stream(), chains.reasons(chain, row).stream())
                .reduce((a, b) -> a + words.say("separator") + b)));
    return cells;
  }
}
