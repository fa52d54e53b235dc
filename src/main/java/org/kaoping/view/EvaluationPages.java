package org.kaoping.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kaoping.figure.EvaluationFigures;
import org.kaoping.notice.Paper;
import org.kaoping.page.AwardPage;
import org.kaoping.page.ChartPart;
import org.kaoping.page.DivisionPage;
import org.kaoping.page.Document;
import org.kaoping.page.EvaluationPage;
import org.kaoping.page.Frame;
import org.kaoping.page.IndicatorPage;
import org.kaoping.page.Links;
import org.kaoping.page.OpenPage;
import org.kaoping.page.Page;
import org.kaoping.page.SchemePage;
import org.kaoping.page.SiteFile;
import org.kaoping.page.StatementPage;
import org.kaoping.page.UnitPage;
import org.kaoping.reckon.Chain;
import org.kaoping.reckon.Columns;
import org.kaoping.reckon.Division;
import org.kaoping.reckon.Divisions;
import org.kaoping.reckon.History;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Statement;
import org.kaoping.wording.ContinuityWords;
import org.kaoping.wording.Words;

/**
 * All pages of one evaluation. While it is open, all but its first page are made as if it had no
 * units, so that none of them can tell a result.
 */
public final class EvaluationPages {
  private final RankedEvaluation whole;
  private final RankedEvaluation ranked;
  private final History history;
  private final String id;
  private final Words words;
  private final Frames frames;
  private final StatementMaker statements;
  private final List<Document> prose;
  private final List<Paper> letters;
  private final Divisions divisions;
  private final List<Chain> chains;
  private final List<PlannedPage> pages;

  /**
   * Creates them.
   *
   * @param prose documents about the scheme or its evaluations
   * @param letters to the units, among other papers
   */
  EvaluationPages(
      RankedEvaluation whole,
      History history,
      List<Document> prose,
      List<Paper> letters,
      Words words,
      Frames frames) {
    this.whole = whole;
    this.ranked = whole.isOpen() ? whole.withoutUnits() : whole;
    this.history = history;
    this.id = ranked.evaluation().id();
    this.words = words;
    this.frames = frames;
    this.prose = prose;
    this.letters = letters;
    this.divisions = Divisions.of(ranked);
    this.chains = Chain.of(ranked);
    this.statements = new StatementMaker(ranked, new EarlierStatements(ranked, history), words);
    this.pages = List.copyOf(planned());
  }

  /** Returns the id of the evaluation. */
  public String id() {
    return id;
  }

  /** Returns its pages, those of the units last. */
  public List<PlannedPage> pages() {
    return pages;
  }

  private List<PlannedPage> planned() {
    List<PlannedPage> planned = new ArrayList<>();
    Once<Columns> columns =
        new Once<>(() -> Columns.of(ranked.scheme(), ranked.awards().standings()));
    planned.add(PlannedPage.of(Links.evaluation(id), () -> evaluation(columns.get())));
    planned.add(PlannedPage.of(Links.scheme(id), this::scheme));
    CompareMaker.href(ranked, "")
        .ifPresent(path -> planned.add(PlannedPage.of(path, this::comparison)));
    Once<DivisionMaker> maker =
        new Once<>(() -> new DivisionMaker(ranked, columns.get(), divisions, words));
    divisions
        .all()
        .forEach(
            d ->
                planned.add(PlannedPage.of(Links.division(id, d), () -> division(d, maker.get()))));
    AwardPageMaker awards = new AwardPageMaker(ranked, divisions, words);
    for (Chain chain : chains) {
      String path = Links.award(id, chain.outcome().award().id());
      planned.add(PlannedPage.of(path, () -> award(chain, awards)));
    }
    Once<IndicatorMaker> indicators =
        new Once<>(() -> new IndicatorMaker(ranked, continuity(), columns.get(), words));
    ranked
        .scheme()
        .nodes()
        .forEach(
            n ->
                planned.add(
                    PlannedPage.of(
                        Links.indicator(id, n.id()), () -> indicator(n, indicators.get()))));
    for (Statement statement : ranked.scheme().statements()) {
      planned.add(PlannedPage.of(Links.statement(id, statement.id()), () -> statement(statement)));
    }
    planned.addAll(units());
    return planned;
  }

