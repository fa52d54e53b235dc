package org.kaoping.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.reckon.Chain;
import org.kaoping.reckon.Columns;
import org.kaoping.reckon.Distribution;
import org.kaoping.reckon.Divisions;
import org.kaoping.reckon.Fairness;
import org.kaoping.reckon.Firmness;
import org.kaoping.reckon.History;
import org.kaoping.reckon.Movements;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.RuleTally;
import org.kaoping.result.Evaluation;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Carried;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Table;
import org.kaoping.wording.ContinuityWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.TermWords;
import org.kaoping.wording.Words;

/**
 * An evaluation as it is published: what all its pages, charts and tables rest on, worked out once.
 * While it is open, all but its first page are made as if it had no units, so that none of them can
 * tell a result.
 */
public final class Report {
  private final RankedEvaluation whole;
  private final RankedEvaluation ranked;
  private final History history;
  private final Words words;
  private final ChartLook look;
  private final boolean publicFiles;
  private final Drafts drafts;
  private final Edition edition;
  private final Optional<SiteFile> pack;
  private final Divisions divisions;
  private final StandingWords standings;
  private final SchemeWords schemeWords;
  private final Map<String, UnitResult> results;
  private final Reused.Shelf shelf = new Reused.Shelf();
  private final Lazy<Roster> roster;
  private final Lazy<Columns> columns;
  private final Lazy<List<Chain>> chains;
  private final Lazy<List<Distribution>> distributions;
  private final Lazy<Optional<Movements>> movements;
  private final Lazy<Firmness> firmness;
  private final Lazy<Fairness> fairness;
  private final Lazy<Map<String, List<RuleTally>>> tallies;
  private final Lazy<Map<String, List<RuleTally>>> earlierTallies;

  /** Begins a report whose charts have the built-in look. */
  public Report(RankedEvaluation whole, History history, Words words) {
    this(
        whole,
        history,
        words,
        ChartLook.PLAIN,
        false,
        Drafts.LEFT_OUT,
        Edition.WHOLE,
        Optional.empty());
  }

  /**
   * Begins a report.
   *
   * @param look of its charts as files
   * @param publicFiles whether readers have the files of its results
   * @param drafts whether the site shows these
   * @param edition what they are told; what it withholds is not in the evaluation any more
   * @param pack from which anyone can recompute its results, if there is one
   */
  public Report(
      RankedEvaluation whole,
      History history,
      Words words,
      ChartLook look,
      boolean publicFiles,
      Drafts drafts,
      Edition edition,
      Optional<SiteFile> pack) {
    this.whole = whole;
    this.ranked = whole.isOpen() ? whole.withoutUnits() : whole;
    this.history = history;
    this.words = words;
    this.look = look;
    this.publicFiles = publicFiles;
    this.drafts = drafts;
    this.edition = edition;
    this.pack = pack;
    this.divisions = Divisions.of(ranked);
    this.standings = new StandingWords(ranked, words);
    this.schemeWords = new SchemeWords(ranked.scheme(), words, carriedParts());
    this.results = UnitResult.byUnit(ranked.results());
    this.roster = new Lazy<>(() -> Roster.of(this));
    this.columns = new Lazy<>(() -> Columns.of(ranked.scheme(), ranked.awards().standings()));
    this.chains = new Lazy<>(() -> Chain.of(ranked));
    this.distributions = new Lazy<>(() -> Distribution.of(ranked));
    this.movements = new Lazy<>(() -> Movements.of(ranked, history));
    this.firmness = new Lazy<>(() -> Firmness.of(ranked));
    this.fairness = new Lazy<>(() -> Fairness.of(ranked, columns()));
    this.tallies = new Lazy<>(() -> RuleTally.of(ranked));
    this.earlierTallies =
        new Lazy<>(
            () -> movements().flatMap(Movements::evaluation).map(RuleTally::of).orElseGet(Map::of));
  }

