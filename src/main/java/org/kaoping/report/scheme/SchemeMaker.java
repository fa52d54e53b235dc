package org.kaoping.report.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.report.Entry;
import org.kaoping.report.Frames;
import org.kaoping.report.GradeClass;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.PlannedPage;
import org.kaoping.report.Report;
import org.kaoping.report.indicator.IndicatorMaker;
import org.kaoping.report.indicator.IndicatorPage;
import org.kaoping.report.use.UseTable;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Share;
import org.kaoping.scheme.Statement;
import org.kaoping.wording.ContinuityWords;
import org.kaoping.wording.GradeWords;
import org.kaoping.wording.RuleWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.UseWords;
import org.kaoping.wording.VetoWords;
import org.kaoping.wording.Words;

/** Makes the page of a scheme, as the evaluation that uses it shows it. */
public final class SchemeMaker {
  private final Report report;
  private final ContinuityWords continuity;
  private final Scheme scheme;
  private final Words words;
  private final SchemeWords schemeWords;
  private final String root;

  SchemeMaker(Report report) {
    this.report = report;
    this.continuity = report.continuity();
    this.scheme = report.scheme();
    this.words = report.words();
    this.schemeWords = report.schemeWords();
    this.root = Links.root(Links.scheme(report.id()));
  }

  /** Plans the page of the scheme. */
  public static PlannedPage page(Report report, Frames frames) {
    String path = Links.scheme(report.id());
    String title = report.words().say("scheme.title", report.scheme().title());
    return PlannedPage.of(
        report.entry(Entry.Kind.SCHEME, report.scheme().title(), path),
        () ->
            frames.page(report, path, "scheme.ftlh", title, title, new SchemeMaker(report).page()));
  }

  public SchemePage page() {
    VetoWords vetoWords = new VetoWords(scheme, words);
    return new SchemePage(
        scheme.title(),
        document(),
        new AtAGlance(report, root).say(),
        new AtAGlance(report, root).figures(),
        facts(),
        scheme.note(),
        new AtAGlance(report, root).weights(),
        scheme.parts().stream().map(p -> weighted(p.title(), schemeWords.points(p))).toList(),
        scheme.periods().stream().map(p -> weighted(p.title(), schemeWords.share(p))).toList(),
        scheme.sources().stream().map(s -> weighted(s.title(), source(s))).toList(),
        sections(),
        scheme.nodes().anyMatch(node -> !node.departments().isEmpty()),
        grades(),
        gradesOn(),
        scheme.vetoes().stream()
            .map(
                v ->
                    new SchemePage.VetoText(
                        v.title()
                            .map(title -> words.say("aspect", title, v.text()))
                            .orElse(v.text()),
                        vetoWords.rule(v),
                        v.clause().orElse(""),
                        v.when().map(vetoWords::when).orElse(""),
                        v.note()))
            .toList(),
        scheme.awards().stream().map(this::award).toList(),
        scheme.statements().stream()
            .map(
                s -> new StatementWords(words).text(s, root + Links.statement(report.id(), s.id())))
            .toList(),
        uses(),
        SchemeTable.offer(report).map(table -> table.offer().links(root)).orElse(List.of()));
  }

  private String source(Scheme.Source source) {
    boolean several = scheme.countingSources().size() > 1;
    return source
        .weight()
        .map(w -> several ? words.say("weight.is", w + "%") : words.say("source.official"))
        .orElseGet(() -> words.say("source.display"));
  }

  private static SchemePage.Weighted weighted(String title, String value) {
    return new SchemePage.Weighted(title, value);
  }

