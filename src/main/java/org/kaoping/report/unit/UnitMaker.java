package org.kaoping.report.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quotient;
import org.kaoping.reckon.LeafMemo;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Tree;
import org.kaoping.report.DivisionLinks;
import org.kaoping.report.Edition;
import org.kaoping.report.Entry;
import org.kaoping.report.Frames;
import org.kaoping.report.GradeClass;
import org.kaoping.report.Lazy;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.Page;
import org.kaoping.report.PlannedPage;
import org.kaoping.report.Report;
import org.kaoping.report.compare.CompareMaker;
import org.kaoping.report.notice.Paper;
import org.kaoping.report.objection.ObjectionMaker;
import org.kaoping.report.statement.StatementMaker;
import org.kaoping.report.use.UseMaker;
import org.kaoping.result.Register;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.RemarkWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.SumWords;
import org.kaoping.wording.VetoWords;
import org.kaoping.wording.Words;

/** Makes the pages of units. */
public final class UnitMaker {
  private final Report report;
  private static final int MOST_LOSSES = 3;

  /**
   * How far the score of a leaf is below its points; negative beyond them.
   *
   * @param points what it comes to in the total; the share of the leaf's points in % where that
   *     depends on other scores
   * @param rescaled how it comes to more there than in the leaf, which stands for others
   */
  private record Loss(String title, Decimal points, Optional<Quotient> rescaled) {}

  private final RankedEvaluation ranked;
  private final Scheme scheme;
  private final Words words;
  private final StandingWords standings;
  private final SumWords sums;
  private final LeafMemo memo;
  private final LeafMaker leaves;
  private final RemarkWords remarks;
  private final SectionMaker sections;
  private final StripMaker strips;
  private final LossMaker losses;
  private final WaysMaker ways;
  private final ProfileMaker profiles;
  private final ComparisonMaker comparisons;
  private final UseMaker uses;
  private final YearsMaker years;
  private final TimesMaker times;
  private final StatementMaker statements;
  private final Map<String, List<Paper>> letters;
  private final String root;
  private final DivisionLinks divisions;
  private final UnitDecisions decisions;
  private final CorrectionMaker corrections;
  private final ObjectionMaker objections;

  UnitMaker(Report report, List<Paper> letters) {
    this.report = report;
    this.ranked = report.ranked();
    this.scheme = report.scheme();
    this.words = report.words();
    this.standings = report.standings();
    this.memo = ranked.scorer().memo();
    this.remarks = new RemarkWords(report.words());
    this.sums = new SumWords(scheme, report.words());
    ProfileMaker.Medians medians = new ProfileMaker.Medians(report);
    this.profiles = new ProfileMaker(report, medians);
    this.comparisons = new ComparisonMaker(report);
    this.uses = new UseMaker(report);
    this.statements = new StatementMaker(report);
    this.letters =
        letters.stream()
            .filter(paper -> paper.unit().isPresent())
            .collect(Collectors.groupingBy(paper -> paper.unit().orElseThrow().id()));
    this.root = Links.root(Links.unit(report.ranked(), ""));
    EarlierWords earlier = new EarlierWords(report);
    this.years = new YearsMaker(report, earlier);
    this.times = new TimesMaker(report, earlier, root);
    this.leaves = new LeafMaker(report, sums, root);
    this.divisions = new DivisionLinks(report, root);
    this.strips = new StripMaker(report, divisions, root);
    this.losses = new LossMaker(report, sums, medians);
    this.ways = new WaysMaker(report);
    this.corrections = new CorrectionMaker(report, root);
    this.objections = new ObjectionMaker(report, root);
    this.decisions = new UnitDecisions(report, root);
    this.sections = new SectionMaker(report, leaves, sums, root);
  }

  /**
   * Plans the page of each unit that has a result, or is not rated.
   *
   * @param letters to the units, among other papers
   */
  public static List<PlannedPage> pages(Report report, List<Paper> letters, Frames frames) {
    Lazy<UnitMaker> maker = new Lazy<>(() -> new UnitMaker(report, letters));
    List<PlannedPage> pages = new ArrayList<>();
    for (Standing standing : report.ranked().awards().standings()) {
      Register.Unit unit = standing.unit();
      String path = Links.unit(report.ranked(), unit.id());
      Optional.ofNullable(report.results().get(unit.id()))
          .filter(result -> unit.isNamed())
          .ifPresent(
              result ->
                  pages.add(
                      PlannedPage.of(
                          entry(report, unit, path),
                          () -> maker.get().page(path, standing, result, frames))));
    }
    for (Register.Unit unit : report.ranked().register().unrated()) {
      String path = Links.unit(report.ranked(), unit.id());
      pages.add(
          PlannedPage.of(entry(report, unit, path), () -> maker.get().page(path, unit, frames)));
    }
    return pages;
  }

