package org.kaoping.report.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Rankings;
import org.kaoping.report.Entry;
import org.kaoping.report.Frames;
import org.kaoping.report.Lazy;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.Offer;
import org.kaoping.report.Page;
import org.kaoping.report.PlannedPage;
import org.kaoping.report.Report;
import org.kaoping.report.SiteFile;
import org.kaoping.report.table.Cell;
import org.kaoping.report.table.Csv;
import org.kaoping.report.table.Table;
import org.kaoping.result.Figures;
import org.kaoping.result.Register;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Statement;
import org.kaoping.wording.FigureWords;
import org.kaoping.wording.TermWords;
import org.kaoping.wording.Words;

/** Makes what is published of the statements of an evaluation. */
public final class StatementMaker {
  private final Report report;
  private final RankedEvaluation ranked;
  private final Map<String, StatementSheets> sheets = new ConcurrentHashMap<>();
  private final EarlierStatements earlier;
  private final Words words;
  private final FigureTables tables;
  private final Map<String, UnitResult> results;

  public StatementMaker(Report report) {
    this.report = report;
    this.ranked = report.ranked();
    this.earlier = new EarlierStatements(report);
    this.words = report.words();
    this.tables = new FigureTables(report);
    this.results = report.results();
  }

  /** Plans the page of each statement. */
  public static List<PlannedPage> pages(Report report, Frames frames) {
    Lazy<StatementMaker> maker = new Lazy<>(() -> new StatementMaker(report));
    List<PlannedPage> pages = new ArrayList<>();
    for (Statement statement : report.scheme().statements()) {
      StatementSheets sheets =
          new StatementSheets(report, statement, List.of(), count(report, statement));
      String path = sheets.path(0);
      String title = report.titleOf(statement.title());
      pages.add(
          PlannedPage.of(
              report.entry(Entry.Kind.STATEMENT, statement.title(), path),
              () -> maker.get().page(statement, sheets, 0, title, frames)));
      for (int i = 1; i < sheets.count(); i++) {
        int page = i;
        String part = report.words().say("list.title", title, sheets.said(page));
        pages.add(
            PlannedPage.of(
                sheets.path(page), () -> maker.get().page(statement, sheets, page, part, frames)));
      }
    }
    return pages;
  }

  private static int count(Report report, Statement statement) {
    return (int)
        report.ranked().awards().standings().stream()
            .flatMap(s -> Optional.ofNullable(report.results().get(s.unit().id())).stream())
            .filter(result -> result.statements().containsKey(statement.id()))
            .count();
  }

  private Page page(
      Statement statement, StatementSheets sheets, int page, String title, Frames frames) {
    StatementPage body = page(statement, sheets, page);
    Link first = new Link(statement.title(), Links.root(sheets.path(page)) + sheets.path(0));
    return frames
        .page(report, sheets.path(page), "statement.ftlh", title, body.lead(), body)
        .below(page == 0 ? List.of() : List.of(first));
  }

  /** Returns links to the pages of all statements from a page {@code root} below the root. */
  public static List<Link> links(Report report, String root) {
    return links(report.ranked(), root);
  }

  private static List<Link> links(RankedEvaluation ranked, String root) {
    String id = ranked.evaluation().id();
    return ranked.scheme().statements().stream()
        .map(statement -> new Link(statement.title(), root + Links.statement(id, statement.id())))
        .toList();
  }

  /** Returns a page of a statement, units in the order of their ranks. */
  private StatementPage page(Statement statement, StatementSheets sheets, int page) {
    String id = ranked.evaluation().id();
    String root = Links.root(sheets.path(page));
    List<Recorded> recorded = recorded(statement).toList();
    List<StatementPage.Section> sections =
        sheets.on(page, recorded).stream().map(r -> section(r.unit(), r.figures(), root)).toList();
    return new StatementPage(
        statement.title(),
        lead(recorded),
        note(statement),
        sections.stream().anyMatch(s -> s.table().wide() || !s.comparisons().isEmpty()),
        links(ranked, root).stream()
            .filter(link -> !link.href().equals(root + sheets.path(0)))
            .toList(),
        sections,
        sheets.count() > 1 ? Optional.of(sheets.pager(page)) : Optional.empty(),
        root + Links.statementData(id, statement.id()),
        root + Links.scheme(id));
  }