  private String document() {
    Scheme.Document document = scheme.document();
    return Stream.of(document.issuer(), document.number(), document.date().map(words::date))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  private List<IndicatorPage.Fact> facts() {
    List<IndicatorPage.Fact> facts = new ArrayList<>();
    facts.add(fact("fact.year", Integer.toString(scheme.year())));
    if (!scheme.kinds().isEmpty()) {
      facts.add(fact("fact.unit-kinds", words.list(scheme.kinds())));
    }
    String combining = schemeWords.combining();
    if (!combining.isEmpty()) {
      facts.add(fact("fact.combine", combining));
    }
    facts.add(fact("fact.ranking", schemeWords.ranking()));
    facts.add(fact("fact.decimals", Integer.toString(scheme.decimals())));
    continuity.ended().ifPresent(ended -> facts.add(fact("fact.ended", ended)));
    return facts;
  }

  private IndicatorPage.Fact fact(String key, String value) {
    return new IndicatorPage.Fact(words.say(key), value);
  }

  /** Returns a table for each top-level branch, and one for top-level leaves that follow. */
  private List<SchemePage.Section> sections() {
    List<SchemePage.Section> sections = new ArrayList<>();
    List<Indicator> leaves = new ArrayList<>();
    for (Indicator top : scheme.indicators()) {
      if (top.isLeaf()) {
        leaves.add(top);
      } else {
        addLeaves(leaves, sections);
        sections.add(
            new SchemePage.Section(
                Optional.of(new Link(top.title(), href(top))),
                schemeWords.points(top),
                top.clause(),
                top.note(),
                continuity.mark(top),
                rows(top.children(), 1).toList()));
      }
    }
    addLeaves(leaves, sections);
    return sections;
  }

  private void addLeaves(List<Indicator> leaves, List<SchemePage.Section> sections) {
    if (!leaves.isEmpty()) {
      sections.add(
          new SchemePage.Section(
              Optional.empty(),
              "",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              rows(leaves, 1).toList()));
      leaves.clear();
    }
  }

  private String href(Indicator indicator) {
    return root + Links.indicator(report.id(), indicator.id());
  }

  private Stream<SchemePage.Row> rows(List<Indicator> nodes, int level) {
    return nodes.stream()
        .flatMap(
            node -> Stream.concat(Stream.of(row(node, level)), rows(node.children(), level + 1)));
  }

  private SchemePage.Row row(Indicator node, int level) {
    List<RuleWords.RuleText> rules = new ArrayList<>();
    if (node.isLeaf()) {
      RuleWords ruleWords = schemeWords.rules(node);
      node.leaf().rules().forEach(r -> rules.add(ruleWords.text(r, schemeWords::period)));
    }
    return new SchemePage.Row(
        node.id(),
        node.title(),
        href(node),
        words.number(node.points()),
        level,
        !node.isLeaf(),
        node.clause().orElse(""),
        node.text(),
        node.note(),
        IndicatorMaker.aspects(node, words),
        rules,
        words.list(node.departments()),
        schemeWords.limits(node),
        node.isLeaf() ? schemeWords.measures(node.leaf()) : List.of(),
        continuity.mark(node));
  }

  private List<SchemePage.Grade> grades() {
    List<SchemePage.Grade> shown = new ArrayList<>();
    for (Grades grades : scheme.grades().stream().toList()) {
      for (Grades.Grade grade : grades.bands()) {
        shown.add(
            new SchemePage.Grade(
                grade.title(),
                new GradeWords(scheme, words).bound(grades, grade),
                GradeClass.of(scheme, Optional.of(grade.id()))));
      }
    }
    return shown;
  }

  private String gradesOn() {
    Optional<Share.Way> byPlace = scheme.grades().flatMap(Grades::byPlace);
    if (byPlace.isPresent()) {
      return words.say("grades.place." + byPlace.get());
    }
    return scheme
        .grades()
        .flatMap(Grades::part)
        .flatMap(scheme::part)
        .map(Scheme.Part::title)
        .orElseGet(() -> words.say("ranking.key.total"));
  }

  private List<UseTable.InScheme> uses() {
    UseWords useWords = new UseWords(scheme, words);
    return scheme.uses().stream()
        .map(
            use ->
                new UseTable.InScheme(
                    use.title(),
                    use.clause().orElse(""),
                    use.text(),
                    useWords.how(use),
                    use.note()))
        .toList();
  }

  private SchemePage.AwardText award(Award award) {
    return new SchemePage.AwardText(
        award.title(), award.text(), schemeWords.award(award), award.clause().orElse(""));
  }

  /** What a scheme declares of a statement, in words. */
  static final class StatementWords {
    private final Words words;

    StatementWords(Words words) {
      this.words = words;
    }

    /**
     * Returns the declaration.
     *
     * @param href to the page of the statement
     */
    SchemePage.StatementText text(Statement statement, String href) {
      Map<String, String> rows =
          statement.rows().stream()
              .collect(Collectors.toMap(Statement.Row::id, Statement.Row::title));
      Map<String, String> columns =
          statement.columns().stream()
              .collect(Collectors.toMap(Statement.Column::id, Statement.Column::title));
      return new SchemePage.StatementText(
          statement.title(),
          href,
          statement.unit().map(unit -> words.say("statement.unit", unit)).orElse(""),
          statement.rows().stream().map(row -> made(row.title(), row.sum(), rows, " + ")).toList(),
          statement.columns().stream()
              .map(column -> made(column.title(), column.difference(), columns, " \u2212 "))
              .toList());
    }

    private String made(String title, List<String> parts, Map<String, String> titles, String sign) {
      return parts.isEmpty()
          ? title
          : words.say(
              "statement.made",
              title,
              parts.stream()
                  .map(id -> titles.getOrDefault(id, id))
                  .collect(Collectors.joining(sign)));
    }
  }
}