  /** Returns the titles of the parts that leaves carry, where evaluations that have them are. */
  private Map<String, String> carriedParts() {
    Map<String, String> titles = new HashMap<>();
    for (Indicator leaf : ranked.scheme().leaves().filter(l -> l.leaf().isCarried()).toList()) {
      List<String> of =
          ((Carried) leaf.leaf().scoring())
              .part().stream()
                  .flatMap(
                      part -> carried(leaf).flatMap(other -> other.scheme().part(part).stream()))
                  .map(Scheme.Part::title)
                  .distinct()
                  .toList();
      if (!of.isEmpty()) {
        titles.put(leaf.id(), words.list(of));
      }
    }
    return titles;
  }

  /** Returns the evaluations that a leaf carries, as written; drafts where these are shown. */
  public Stream<RankedEvaluation> carried(Indicator leaf) {
    return whole.evaluation().carries().getOrDefault(leaf.id(), List.of()).stream()
        .flatMap(id -> history.evaluation(id).stream());
  }

  /** Returns the evaluation as it stands, with what is not yet told while it is open. */
  public RankedEvaluation whole() {
    return whole;
  }

  public RankedEvaluation ranked() {
    return ranked;
  }

  /** Returns the id of the evaluation, which is the folder of all that is published of it. */
  public String id() {
    return whole.evaluation().id();
  }

  public Scheme scheme() {
    return ranked.scheme();
  }

  public History history() {
    return history;
  }

  public Words words() {
    return words;
  }

  /** Returns how its charts look as files. */
  public ChartLook look() {
    return look;
  }

  /** Returns what readers are told. */
  public Edition edition() {
    return edition;
  }

  /** Returns the package from which anyone can recompute its results, if there is one. */
  public Optional<SiteFile> pack() {
    return pack;
  }

  /** Says whether readers are told the points of units by indicator, where there are any. */
  public boolean showsIndicators() {
    return !scheme().stated() && edition.shows(Edition.Thing.INDICATORS);
  }

  /** Returns the file of a unit's results; nothing unless readers have it. */
  public Optional<String> file(UnitResult result) {
    return Optional.of(result.file()).filter(file -> publicFiles);
  }

  /**
   * Returns on which line of a file something is recorded, in words; likewise. A table is named,
   * because a unit may have a file besides.
   */
  public Optional<String> line(String file, int line) {
    if (!publicFiles) {
      return Optional.empty();
    }
    String name = file.substring(file.lastIndexOf('/') + 1);
    return Optional.of(
        Table.isOne(file) ? words.say("line.of", name, line) : words.say("line", line));
  }

  public Divisions divisions() {
    return divisions;
  }

  public StandingWords standings() {
    return standings;
  }

  public SchemeWords schemeWords() {
    return schemeWords;
  }

  /** Returns the results by id of their unit. */
  public Map<String, UnitResult> results() {
    return results;
  }

  /** Returns the units that are named. */
  public Roster roster() {
    return roster.get();
  }

  /** Returns where large things of the evaluation are kept that several of its parts need. */
  public Reused.Shelf shelf() {
    return shelf;
  }

  /** Returns the scores of all units in each indicator. */
  public Columns columns() {
    return columns.get();
  }

  /** Returns how the awards came about that have a page. */
  public List<Chain> chains() {
    return chains.get();
  }

  /** Returns what the results lead to. */
  public List<Distribution> distributions() {
    return distributions.get();
  }

  /** Returns what became of the units since the term before; empty where none had results then. */
  public Optional<Movements> movements() {
    return movements.get();
  }

  /** Says whether readers are told of all objections, and there are some. */
  public boolean tellsObjections() {
    return edition.showsWorkingsOfAll()
        && edition.showsObjections()
        && !ranked.objections().isEmpty();
  }

  /** Says whether readers are told how firm the rankings are. */
  public boolean tellsFirmness() {
    return edition.showsWorkingsOfAll() && Firmness.isKnown(ranked);
  }

  /** Returns how firm the rankings are, where that is known. */
  public Firmness firmness() {
    return firmness.get();
  }

  /** Says whether readers are told what may be unfair. */
  public boolean tellsFairness() {
    return edition.tellsEverything() && Fairness.isKnown(ranked);
  }

