package org.kaoping.report.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Rankings;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Subtotal;
import org.kaoping.report.DivisionLinks;
import org.kaoping.report.GradeClass;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.ScoreBar;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.OrderWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Makes tables of units in order. */
public final class RankingMaker {
  private final RankedEvaluation ranked;
  private final Scheme scheme;
  private final Words words;
  private final StandingWords standings;
  private final OrderWords orders;
  private final DivisionLinks divisions;
  private final SchemeWords schemeWords;
  private final List<Subtotal> subtotals;
  private final String root;

  /**
   * Makes tables for a page.
   *
   * @param root the way from the page to the site's root
   */
  public RankingMaker(Report report, DivisionLinks divisions, String root) {
    this.ranked = report.ranked();
    this.scheme = report.scheme();
    this.words = report.words();
    this.standings = report.standings();
    this.orders = new OrderWords(scheme, report.words());
    this.divisions = divisions;
    this.schemeWords = report.schemeWords();
    this.subtotals = Subtotal.all(scheme);
    this.root = root;
  }

  /** Returns the rankings of the scheme, at least one. */
  public List<RankingTable> rankings() {
    List<RankingTable.Head> heads = heads();
    return Rankings.of(ranked).all().stream()
        .map(one -> table(one.key(), heads, rows(one.standings())))
        .toList();
  }

  private List<RankingTable.Row> rows(List<Standing> ranking) {
    Map<String, String> behind = behind(ranking);
    return ranking.stream()
        .map(s -> row(s, standings.place(s), divisions.beside(s.unit()), points(s), behind))
        .toList();
  }

  /** Returns by unit why it stands behind the one before it, where the total does not say it. */
  public Map<String, String> behind(List<Standing> ranking) {
    return orders.behind(ranking);
  }

  private RankingTable table(
      Optional<String> ranking, List<RankingTable.Head> heads, List<RankingTable.Row> rows) {
    String title = standings.rankingTitle(ranking);
    return new RankingTable(
        divisions.anchor(ranking),
        title,
        title.isEmpty() ? words.say("ranking") : words.say("ranking.of", title),
        divisions.ofRanking(ranking),
        isGraded(),
        heads,
        rows);
  }

  /** Says whether tables show grades. */
  public boolean isGraded() {
    return scheme.grades().isPresent() || scheme.stated();
  }

  /** Returns a unit with its place in the scheme's ranking, parts, periods and other sources. */
  public RankingTable.Row row(Standing standing) {
    return row(
        standing,
        standings.place(standing),
        divisions.beside(standing.unit()),
        points(standing),
        Map.of());
  }

  /**
   * Returns a unit with another place and other columns.
   *
   * @param behind see {@link #behind}
   */
  public RankingTable.Row row(
      Standing standing,
      String place,
      String about,
      List<String> points,
      Map<String, String> behind) {
    List<String> marks = new ArrayList<>(standings.awards(standing));
    marks.addAll(standings.vetoMarks(standing));
    Optional.ofNullable(behind.get(standing.unit().id())).ifPresent(marks::add);
    return new RankingTable.Row(
        place,
        standing.unit().name(),
        root + Links.unit(ranked.evaluation().id(), standing.unit().id()),
        about,
        divisions.kind(standing.unit()),
        divisions.group(standing.unit()),
        standings.published(standing.total()),
        standing.total().map(t -> ScoreBar.of(t, scheme.points())),
        points,
        standings.grade(standing).orElse(""),
        GradeClass.of(scheme, standing.grade()),
        marks);
  }

  /** Returns the columns of parts, periods and other sources. */
  public List<RankingTable.Head> heads() {
    return subtotals.stream()
        .map(column -> new RankingTable.Head(column.title(), schemeWords.note(column)))
        .toList();
  }

  private List<String> points(Standing standing) {
    return subtotals.stream().map(column -> standings.published(column.of(standing))).toList();
  }
}