  private record Recorded(Register.Unit unit, Figures figures) {}

  private Stream<Recorded> recorded(Statement statement) {
    return Rankings.of(ranked)
        .standings()
        .flatMap(
            standing ->
                Optional.ofNullable(results.get(standing.unit().id()))
                    .flatMap(result -> FigureWords.recorded(statement, result))
                    .map(figures -> new Recorded(standing.unit(), figures))
                    .stream());
  }

  private StatementPage.Section section(Register.Unit unit, Figures figures, String root) {
    Statement statement = figures.statement();
    Optional<EarlierStatements.Recorded> before = earlier.of(unit, statement.id());
    Optional<EarlierStatements.Recorded> comparable =
        before.filter(b -> b.figures().statement().unit().equals(statement.unit()));
    return new StatementPage.Section(
        unit.id(),
        unit.name(),
        root + Links.unit(ranked, unit.id()),
        note(statement),
        tables.table(figures),
        comparable.map(b -> tables.comparisons(ranked.term(), figures, b)).orElse(List.of()),
        before
            .filter(b -> comparable.isEmpty())
            .map(b -> words.say("statement.gap", TermWords.name(b.term(), words)))
            .orElse(""));
  }

  private StatementSheets sheets(Statement statement) {
    return sheets.computeIfAbsent(
        statement.id(),
        id -> {
          List<String> units = recorded(statement).map(r -> r.unit().id()).toList();
          return new StatementSheets(report, statement, units, units.size());
        });
  }

  /** Returns what a unit recorded, as the unit's page shows it. */
  public List<StatementPage.Section> sections(UnitResult result, String root) {
    return ranked.scheme().statements().stream()
        .flatMap(statement -> FigureWords.recorded(statement, result).stream())
        .map(
            figures -> {
              Statement statement = figures.statement();
              return new StatementPage.Section(
                  statement.id(),
                  statement.title(),
                  root + sheets(statement).of(result.unit()) + "#" + result.unit(),
                  note(statement),
                  tables.table(figures),
                  List.of(),
                  "");
            })
        .toList();
  }

  private String lead(List<Recorded> recorded) {
    if (recorded.isEmpty()) {
      return words.say("statement.lead.none");
    }
    return words.say(
        switch (Figures.proof(recorded.stream().map(Recorded::figures).toList())) {
          case NONE -> "statement.lead";
          case ALL -> "statement.lead.checked";
          case SOME -> "statement.lead.checked.some";
        },
        recorded.size());
  }

  private String note(Statement statement) {
    return statement.unit().map(unit -> words.say("statement.unit", unit)).orElse("");
  }

  /** Returns all figures of each statement, each in a line of its own. */
  public static List<Offer> offers(Report report) {
    StatementMaker maker = new StatementMaker(report);
    return report.scheme().statements().stream()
        .map(statement -> new Offer(statement.title(), "", List.of(maker.file(statement))))
        .toList();
  }

  private SiteFile file(Statement statement) {
    List<String> heads =
        Stream.of("unit", "unit-name", "row", "row-title", "column", "column-title", "figure")
            .map(head -> words.say("statement.csv." + head))
            .toList();
    return Csv.file(
        Links.statementData(ranked.evaluation().id(), statement.id()),
        () -> new Table(statement.title(), List.of(), heads, () -> lines(statement).iterator()));
  }

  private Stream<List<Cell>> lines(Statement statement) {
    return recorded(statement)
        .flatMap(
            recorded ->
                statement.rows().stream()
                    .flatMap(
                        row ->
                            recorded.figures().columns().stream()
                                .map(column -> line(recorded, row, column))));
  }

  private static List<Cell> line(Recorded recorded, Statement.Row row, Statement.Column column) {
    return List.of(
        Cell.of(recorded.unit().id()),
        Cell.of(recorded.unit().name()),
        Cell.of(row.id()),
        Cell.of(row.title()),
        Cell.of(column.id()),
        Cell.of(column.title()),
        Cell.exact(recorded.figures().at(row.id(), column.id())));
  }
}
