package org.kaoping.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kaoping.download.Csv;
import org.kaoping.download.Xlsx;
import org.kaoping.page.Download;
import org.kaoping.page.Link;
import org.kaoping.page.Links;
import org.kaoping.page.SiteFile;
import org.kaoping.reckon.Chain;
import org.kaoping.reckon.Divisions;
import org.kaoping.reckon.History;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.Words;

/**
 * The tables of an evaluation as files: a few that hold everything, in the place of one for each
 * page. While the evaluation is open there is only the scheme.
 */
final class Downloads {
  private final RankedEvaluation ranked;
  private final Divisions divisions;
  private final Words words;
  private final String id;
  private final List<String> notes;
  private final String state;
  private final YearsTable years;

  /**
   * Makes files.
   *
   * @param banners what readers must know first
   */
  Downloads(
      RankedEvaluation ranked,
      Divisions divisions,
      History history,
      List<String> banners,
      Words words) {
    this.ranked = ranked;
    this.divisions = divisions;
    this.words = words;
    this.id = ranked.evaluation().id();
    String status = new EvaluationMaker(ranked, words).status();
    this.notes = Stream.concat(Stream.of(status), banners.stream()).toList();
    this.state = state(ranked, words);
    this.years = new YearsTable(ranked, history, words);
  }

  /** Says for a column whether data are made up, and how far the evaluation has come. */
  static String state(RankedEvaluation ranked, Words words) {
    String status = new EvaluationMaker(ranked, words).status();
    return ranked.evaluation().demo()
        ? words.say("label.demo") + words.say("separator") + status
        : status;
  }

  /** Returns the files that belong to no other page. */
  List<SiteFile> files() {
    List<SiteFile> files = new ArrayList<>();
    Scheme scheme = ranked.scheme();
    if (hasScheme()) {
      files.add(Csv.file(Links.schemeTable(id), () -> new SchemeTable(scheme, words).table()));
    }
    if (ranked.isOpen()) {
      return files;
    }
    ResultTables results = new ResultTables(ranked, notes, state, words);
    files.add(Csv.file(Links.rankingTable(id), results::ranking));
    files.add(Xlsx.file(Links.rankingWorkbook(id), results::ranking));
    if (hasScheme()) {
      files.add(Csv.file(Links.scores(id), results::scores));
    }
    if (hasMeasures(scheme)) {
      files.add(Csv.file(Links.measures(id), new MeasureTable(ranked, state, words)::table));
    }
    if (hasFindings(scheme)) {
      files.add(Csv.file(Links.findings(id), new FindingTable(ranked, state, words)::table));
    }
    if (hasDivisions()) {
      files.add(Csv.file(Links.groupsTable(id), () -> results.groups(divisions)));
    }
    if (years.hasRows()) {
      files.add(Csv.file(Links.yearsTable(id), years::table));
    }
    return files;
  }

  private boolean hasScheme() {
    return !ranked.scheme().indicators().isEmpty();
  }

  private static boolean hasMeasures(Scheme scheme) {
    return scheme.leaves().anyMatch(leaf -> !leaf.leaf().measures().isEmpty());
  }

  private static boolean hasFindings(Scheme scheme) {
    return scheme
        .leaves()
        .anyMatch(leaf -> leaf.leaf().rules().stream().anyMatch(r -> r.effect().need().isFound()));
  }

  private boolean hasDivisions() {
    return divisions.all().findAny().isPresent();
  }

  /** Returns all files of the evaluation for a page {@code root} below the site's root. */
  List<Download> list(String root) {
    List<Download> list = new ArrayList<>();
    list.add(
        download(
            ResultTables.name(ranked), root, Links.rankingWorkbook(id), Links.rankingTable(id)));
    if (hasScheme()) {
      list.add(download("scores", root, Links.scores(id)));
    }
    if (hasMeasures(ranked.scheme())) {
      list.add(download("measures", root, Links.measures(id)));
    }
    if (hasFindings(ranked.scheme())) {
      list.add(download("findings", root, Links.findings(id)));
    }
    if (hasDivisions()) {
      list.add(download("groups", root, Links.groupsTable(id)));
    }
    if (years.hasRows()) {
      list.add(download("years", root, Links.yearsTable(id)));
    }
    for (Chain chain : Chain.of(ranked)) {
      String path = Links.awardTable(id, chain.outcome().award().id());
      list.add(new Download(chain.outcome().award().title(), "", List.of(link(root, path))));
    }
    new UseMaker(ranked, words)
        .tables()
        .forEach(
            use ->
                use.csvHref()
                    .ifPresent(
                        href -> list.add(new Download(use.title(), "", List.of(link("", href))))));
    ranked.scheme().statements().stream()
        .map(s -> new Download(s.title(), "", List.of(link(root, Links.statementData(id, s.id())))))
        .forEach(list::add);
    if (hasScheme()) {
      list.add(download("scheme", root, Links.schemeTable(id)));
    }
    list.add(download("results", root, Links.results(id)));
    return list;
  }

  private Download download(String name, String root, String... paths) {
    return new Download(
        words.say("download." + name),
        words.say("download." + name + ".about"),
        Stream.of(paths).map(path -> link(root, path)).toList());
  }

  /**
   * Returns where the scores, measures and findings of all indicators are; nowhere while it is
   * open.
   */
  static List<Link> ofIndicators(RankedEvaluation ranked, String root) {
    String evaluation = ranked.evaluation().id();
    if (ranked.isOpen()) {
      return List.of();
    }
    List<Link> links = new ArrayList<>();
    links.add(link(root, Links.scores(evaluation)));
    if (hasMeasures(ranked.scheme())) {
      links.add(link(root, Links.measures(evaluation)));
    }
    if (hasFindings(ranked.scheme())) {
      links.add(link(root, Links.findings(evaluation)));
    }
    return links;
  }

  /** Returns where the rankings and averages of all groups are. */
  static List<Link> ofDivisions(RankedEvaluation ranked, String root) {
    String evaluation = ranked.evaluation().id();
    return List.of(
        link(root, Links.rankingWorkbook(evaluation)),
        link(root, Links.rankingTable(evaluation)),
        link(root, Links.groupsTable(evaluation)));
  }

  /** Returns where the units are over the years; nowhere without an earlier result. */
  static List<Link> ofYears(RankedEvaluation ranked, History history, Words words, String root) {
    return new YearsTable(ranked, history, words).hasRows()
        ? List.of(link(root, Links.yearsTable(ranked.evaluation().id())))
        : List.of();
  }

  /** Returns where the table of the scheme is; nowhere if it has no indicators. */
  static List<Link> ofScheme(RankedEvaluation ranked, String root) {
    return ranked.scheme().indicators().isEmpty()
        ? List.of()
        : List.of(link(root, Links.schemeTable(ranked.evaluation().id())));
  }

  private static Link link(String root, String path) {
    return new Link(path.substring(path.lastIndexOf('/') + 1), root + path);
  }
}
