package org.kaoping.report.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Columns;
import org.kaoping.reckon.Division;
import org.kaoping.reckon.Movements;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Statistics;
import org.kaoping.report.DivisionLinks;
import org.kaoping.report.Edition;
import org.kaoping.report.KeyFigure;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.NameList;
import org.kaoping.report.Report;
import org.kaoping.report.chart.Axis;
import org.kaoping.report.chart.ShareBar;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.TermWords;
import org.kaoping.wording.Words;

/** Makes what the page of an evaluation begins with. */
final class PanelMaker {
  private final Report report;
  private final RankedEvaluation ranked;
  private final Scheme scheme;
  private final Words words;
  private final StandingWords standings;
  private final DivisionLinks links;
  private final Optional<Movements> movements;
  private final List<Standing> scored;
  private final String root;

  PanelMaker(Report report, DivisionLinks links, String root) {
    this.report = report;
    this.ranked = report.ranked();
    this.scheme = report.scheme();
    this.words = report.words();
    this.standings = report.standings();
    this.links = links;
    this.movements = report.movements();
    this.scored = ranked.awards().standings().stream().filter(s -> s.total().isPresent()).toList();
    this.root = root;
  }

  /**
   * Returns the panel; none where nobody has a total, or one unit only is evaluated.
   *
   * @param lead how many units, their totals and grades
   */
  Optional<Panel> panel(String lead) {
    if (ranked.awards().standings().size() < 2 || scored.isEmpty()) {
      return Optional.empty();
    }
    List<Panel.Loss> losses =
        report.edition().shows(Edition.Thing.INDICATORS) ? losses() : List.of();
    return Optional.of(
        new Panel(
            lead + change() + heaviest(losses),
            figures(),
            ShareBar.of(ranked, words),
            lists(),
            losses));
  }

  private List<KeyFigure> figures() {
    Statistics totals = Statistics.ofTotals(scored).orElseThrow();
    int units = ranked.awards().standings().size();
    int groups = report.divisions().groups().size();
    List<KeyFigure> figures = new ArrayList<>();
    figures.add(
        new KeyFigure(
            words.say("label.units"),
            Integer.toString(units),
            groups > 1
                ? words.say("panel.groups", groups)
                : scored.size() < units ? words.say("panel.scored", scored.size()) : ""));
    if (totals.size() > 1) {
      figures.add(
          new KeyFigure(
              words.say("label.median"),
              standings.middle(totals),
              before()
                  .map(then -> words.say("panel.before", earlier(), standings.middle(then)))
                  .orElse("")));
    }
    if (!totals.isEven()) {
      figures.add(
          new KeyFigure(
              words.say("panel.greatest"),
              standings.published(Optional.of(totals.greatest())),
              words.say("full", words.number(scheme.points()))));
      figures.add(
          new KeyFigure(
              words.say("panel.least"), standings.published(Optional.of(totals.least())), ""));
    }
    return figures;
  }

  private String earlier() {
    return report.terms().earlier(movements.orElseThrow().earlier());
  }

  private Optional<Statistics> before() {
    return movements.flatMap(m -> m.totals(scheme));
  }

  /** Says how the median changed. */
  private String change() {
    if (before().isEmpty()) {
      return "";
    }
    Decimal now = Statistics.ofTotals(scored).orElseThrow().exactMedian();
    Decimal more = now.minus(before().get().exactMedian());
    String year = TermWords.name(movements.orElseThrow().earlier(), words);
    if (more.signum() == 0) {
      return words.say("panel.median.same", year);
    }
    String size = words.size(more, Math.max(scheme.decimals(), more.decimals()));
    return words.say(more.isPositive() ? "panel.median.more" : "panel.median.less", year, size);
  }

  private String heaviest(List<Panel.Loss> losses) {
    return losses.size() < 2 || losses.get(0).width().equals(losses.get(1).width())
        ? ""
        : words.say(
            scheme.isWeighed() ? "panel.heaviest.share" : "panel.heaviest", losses.get(0).title());
  }

  private List<NameList> lists() {
    if (report.edition().hidesNames()) {
      return List.of(); // some of them could not be named
    }
    List<NameList> lists = new ArrayList<>();
    boolean even = Statistics.ofTotals(scored).orElseThrow().isEven();
    boolean one = standings.rankings() == 1;
    List<Standing> order = one ? ordered() : byTotal();
    int shown = Math.min(NameList.MOST, order.size() / 2);
    if (!even && shown > 0) {
      lists.add(
          list(
              one ? "panel.first" : "panel.highest",
              order.subList(0, shown),
              this::total,
              equal(order.get(shown - 1), order.subList(shown, order.size()), one)));
      lists.add(
          list(
              one ? "panel.last" : "panel.lowest",
              order.subList(order.size() - shown, order.size()),
              this::total,
              equal(order.get(order.size() - shown), order.subList(0, order.size() - shown), one)));
    }
    groups().ifPresent(lists::add);
    movements.ifPresent(m -> lists.addAll(moved(m)));
    List<Standing> vetoed = scored.stream().filter(Standing::isBarred).toList();
    if (lists.size() < NameList.MOST + 1
        && !vetoed.isEmpty()
        && vetoed.size() <= 2 * NameList.MOST) {
      lists.add(list("panel.vetoes", vetoed, s -> item(s, "", "", ""), ""));
    }
    return lists;
  }