  private List<PlannedPage> units() {
    Once<UnitMaker> units =
        new Once<>(() -> new UnitMaker(ranked, divisions, history, statements, letters, words));
    Map<String, UnitResult> results = UnitResult.byUnit(ranked.results());
    return ranked.awards().standings().stream()
        .filter(standing -> results.containsKey(standing.unit().id()))
        .map(
            standing -> {
              String unit = standing.unit().id();
              return new PlannedPage(
                  Links.unit(id, unit),
                  Optional.of(unit),
                  () -> unit(standing, Objects.requireNonNull(results.get(unit)), units.get()));
            })
        .toList();
  }

  private Downloads downloads() {
    return new Downloads(ranked, divisions, history, frames.banners(ranked.evaluation()), words);
  }

  /** Returns the files beside its pages; each may be written by a thread of its own. */
  public List<SiteFile> files() {
    List<SiteFile> files = new ArrayList<>(List.of(ResultsJson.file(whole)));
    files.addAll(downloads().files());
    files.addAll(new UseMaker(ranked, words).files());
    ranked.scheme().statements().forEach(s -> files.add(statements.file(s)));
    AwardPageMaker awards = new AwardPageMaker(ranked, divisions, words);
    chains.forEach(chain -> files.add(awards.table(chain)));
    if (CompareMaker.compares(ranked)) {
      files.add(new CompareData(ranked, divisions, words).file());
    }
    return files;
  }

  private ContinuityWords continuity() {
    return new ContinuityWords(history.continuity(ranked.scheme()), words);
  }

  private Page evaluation(Columns columns) {
    if (whole.isOpen()) {
      OpenPage open =
          new ProcessMaker(whole, words).page(new EvaluationMaker(whole, words).status());
      return page(Links.evaluation(id), "open.ftlh", open.title(), open.lead(), open);
    }
    ChartPart charts = new EvaluationFigures(ranked, words).of(divisions, history);
    EvaluationPage page =
        new EvaluationMaker(ranked, words).page(columns, divisions, charts, prose, downloads());
    return listing(
        page(Links.evaluation(id), "evaluation.ftlh", ranked.title(), page.lead(), page));
  }

  private Page comparison() {
    String path = Links.comparison(id);
    String title = words.say("title.in", words.say("label.compare"), ranked.title());
    return page(path, "compare.ftlh", title, title, CompareMaker.page(ranked))
        .with(Links.comparisonScripts(id));
  }

  private Page scheme() {
    String title = words.say("scheme.title", ranked.scheme().title());
    SchemePage page = new SchemeMaker(ranked, continuity(), words).page();
    return page(Links.scheme(id), "scheme.ftlh", title, title, page);
  }

  private Page indicator(Indicator node, IndicatorMaker maker) {
    IndicatorPage page = maker.page(node);
    String title = words.say("title.in", node.title(), ranked.title());
    return listing(page(Links.indicator(id, node.id()), "indicator.ftlh", title, page.lead(), page))
        .below(IndicatorWay.to(node, ranked, words));
  }

  private Page statement(Statement statement) {
    StatementPage page = statements.page(statement);
    String title = words.say("title.in", statement.title(), ranked.title());
    return page(Links.statement(id, statement.id()), "statement.ftlh", title, page.lead(), page);
  }

  private Page division(Division division, DivisionMaker maker) {
    DivisionPage page = maker.page(division);
    String title = words.say("title.in", division.name(), ranked.title());
    return listing(page(Links.division(id, division), "division.ftlh", title, page.lead(), page));
  }

  private Page award(Chain chain, AwardPageMaker maker) {
    AwardPage page = maker.page(chain);
    String title = words.say("title.in", page.title(), ranked.title());
    String path = Links.award(id, chain.outcome().award().id());
    return listing(page(path, "award.ftlh", title, page.lead(), page));
  }

  private Page unit(Standing standing, UnitResult result, UnitMaker maker) {
    UnitPage page = maker.page(standing, result);
    String title = words.say("title.in", standing.unit().name(), ranked.title());
    String path = Links.unit(id, standing.unit().id());
    Frame frame = frames.of(path, title, page.sentence(), ranked).below(maker.above(standing));
    return new Page(path, "unit.ftlh", frame.with(List.of(Links.UNIT_SCRIPT)), page);
  }

  /** Returns a page with the scripts of tables, where there are several units to list. */
  private Page listing(Page page) {
    return ranked.awards().standings().size() > 1 ? page.with(Links.TABLES) : page;
  }

  private Page page(String path, String template, String title, String description, Object body) {
    return new Page(path, template, frames.of(path, title, description, ranked), body);
  }
}