  /** Returns the page of a unit that is not rated. */
  private Page page(String path, Register.Unit unit, Frames frames) {
    String reason = unit.unrated().orElseThrow();
    UnitPage.Unrated page =
        new UnitPage.Unrated(
            unit.name(),
            words.list(divisions.about(unit).stream().map(Link::text).toList()),
            words.say("unrated.said", reason),
            corrections.of(unit.id()),
            objections.of(unit.id()),
            ranked.title(),
            root + Links.evaluation(report.id()));
    return frames.page(
        report, path, "unrated.ftlh", report.titleOf(unit.name()), page.said(), page);
  }

  private static Entry entry(Report report, Register.Unit unit, String path) {
    List<String> where = new ArrayList<>(List.of(report.ranked().title()));
    report.standings().groupName(unit).ifPresent(where::add);
    return report.entry(Entry.Kind.UNIT, unit.name(), where, path);
  }

  private Page page(String path, Standing standing, UnitResult result, Frames frames) {
    UnitPage page = page(standing, result);
    String title = report.titleOf(standing.unit().name());
    return frames
        .page(report, path, "unit.ftlh", title, page.sentence(), page)
        .below(divisions.above(standing.unit()))
        .with(List.of(Links.UNIT_SCRIPT));
  }

  UnitPage page(Standing standing, UnitResult result) {
    LeafScores scores = LeafScores.of(ranked, result, memo);
    Edition edition = report.edition();
    boolean indicators = report.showsIndicators();
    return new UnitPage(
        standing.unit().name(),
        divisions.about(standing.unit()),
        letters(standing.unit().id()),
        CompareMaker.href(report, standing.unit(), root),
        standings.published(standing.total()),
        words.number(scheme.points()),
        standings.placeOf(standing),
        standings.grade(standing),
        GradeClass.of(scheme, standing.grade()),
        standings.awards(standing),
        strips.of(standing),
        edition.showsWorkings() ? ways.of(standing, scores) : Optional.empty(),
        edition.showsWorkingsOfAll() ? ways.awards(standing, scores) : List.of(),
        indicators && edition.showsWorkings() ? losses.of(standing, scores) : Optional.empty(),
        decisions.of(standing),
        corrections.of(standing.unit().id()),
        objections.of(standing.unit().id()),
        vetoes(standing, result),
        comparisons.totals(standing),
        sentence(standing, scores),
        edition.shows(Edition.Thing.INDICATORS) ? profiles.summary(standing) : List.of(),
        indicators ? sections.of(standing, scores) : List.of(),
        leaves.assessed(scores.official().values()),
        statements.sections(result, root),
        report.file(result),
        Stream.of(times.formerly(standing.unit()), leaves.notes(result))
            .flatMap(List::stream)
            .toList(),
        indicators ? totalWorking(standing, scores) : Optional.empty(),
        scheme.stated(),
        uses.ofUnit(standing.unit().id()),
        times.times(standing),
        years.of(standing),
        profiles.of(standing),
        indicators ? comparisons.of(standing, scores) : List.of(),
        Recomputed.of(report, standing, result, root));
  }

  private List<Link> letters(String unit) {
    return letters.getOrDefault(unit, List.of()).stream()
        .map(
            paper -> new Link(paper.notice().document().title(), root + Links.notice(paper.stem())))
        .toList();
  }

  private List<UnitPage.Veto> vetoes(Standing standing, UnitResult result) {
    VetoWords vetoWords = new VetoWords(scheme, words);
    List<UnitPage.Veto> vetoes = new ArrayList<>();
    for (UnitResult.RecordedVeto recorded : result.vetoes()) {
      standing.vetoes().stream()
          .filter(v -> v.id().equals(recorded.veto()))
          .findFirst()
          .ifPresent(
              v -> {
                String note =
                    String.join(words.say("separator"), remarks.texts(recorded.remarks()));
                vetoes.add(
                    new UnitPage.Veto(
                        vetoWords.title(v),
                        v.text(),
                        vetoWords.effect(v),
                        Optional.of(note).filter(n -> !n.isEmpty()),
                        report.line(result.file(), recorded.line())));
              });
    }
    for (Scheme.Veto found : standing.found()) {
      vetoes.add(
          new UnitPage.Veto(
              vetoWords.title(found),
              found.text(),
              vetoWords.effect(found),
              found.when().map(when -> vetoWords.why(when, standing)),
              Optional.empty()));
    }
    return vetoes;
  }