  private List<Standing> ordered() {
    return scored.stream()
        .filter(s -> s.rank().isPresent())
        .sorted(Comparator.comparing(s -> s.rank().orElseThrow()))
        .toList();
  }

  private List<Standing> byTotal() {
    return scored.stream()
        .sorted(Comparator.comparing((Standing s) -> s.total().orElseThrow()).reversed())
        .toList();
  }

  private NameList list(
      String title, List<Standing> units, Function<Standing, NameList.Item> item, String more) {
    return new NameList(words.say(title), units.stream().map(item).toList(), more);
  }

  /** Says how many of the others have the place, or the total, of one that is listed. */
  private String equal(Standing listed, List<Standing> others, boolean byPlace) {
    long equal =
        others.stream()
            .filter(
                other ->
                    byPlace
                        ? other.rank().equals(listed.rank())
                        : other.total().equals(listed.total()))
            .count();
    return equal == 0 ? "" : words.say("panel.more", equal);
  }

  private NameList.Item total(Standing standing) {
    boolean one = standings.rankings() == 1;
    return item(
        standing, one ? standings.place(standing) : "", standings.published(standing.total()), "");
  }

  private NameList.Item item(Standing standing, String place, String value, String turn) {
    return new NameList.Item(
        place,
        standing.unit().name(),
        root + Links.unit(report.ranked(), standing.unit().id()),
        standings.rankings() == 1 ? "" : standings.groupName(standing.unit()).orElse(""),
        standings.vetoMarks(standing),
        value,
        turn);
  }

  /** Returns the groups with the highest and the lowest median. */
  private Optional<NameList> groups() {
    List<Division> groups =
        report.divisions().groups().stream()
            .filter(group -> Statistics.ofTotals(group.standings()).isPresent())
            .sorted(Comparator.comparing(PanelMaker::median).reversed())
            .toList();
    int last = groups.size() - 1;
    if (groups.size() <= NameList.MOST
        || median(groups.get(1)).equals(median(groups.get(2)))
        || median(groups.get(last)).equals(median(groups.get(last - 1)))) {
      return Optional.empty(); // of equal ones none is left out
    }
    List<Division> shown = List.of(groups.get(0), groups.get(1), groups.get(last));
    List<NameList.Item> items = new ArrayList<>();
    for (Division group : shown) {
      Link link = links.link(group);
      String median = standings.middle(Statistics.ofTotals(group.standings()).orElseThrow());
      items.add(new NameList.Item("", link.text(), link.href(), "", List.of(), median, ""));
    }
    return Optional.of(new NameList(words.say("panel.group-medians"), items, ""));
  }

  private static Decimal median(Division group) {
    return Statistics.ofTotals(group.standings()).orElseThrow().exactMedian();
  }

  /** Returns who rose, and who fell, by totals, or by places where these alone say it. */
  private List<NameList> moved(Movements all) {
    List<Movements.Movement> byTotal =
        all.units().stream().filter(m -> m.total().isPresent()).toList();
    List<Movements.Movement> byPlace =
        all.units().stream().filter(m -> m.places().isPresent()).toList();
    Optional<NameList> rose =
        NameList.ofLeast(
            "panel.rose", byTotal, m -> m.total().orElseThrow().negated(), this::points, words);
    Optional<NameList> fell =
        NameList.ofLeast(
                "panel.fell.places",
                byPlace,
                m -> Decimal.of(m.places().orElseThrow()),
                this::places,
                words)
            .or(
                () ->
                    NameList.ofLeast(
                        "panel.fell", byTotal, m -> m.total().orElseThrow(), this::points, words));
    return Stream.concat(rose.stream(), fell.stream()).toList();
  }

  private NameList.Item points(Movements.Movement moved) {
    Decimal by = moved.total().orElseThrow();
    return item(
        moved.now(), "", words.size(by, scheme.decimals()), by.isPositive() ? "up" : "down");
  }

  private NameList.Item places(Movements.Movement moved) {
    int by = moved.places().orElseThrow();
    return item(moved.now(), "", words.say("panel.places", Math.abs(by)), by > 0 ? "up" : "down");
  }

  /** Returns the leaves with the largest mean losses. */
  private List<Panel.Loss> losses() {
    Columns columns = report.columns();
    List<Indicator> leaves =
        scheme
            .countingLeaves()
            .filter(leaf -> !leaf.isAdjustment() && columns.statistics(leaf.id()).isPresent())
            .toList();
    if (leaves.isEmpty()) {
      return List.of();
    }
    int digits = columns.meanDigits(leaves);
    Function<Indicator, Decimal> lost =
        leaf -> leaf.points().minus(columns.statistics(leaf.id()).orElseThrow().mean(digits));
    return leaves.stream()
        .filter(leaf -> lost.apply(leaf).isPositive())
        .sorted(
            Comparator.comparing((Indicator leaf) -> scheme.size(leaf, lost.apply(leaf)))
                .reversed())
        .limit(NameList.MOST)
        .map(leaf -> loss(leaf, lost.apply(leaf), digits))
        .toList();
  }

  private Panel.Loss loss(Indicator leaf, Decimal lost, int digits) {
    return new Panel.Loss(
        leaf.title(),
        root + Links.indicator(report.id(), leaf.id()),
        words.fixed(lost, digits),
        words.number(leaf.points()),
        Axis.share(lost.min(leaf.points()), leaf.points()));
  }
}
