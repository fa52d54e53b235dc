package org.kaoping.report.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoping.reckon.Firmness;
import org.kaoping.reckon.Movements;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Rankings;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Statistics;
import org.kaoping.reckon.Subtotal;
import org.kaoping.report.DivisionLinks;
import org.kaoping.report.GradeClass;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.Roster;
import org.kaoping.report.chart.Axis;
import org.kaoping.report.listing.UnitList;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.FirmnessWords;
import org.kaoping.wording.OrderWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Makes tables of units in order. */
public final class RankingMaker {
  private final Report report;
  private final RankedEvaluation ranked;
  private final Scheme scheme;
  private final Words words;
  private final StandingWords standings;
  private final OrderWords orders;
  private final DivisionLinks divisions;
  private final SchemeWords schemeWords;
  private final List<Subtotal> subtotals;
  private final Map<String, Movements.Movement> moved;
  private final Optional<Statistics> totals;
  private final Optional<Axis> axis;
  private final LossLanes lanes;
  private final String root;
  private final boolean showsOrder;

  /**
   * Makes tables for a page.
   *
   * @param root the way from the page to the site's root
   */
  public RankingMaker(Report report, DivisionLinks divisions, String root) {
    this.report = report;
    this.ranked = report.ranked();
    this.scheme = report.scheme();
    this.words = report.words();
    this.standings = report.standings();
    this.orders = new OrderWords(scheme, report.words());
    this.divisions = divisions;
    this.schemeWords = report.schemeWords();
    this.subtotals = Subtotal.all(scheme);
    this.moved = new HashMap<>();
    report
        .movements()
        .ifPresent(all -> all.units().forEach(m -> moved.put(m.now().unit().id(), m)));
    this.totals = Statistics.ofTotals(ranked.awards().standings());
    this.axis = totals.flatMap(t -> Axis.of(t.different()));
    this.lanes = LossLanes.of(report, root);
    this.root = root;
    this.showsOrder = report.edition().showsWorkingsOfAll();
  }

  /** Returns what the rankings of a page are drawn on; nothing where nobody has a total. */
  public Optional<RankingTable.Plot> plot() {
    return axis.map(
        a ->
            new RankingTable.Plot(
                a.ticks(words),
                a.at(totals.orElseThrow().exactMedian()),
                axis(a),
                axis(a) + lanes.legend(),
                lanes.heads().stream().map(RankingTable.LossHead::x).toList()));
  }

  private String axis(Axis a) {
    String median = standings.middle(totals.orElseThrow());
    return a.isTruncated()
        ? words.say("plot.from", words.number(a.from()), median)
        : words.say("plot.median", median);
  }

  /** Returns the rankings of the scheme, at least one. */
  public List<RankingTable> rankings() {
    Map<String, String> drawn = drawn();
    return Rankings.of(ranked).all().stream()
        .filter(one -> !Roster.named(one.standings()).isEmpty())
        .map(one -> table(one.key(), one.standings(), drawn))
        .toList();
  }

  /** Returns the rankings of the scheme as a list, for a maker at the site's root. */
  public UnitList list() {
    List<Rankings.One> all = Rankings.of(ranked).all();
    List<UnitList.Part> parts = new ArrayList<>();
    for (Rankings.One one : all) {
      Map<String, String> behind = behind(one.standings());
      parts.add(
          new UnitList.Part(
              all.size() == 1 ? "" : standings.rankingTitle(one.key()),
              divisions.ofRanking(one.key()),
              UnitList.rows(
                  Roster.named(one.standings()),
                  s ->
                      RankingList.row(
                          s,
                          row(
                              s,
                              standings.place(s),
                              divisions.beside(s.unit()),
                              List.of(),
                              behind)))));
    }
    return new UnitList(true, isGraded(), RankingList.columns(this, words, List.of()), "", parts);
  }

  /** Returns by unit the places that it has if points change, where that is worked out and told. */
  private Map<String, String> drawn() {
    Map<String, String> places = new HashMap<>();
    if (report.tellsFirmness()) {
      FirmnessWords said = new FirmnessWords(scheme, words);
      for (Firmness.Ranked one : report.firmness().rankings()) {
        for (Firmness.Unit unit : one.units()) {
          unit.drawn()
              .ifPresent(span -> places.put(unit.standing().unit().id(), said.places(span)));
        }
      }
    }
    return places;
  }

