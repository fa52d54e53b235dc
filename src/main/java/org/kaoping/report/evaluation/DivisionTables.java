package org.kaoping.report.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Division;
import org.kaoping.reckon.Divisions;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Statistics;
import org.kaoping.report.DivisionLinks;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.chart.Axis;
import org.kaoping.report.ranking.RankingMaker;
import org.kaoping.wording.CountWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Makes the tables that lead from an evaluation to its groups and kinds. */
final class DivisionTables {
  private static final int MOST_DOTS = 40;

  /** Of more units in all, no division has dots. */
  private static final int MOST_UNITS = 500;

  private static final int MOST_ROWS = 100;
  private static final int ENDS = 30;

  private final Report report;
  private final Words words;
  private final CountWords counts;
  private final StandingWords standings;
  private final DivisionLinks links;
  private final RankingMaker rankings;
  private final String root;

  DivisionTables(Report report, DivisionLinks links, String root) {
    this.report = report;
    this.words = report.words();
    this.counts = new CountWords(report.words());
    this.standings = report.standings();
    this.links = links;
    this.rankings = new RankingMaker(report, links, root);
    this.root = root;
  }

  /** Returns a table of groups and one of kinds, as far as there are any. */
  List<EvaluationPage.DivisionTable> of(Divisions divisions) {
    List<EvaluationPage.DivisionTable> tables = new ArrayList<>();
    for (List<Division> all : List.of(divisions.groups(), divisions.kinds())) {
      if (!all.isEmpty()) {
        tables.add(table(all));
      }
    }
    return tables;
  }

  private EvaluationPage.DivisionTable table(List<Division> all) {
    List<Division> ordered = new ArrayList<>(all);
    ordered.sort(Comparator.comparing(DivisionTables::order).reversed());
    String within = all.get(0).within().toString();
    int digits = report.scheme().decimals();
    for (Division division : all) {
      Optional<Statistics> totals = Statistics.ofTotals(division.standings());
      digits = Math.max(digits, totals.map(t -> t.exactMedian().decimals()).orElse(0));
    }
    int shown = digits;
    return new EvaluationPage.DivisionTable(
        "_divisions-" + within.toLowerCase(Locale.ROOT),
        title(ordered, within),
        words.say(tooManyDots() ? "divisions.about.many" : "divisions.about"),
        words.sentence(words.say("division." + within)),
        ends(ordered).stream().map(division -> row(division, shown)).toList(),
        ordered.size() > MOST_ROWS ? words.say("divisions.left", ordered.size() - 2 * ENDS) : "");
  }

  /** Returns all; of very many the first and the last. */
  private static List<Division> ends(List<Division> ordered) {
    List<Division> shown = new ArrayList<>(ordered);
    if (shown.size() > MOST_ROWS) {
      shown.subList(ENDS, shown.size() - ENDS).clear();
    }
    return shown;
  }

  /** Those without totals stand last. */
  private static Decimal order(Division division) {
    return Statistics.ofTotals(division.standings())
        .map(Statistics::exactMedian)
        .orElse(Decimal.of(Integer.MIN_VALUE));
  }

  /** Returns which has the highest and which the lowest median, where it is one each. */
  private String title(List<Division> ordered, String within) {
    List<Division> scored =
        ordered.stream().filter(d -> Statistics.ofTotals(d.standings()).isPresent()).toList();
    String plain = words.say("divisions." + within);
    if (scored.size() < 2) {
      return plain;
    }
    Division first = scored.get(0);
    Division last = scored.get(scored.size() - 1);
    boolean alone =
        !order(first).equals(order(scored.get(1)))
            && !order(last).equals(order(scored.get(scored.size() - 2)));
    return alone || (scored.size() == 2 && !order(first).equals(order(last)))
        ? words.say("divisions.title", links.link(first).text(), links.link(last).text())
        : plain;
  }

  private EvaluationPage.DivisionRow row(Division division, int digits) {
    Link link = links.link(division);
    Optional<Statistics> totals = Statistics.ofTotals(division.standings());
    String units = counts.cell(division.standings().size(), totals.map(Statistics::size).orElse(0));
    if (totals.isEmpty()) {
      String none = words.say("none");
      return new EvaluationPage.DivisionRow(
          link.text(), link.href(), units, List.of(), "", "", "", "", "", none, none, none);
    }
    Statistics all = totals.get();
    Axis axis = rankings.axis().orElseThrow();
    boolean many = all.size() > MOST_DOTS || tooManyDots();
    return new EvaluationPage.DivisionRow(
        link.text(),
        link.href(),
        units,
        many ? List.of() : dots(division, axis),
        axis.at(all.exactMedian()),
        many ? axis.at(all.least()) : "",
        many ? axis.at(all.quartile(1)) : "",
        many ? axis.at(all.quartile(3)) : "",
        many ? axis.at(all.greatest()) : "",
        words.fixed(all.exactMedian(), digits),
        standings.published(Optional.of(all.greatest())),
        standings.published(Optional.of(all.least())));
  }

  private boolean tooManyDots() {
    return report.ranked().awards().standings().size() > MOST_UNITS;
  }

  private List<EvaluationPage.DivisionDot> dots(Division division, Axis axis) {
    List<EvaluationPage.DivisionDot> dots = new ArrayList<>();
    for (Standing standing : division.standings()) {
      standing
          .total()
          .ifPresent(
              total ->
                  dots.add(
                      new EvaluationPage.DivisionDot(
                          rankings.mark(standing),
                          axis.at(total),
                          root + Links.unit(report.ranked(), standing.unit().id()),
                          words.say(
                              "divisions.dot",
                              standing.unit().name(),
                              standings.published(standing.total())))));
    }
    return dots;
  }
}