  /** Returns where most points were lost, in one sentence; leaves without a score lost none. */
  private String sentence(Standing standing, LeafScores scores) {
    if (scheme.stated()) {
      return words.say("sentence.stated");
    }
    if (!report.showsIndicators()) {
      return words.say("sentence.withheld");
    }
    List<Loss> scored =
        scheme
            .countingLeaves()
            .flatMap(leaf -> loss(leaf, standing, scores.sums()).stream())
            .toList();
    if (scored.isEmpty()) {
      return words.say(standing.total().isEmpty() ? "sentence.none" : "sentence.unscored");
    }
    List<Loss> lost =
        scored.stream()
            .filter(loss -> loss.points().isPositive())
            .sorted(Comparator.comparing(Loss::points).reversed())
            .toList();
    boolean inPoints = scores.sums().isLinear();
    String said =
        lost.isEmpty()
            ? full(scored, scheme.forKind(standing.unit().kind()))
            : words.say(
                inPoints ? lostKey(lost) : "sentence.lost.share",
                words.list(most(lost, inPoints ? "" : ".share")));
    return said + adjusted(standing);
  }

  /** Returns what adjustments added and took, empty if nothing. */
  private String adjusted(Standing standing) {
    Decimal added = Decimal.ZERO;
    Decimal taken = Decimal.ZERO;
    for (Indicator leaf : scheme.countingLeaves().filter(Indicator::isAdjustment).toList()) {
      Decimal points = standing.indicator(leaf.id()).orElse(Decimal.ZERO);
      added = added.plus(points.max(Decimal.ZERO));
      taken = taken.plus(points.negated().max(Decimal.ZERO));
    }
    if (added.isPositive() && taken.isPositive()) {
      return words.say("sentence.adjusted", words.number(added), words.number(taken));
    }
    if (added.isPositive()) {
      return words.say("sentence.adjusted.added", words.number(added));
    }
    return taken.isPositive() ? words.say("sentence.adjusted.taken", words.number(taken)) : "";
  }

  private Optional<Loss> loss(Indicator leaf, Standing standing, Tree tree) {
    return Optional.ofNullable(standing.score().nodes().get(leaf.id()))
        .flatMap(leaf::lost)
        .map(
            lost -> {
              if (!tree.isLinear()) {
                return new Loss(leaf.title(), scheme.size(leaf, lost), Optional.empty());
              }
              Optional<Quotient> rescaled = tree.inTotal(scheme, leaf, lost);
              return new Loss(leaf.title(), rescaled.map(Quotient::rounded).orElse(lost), rescaled);
            });
  }

  private static String lostKey(List<Loss> lost) {
    List<Quotient> rescaled = lost.stream().flatMap(loss -> loss.rescaled().stream()).toList();
    if (rescaled.isEmpty()) {
      return "sentence.lost";
    }
    return rescaled.stream().allMatch(Quotient::isExact)
        ? "sentence.lost.in-total"
        : "sentence.lost.in-total.rounded";
  }

  private String full(List<Loss> scored, Scheme own) {
    long without =
        own.countingLeaves().filter(leaf -> !leaf.isAdjustment()).count() - scored.size();
    String key =
        scored.stream().allMatch(loss -> loss.points().signum() == 0)
            ? "sentence.full"
            : "sentence.over";
    return without == 0 ? words.say(key) : words.say(key + ".some", without);
  }

  /** Returns the first three; where equal ones would be cut off, how many these are. */
  private List<String> most(List<Loss> lost, String unit) {
    if (lost.size() <= MOST_LOSSES
        || !lost.get(MOST_LOSSES - 1).points().equals(lost.get(MOST_LOSSES).points())) {
      return lost.stream().limit(MOST_LOSSES).map(loss -> item(loss, unit)).toList();
    }
    Decimal last = lost.get(MOST_LOSSES).points();
    List<String> items =
        new ArrayList<>(
            lost.stream()
                .filter(loss -> loss.points().compareTo(last) > 0)
                .map(loss -> item(loss, unit))
                .toList());
    long equal = lost.stream().filter(loss -> loss.points().equals(last)).count();
    String key = items.isEmpty() ? "sentence.equal" : "sentence.equal.more";
    items.add(words.say(key + unit, equal, words.number(last)));
    return items;
  }

  private String item(Loss loss, String unit) {
    return words.say("sentence.item" + unit, loss.title(), words.number(loss.points()));
  }

  /** Returns how the total came about, also where a veto makes the published one 0. */
  private Optional<String> totalWorking(Standing standing, LeafScores scores) {
    Optional<String> working = sums.total(scores.sums());
    return standing.isZeroed()
        ? working.map(w -> w + words.say("separator") + words.say("working.total.zeroed"))
        : working;
  }
}
