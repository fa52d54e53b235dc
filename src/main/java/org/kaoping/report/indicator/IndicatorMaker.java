package org.kaoping.report.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Columns;
import org.kaoping.reckon.Digits;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.RuleTally;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Statistics;
import org.kaoping.report.Entry;
import org.kaoping.report.Frames;
import org.kaoping.report.Lazy;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.PlannedPage;
import org.kaoping.report.Report;
import org.kaoping.report.chart.Axis;
import org.kaoping.report.chart.IndicatorFigures;
import org.kaoping.report.listing.ListPart;
import org.kaoping.report.listing.Listing;
import org.kaoping.result.Assessment;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.ContinuityWords;
import org.kaoping.wording.CountWords;
import org.kaoping.wording.JudgementWords;
import org.kaoping.wording.RemarkWords;
import org.kaoping.wording.RuleWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Makes the pages of indicators. */
public final class IndicatorMaker {
  private final Report report;
  private final RankedEvaluation ranked;
  private final ContinuityWords continuity;
  private final Columns columns;
  private final Scheme scheme;
  private final Words words;
  private final SchemeWords schemeWords;
  private final CountWords counts;
  private final RemarkWords remarks;
  private final String root;
  private final StandingWords standings;
  private final Map<String, UnitResult> results;
  private final EarlierMeasures earlier;

  IndicatorMaker(Report report) {
    this.report = report;
    this.ranked = report.ranked();
    this.continuity = report.continuity();
    this.columns = report.columns();
    this.scheme = report.scheme();
    this.words = report.words();
    this.schemeWords = report.schemeWords();
    this.counts = new CountWords(report.words());
    this.remarks = new RemarkWords(report.words());
    this.root = Links.root(Links.indicator(report.id(), ""));
    this.standings = report.standings();
    this.results = report.results();
    this.earlier = new EarlierMeasures(report.movements());
  }

  /** Plans the page of each indicator. */
  public static List<PlannedPage> pages(Report report, Frames frames) {
    Lazy<IndicatorMaker> maker = new Lazy<>(() -> new IndicatorMaker(report));
    List<PlannedPage> pages = new ArrayList<>();
    for (Indicator top : report.scheme().indicators()) {
      plan(top, List.of(report.ranked().title()), report, frames, maker, pages);
    }
    return pages;
  }

  private static void plan(
      Indicator indicator,
      List<String> where,
      Report report,
      Frames frames,
      Lazy<IndicatorMaker> maker,
      List<PlannedPage> pages) {
    String path = Links.indicator(report.id(), indicator.id());
    Optional<Listing> list = IndicatorList.of(indicator, report, maker);
    pages.add(
        PlannedPage.of(
            report.entry(Entry.Kind.INDICATOR, indicator.title(), where, path),
            () -> {
              IndicatorPage page = maker.get().page(indicator, list);
              String title = report.titleOf(indicator.title());
              return frames
                  .page(report, path, "indicator.ftlh", title, page.lead(), page)
                  .with(list.isPresent() ? Links.LISTS : report.listing())
                  .below(maker.get().way(indicator));
            }));
    list.ifPresent(all -> pages.addAll(all.pages(frames)));
    List<String> below = List.of(report.ranked().title(), indicator.title());
    indicator.children().forEach(child -> plan(child, below, report, frames, maker, pages));
  }

  MeasureColumns measures(Indicator indicator, Optional<SinceMaker> since) {
    return new MeasureColumns(report, indicator, since, earlier);
  }

  int digits(Indicator indicator) {
    return Digits.of(scheme).apart(columns.different(indicator.id()), indicator.points());
  }

  /** Returns the scheme and the indicators above one, from the top. */
  private List<Link> way(Indicator indicator) {
    List<Link> way = new ArrayList<>();
    way.add(new Link(words.say("label.scheme"), root + Links.scheme(report.id())));
    scheme
        .nodes()
        .filter(node -> !node.equals(indicator))
        .filter(node -> node.withDescendants().anyMatch(indicator::equals))
        .map(above -> new Link(above.title(), root + Links.indicator(report.id(), above.id())))
        .forEach(way::add);
    return way;
  }

  private IndicatorPage page(Indicator indicator, Optional<Listing> listing) {
    List<Columns.Placed> units = columns.placed(indicator.id());
    Optional<SinceMaker> since = SinceMaker.of(report, indicator);
    MeasureColumns measures = measures(indicator, since);
    List<Decimal> scores = new ArrayList<>(since.map(SinceMaker::scores).orElse(List.of()));
    units.forEach(u -> u.score().ifPresent(scores::add));
    Optional<Axis> axis = Axis.of(scores);
    Optional<ListPart> list = listing.map(Listing::first);
    List<IndicatorPage.Row> rows =
        list.isPresent() ? List.of() : rows(indicator, units, measures, axis, since);
    return new IndicatorPage(
        indicator.title(),
        schemeWords.fullPoints(indicator),
        lead(indicator),
        since.map(SinceMaker::say).orElse(""),
        since.map(s -> s.lists(root)).orElse(List.of()),
        facts(indicator),
        indicator.text(),
        indicator.note(),
        aspects(indicator, words),
        rules(indicator, since),
        since
            .filter(s -> !report.earlierTallies(s.before()).isEmpty())
            .map(SinceMaker::rulesAbout)
            .orElse(""),
        indicator.children().stream()
            .map(child -> new Link(child.title(), child.id() + ".html"))
            .toList(),
        new IndicatorFigures(report).of(indicator),
        axis.filter(a -> columns.statistics(indicator.id()).isPresent())
            .map(a -> plot(a, indicator, since)),
        standings.rankings() == 1 && units.size() > 1,
        since.flatMap(SinceMaker::head),
        measures.heads(),
        rows,
        list,
        rows.stream().anyMatch(row -> !row.why().isEmpty()),
        IndicatorOffers.of(report).stream()
            .flatMap(table -> table.offer().links(root).stream())
            .toList());
  }