  /**
   * Returns the rows of a ranking.
   *
   * @param drawn what stands in a last column by unit; empty where there is none
   */
  private List<RankingTable.Row> rows(List<Standing> ranking, Map<String, String> drawn) {
    Map<String, String> behind = behind(ranking);
    List<RankingTable.Row> rows = new ArrayList<>();
    for (Standing standing : Roster.named(ranking)) {
      List<String> points = new ArrayList<>(points(standing));
      if (!drawn.isEmpty()) {
        points.add(drawn.getOrDefault(standing.unit().id(), words.say("none")));
      }
      String beside = divisions.beside(standing.unit());
      rows.add(row(standing, standings.place(standing), beside, points, behind));
    }
    return rows;
  }

  /** Returns by unit why it stands behind the one before it, where the total does not say it. */
  public Map<String, String> behind(List<Standing> ranking) {
    return showsOrder ? orders.behind(ranking) : Map.of();
  }

  /**
   * Returns a ranking.
   *
   * @param drawn what stands in a last column by unit, if there is something for one of them
   */
  private RankingTable table(
      Optional<String> ranking, List<Standing> units, Map<String, String> drawn) {
    List<RankingTable.Head> heads = new ArrayList<>(heads());
    boolean isDrawn = units.stream().anyMatch(s -> drawn.containsKey(s.unit().id()));
    if (isDrawn) {
      String about = words.say("label.firmness.drawn.about");
      heads.add(new RankingTable.Head(words.say("label.firmness.drawn"), about));
    }
    String title = standings.rankingTitle(ranking);
    return new RankingTable(
        divisions.anchor(ranking),
        title,
        title.isEmpty() ? standings.listTitle() : words.say("ranking.of", title),
        divisions.ofRanking(ranking),
        isGraded(),
        isMoved(),
        losses(),
        heads,
        rows(units, isDrawn ? drawn : Map.of()));
  }

  /** Says whether tables show grades. */
  public boolean isGraded() {
    return scheme.grades().isPresent() || scheme.stated();
  }

  /** Says whether there are places of the year before. */
  public boolean isMoved() {
    return !moved.isEmpty();
  }

  /** Returns the heads of the column of losses, may be empty. */
  public List<RankingTable.LossHead> losses() {
    return lanes.heads();
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
    return new RankingTable.Row(
        place,
        standing.unit().name(),
        root + Links.unit(ranked, standing.unit().id()),
        about,
        divisions.kind(standing.unit()),
        divisions.group(standing.unit()),
        standings.published(standing.total()),
        standing.total().flatMap(t -> axis.map(a -> new RankingTable.Dot(mark(standing), a.at(t)))),
        moved.isEmpty() ? Optional.empty() : Optional.of(move(standing)),
        lanes.of(standing),
        points,
        standings.grade(standing).orElse(""),
        GradeClass.of(scheme, standing.grade()),
        standings.awards(standing),
        standings.vetoMarks(standing),
        behind.getOrDefault(standing.unit().id(), ""));
  }

  /** Returns the axis of the totals; none where nobody has one. */
  public Optional<Axis> axis() {
    return axis;
  }

  /** Returns how a unit is marked: see {@link RankingTable.Dot}. */
  public String mark(Standing standing) {
    if (standing.isBarred()) {
      return "x";
    }
    boolean hollow =
        scheme.grades().isEmpty()
            && ranked.outcomes().findAny().isPresent()
            && standing.awards().isEmpty();
    return hollow ? "o" : "d";
  }

  /** Returns how the place of a unit changed. */
  public RankingTable.Move move(Standing standing) {
    Movements.@Nullable Movement movement = moved.get(standing.unit().id());
    if (movement == null) {
      return new RankingTable.Move("", "", words.say("move.new"));
    }
    return move(movement.places());
  }

  /** Returns how a place changed by so many, which may be unknown. */
  RankingTable.Move move(Optional<Integer> places) {
    if (places.isEmpty()) {
      return new RankingTable.Move("", "", words.say("none"));
    }
    String kind = places.get() > 0 ? "up" : places.get() < 0 ? "down" : "same";
    return new RankingTable.Move(
        kind,
        words.say("move." + kind),
        places.get() == 0 ? "" : Integer.toString(Math.abs(places.get())));
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