  /** Returns what may be unfair about the scheme and its use, where that is known. */
  public Fairness fairness() {
    return fairness.get();
  }

  /** Returns what each rule of a leaf did to all units, in the scheme's order. */
  public List<RuleTally> tallies(Indicator leaf) {
    return tallies.get().getOrDefault(leaf.id(), List.of());
  }

  /**
   * Returns what each rule of a leaf of the term before did to all units then; nothing where these
   * are of several evaluations.
   */
  public List<RuleTally> earlierTallies(Indicator leaf) {
    return earlierTallies.get().getOrDefault(leaf.id(), List.of());
  }

  /** Returns what its term and those before are called. */
  public TermWords terms() {
    return new TermWords(ranked.term(), words);
  }

  /** Returns what goes on from the scheme before, in words. */
  public ContinuityWords continuity() {
    return new ContinuityWords(history.continuity(ranked.scheme()), words);
  }

  /** Returns a name within the evaluation: “… · 2023年考评”. */
  public String titleOf(String title) {
    return words.say("title.in", title, ranked.title());
  }

  /** Returns how something of the evaluation is found by its title. */
  public Entry entry(Entry.Kind kind, String title, String address) {
    return entry(kind, title, List.of(ranked.title()), address);
  }

  /**
   * Returns how something of the evaluation is found by its title.
   *
   * @param where what tells it from others of the same title, from the large to the small
   */
  public Entry entry(Entry.Kind kind, String title, List<String> where, String address) {
    return new Entry(title, kind, where, scheme().year(), address);
  }

  /** Returns the scripts of pages that list units, where there are several to list. */
  public List<String> listing() {
    return ranked.awards().standings().size() > 1 ? Links.TABLES : List.of();
  }

  /** Returns how far the evaluation has come, and since when. */
  public String status() {
    return status(whole, words);
  }

  private static String status(RankedEvaluation of, Words words) {
    Evaluation evaluation = of.evaluation();
    String status = words.say("status." + evaluation.status());
    return evaluation
        .date()
        .filter(date -> evaluation.status().isFixed())
        .map(date -> words.say("status.since", status, words.date(date)))
        .orElse(status);
  }

  /** Says for a column whether data are made up, and how far the evaluation has come. */
  public String state() {
    return state(whole, words);
  }

  /** Says the same of another evaluation. */
  public static String state(RankedEvaluation of, Words words) {
    String status = status(of, words);
    return of.evaluation().demo()
        ? words.say("label.demo") + words.say("separator") + status
        : status;
  }

  /** Returns what is not real, or not final, about the evaluation: in a word each. */
  public List<String> tags() {
    List<String> tags = new ArrayList<>();
    if (whole.evaluation().demo()) {
      tags.add(words.say("tag.demo"));
    }
    if (whole.evaluation().status() != Evaluation.Status.FINAL) {
      tags.add(words.say("status." + whole.evaluation().status()));
    }
    return tags;
  }

  /** Returns what a reader of anything about the evaluation must know first. */
  public List<String> banners() {
    return Stream.concat(drafts.mark(words).stream(), banners(whole, words).stream()).toList();
  }

  /** Returns what a reader of anything about an evaluation must know first. */
  static List<String> banners(RankedEvaluation of, Words words) {
    Evaluation evaluation = of.evaluation();
    List<String> banners = new ArrayList<>();
    if (evaluation.demo()) {
      banners.add(words.say("banner.demo"));
    }
    evaluation
        .notice()
        .filter(notice -> evaluation.status() == Evaluation.Status.NOTICE)
        .ifPresent(
            notice ->
                banners.add(
                    words.say("banner.notice", words.date(notice.from()), words.date(notice.to()))
                        + notice.contact().map(c -> words.say("banner.contact", c)).orElse("")));
    if (of.isOpen()) {
      banners.add(
          words.say(evaluation.status().isPublished() ? "banner.open" : "banner.incomplete"));
    }
    if (evaluation.status() == Evaluation.Status.SUPERSEDED) {
      banners.add(words.say("banner.superseded"));
    }
    return banners;
  }
}