  /** Returns how many units have a score, its average and its ends in a sentence. */
  private String lead(Indicator indicator) {
    int units = columns.of(indicator.id()).size();
    return columns
        .statistics(indicator.id())
        .map(scores -> lead(scores, units, indicator))
        .orElseGet(() -> words.say(ranked.isOpen() ? "indicator.none.yet" : "indicator.none"));
  }

  private String lead(Statistics scores, int units, Indicator indicator) {
    int digits = digits(indicator);
    String least = words.fixed(scores.least(), digits);
    if (units == 1) {
      return words.say("indicator.lead.one", least);
    }
    String who = counts.lead(units, scores.size(), CountWords.Having.SCORE);
    if (scores.isEven()) {
      return words.say(
          scores.size() == 1 ? "indicator.lead.only" : "indicator.lead.even", who, least);
    }
    int means = columns.meanDigits(List.of(indicator));
    String mean = words.fixed(scores.mean(means), means);
    long reaching = indicator.isAdjustment() ? 0 : scores.reaching(indicator.points());
    return reaching == 0
        ? words.say(
            "indicator.lead.short", who, mean, words.fixed(scores.greatest(), digits), least)
        : words.say("indicator.lead", who, mean, reaching, least);
  }

  private List<IndicatorPage.Fact> facts(Indicator indicator) {
    List<IndicatorPage.Fact> facts = new ArrayList<>();
    parent(indicator).ifPresent(p -> facts.add(fact("fact.parent", p.title())));
    boolean some = schemeWords.kinds(indicator).size() < scheme.kinds().size();
    if (some && schemeWords.concerns(indicator).isEmpty()) {
      facts.add(fact("fact.kinds", words.list(schemeWords.kinds(indicator))));
    }
    indicator.clause().ifPresent(c -> facts.add(fact("fact.clause", c)));
    if (!indicator.departments().isEmpty()) {
      facts.add(fact("fact.departments", words.list(indicator.departments())));
    }
    String limits = schemeWords.limits(indicator);
    if (!limits.isEmpty()) {
      facts.add(fact("fact.scoring", limits));
    }
    if (indicator.isLeaf()) {
      List<String> measures = schemeWords.measures(indicator.leaf());
      if (!measures.isEmpty()) {
        facts.add(fact("label.measures", String.join(words.say("separator"), measures)));
      }
    }
    continuity.before(indicator).ifPresent(b -> facts.add(fact("fact.before", b)));
    return facts;
  }

  private Optional<Indicator> parent(Indicator indicator) {
    return scheme.nodes().filter(n -> n.children().contains(indicator)).findFirst();
  }

  private IndicatorPage.Fact fact(String key, String value) {
    return new IndicatorPage.Fact(words.say(key), value);
  }

  /** Returns what is looked at, and the levels that assessors choose from. */
  public static List<String> aspects(Indicator indicator, Words words) {
    Stream<String> aspects =
        indicator.isLeaf()
            ? indicator.leaf().aspects().stream()
                .map(a -> a.clause().map(c -> words.say("aspect", c, a.text())).orElse(a.text()))
            : Stream.of();
    return Stream.concat(aspects, new JudgementWords(words).levels(indicator).stream()).toList();
  }

  /** Returns the rules of a leaf, those first that took or gave most. */
  private List<IndicatorPage.RuleRow> rules(Indicator indicator, Optional<SinceMaker> since) {
    if (!indicator.isLeaf()) {
      return List.of();
    }
    RuleWords rules = schemeWords.rules(indicator);
    if (ranked.isOpen()) {
      return indicator.leaf().rules().stream()
          .map(rule -> rules.text(rule, schemeWords::period))
          .map(text -> new IndicatorPage.RuleRow(text, "", "", "", "", false, Optional.empty()))
          .toList();
    }
    List<RuleTally> tallies = new ArrayList<>(report.tallies(indicator));
    tallies.sort(Comparator.comparing((RuleTally t) -> size(t.points())).reversed());
    Decimal most = tallies.isEmpty() ? Decimal.ZERO : size(tallies.get(0).points());
    return tallies.stream().map(tally -> rule(tally, rules, most, since)).toList();
  }

  private static Decimal size(Decimal points) {
    return points.max(points.negated());
  }

  private IndicatorPage.RuleRow rule(
      RuleTally tally, RuleWords rules, Decimal most, Optional<SinceMaker> since) {
    Decimal points = tally.points();
    return new IndicatorPage.RuleRow(
        rules.text(tally.rule(), schemeWords::period),
        Integer.toString(tally.units()),
        tally.rule().effect().need().isFound() ? Long.toString(tally.cases()) : words.say("none"),
        points.signum() == 0 ? "0" : words.signed(points),
        most.isPositive() ? Axis.share(size(points), most) : "0%",
        points.signum() < 0,
        since.flatMap(s -> s.rule(tally)));
  }

  private IndicatorPage.Plot plot(Axis axis, Indicator indicator, Optional<SinceMaker> since) {
    Decimal median = columns.statistics(indicator.id()).orElseThrow().exactMedian();
    String said = words.number(median);
    return new IndicatorPage.Plot(
        axis.ticks(words),
        axis.at(median),
        (axis.isTruncated()
                ? words.say("plot.from", words.number(axis.from()), said)
                : words.say("plot.median", said))
            + since
                .flatMap(s -> s.head().map(h -> words.say("plot.hollow", s.earlier())))
                .orElse(""));
  }

  private List<IndicatorPage.Row> rows(
      Indicator indicator,
      List<Columns.Placed> units,
      MeasureColumns measures,
      Optional<Axis> axis,
      Optional<SinceMaker> since) {
    String anchor = "#" + anchor(indicator);
    int digits = digits(indicator);
    return units.stream()
        .map(u -> row(u, indicator, digits, anchor, measures, axis, since))
        .toList();
  }

  /** Returns a row; all scores have as many decimals, so that their points stand in line. */
  private IndicatorPage.Row row(
      Columns.Placed placed,
      Indicator indicator,
      int decimals,
      String anchor,
      MeasureColumns measures,
      Optional<Axis> axis,
      Optional<SinceMaker> since) {
    Standing standing = placed.standing();
    return new IndicatorPage.Row(
        place(placed),
        standing.unit().name(),
        href(standing) + anchor,
        score(placed, decimals),
        lost(placed, indicator, decimals),
        placed.score().flatMap(s -> axis.map(a -> a.at(s))).orElse(""),
        since.flatMap(s -> s.row(standing, axis)),
        indicator.takesFindings() ? found(standing, indicator, since) : "",
        measures.cells(standing.unit().id()),
        measures.line(standing.unit().id()));
  }

  /** Returns the place of a unit among all by the score of an indicator. */
  String place(Columns.Placed placed) {
    return placed.place().isPresent()
        ? words.say(placed.shared() ? "place.tied" : "place", placed.place().get())
        : words.say("none");
  }

  String score(Columns.Placed placed, int decimals) {
    return placed.score().isPresent()
        ? words.fixed(placed.score().get(), decimals)
        : words.say("none");
  }

  /** Returns what a unit lost, empty for nothing. */
  String lost(Columns.Placed placed, Indicator indicator, int decimals) {
    return placed
        .score()
        .flatMap(indicator::lost)
        .filter(l -> l.signum() != 0)
        .map(l -> words.fixedSigned(l.negated(), decimals))
        .orElse("");
  }

  /** Returns a place in the page of a unit: an inner branch has none, but its first leaf has. */
  String anchor(Indicator indicator) {
    boolean top = scheme.indicators().stream().anyMatch(i -> i.id().equals(indicator.id()));
    return top ? indicator.id() : indicator.leaves().findFirst().orElse(indicator).id();
  }

  private String href(Standing standing) {
    return root + Links.unit(report.ranked(), standing.unit().id());
  }

  /** Returns what was found at a unit by the source that counts, with its rules. */
  String found(Standing standing, Indicator indicator, Optional<SinceMaker> since) {
    RuleWords rules = schemeWords.rules(indicator);
    List<String> all = new ArrayList<>();
    @Nullable UnitResult result = results.get(standing.unit().id());
    for (Assessment assessment : result == null ? List.<Assessment>of() : result.assessments()) {
      if (!assessment.draft() && scheme.counts(assessment.source())) {
        Optional<LeafRecord> record = assessment.record(indicator.id());
        if (record.isPresent() && record.get().outcome() instanceof LeafRecord.Observed observed) {
          for (Finding finding : observed.findings()) {
            all.add(found(finding, assessment, indicator, rules));
          }
        }
      }
    }
    since.map(s -> s.again(standing, rules)).filter(a -> !a.isEmpty()).ifPresent(all::add);
    return all.isEmpty() ? "" : words.join(all);
  }

  private String found(
      Finding finding, Assessment assessment, Indicator indicator, RuleWords rules) {
    String rule = indicator.leaf().rule(finding.rule()).map(rules::heading).orElse(finding.rule());
    String detail = detail(finding, assessment);
    return detail.isEmpty() ? rule : words.say("indicator.found", detail, rule);
  }

  private String detail(Finding finding, Assessment assessment) {
    List<String> texts = new ArrayList<>();
    assessment.period().ifPresent(period -> texts.add(schemeWords.period(period)));
    texts.addAll(remarks.texts(finding));
    return String.join(words.say("separator"), texts);
  }
}
