package org.kaoping.report.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Movements;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Statistics;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.Roster;
import org.kaoping.report.chart.ShareBar;
import org.kaoping.report.chart.Strip;
import org.kaoping.report.evaluation.EvaluationMaker;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Says of an evaluation what is read in one glance. */
final class EntryMaker {
  private final Report report;
  private final RankedEvaluation ranked;
  private final Scheme scheme;
  private final Words words;
  private final StandingWords standings;
  private final List<Standing> units;
  private final Optional<Statistics> totals;

  EntryMaker(Report report) {
    this.report = report;
    this.ranked = report.ranked();
    this.scheme = report.scheme();
    this.words = report.words();
    this.standings = report.standings();
    this.units = ranked.awards().standings();
    this.totals = Statistics.ofTotals(units);
  }

  HomePage.Entry entry() {
    boolean several = units.size() > 1 && totals.isPresent();
    int groups = report.divisions().groups().size();
    List<String> tags = report.tags();
    return new HomePage.Entry(
        ranked.title(),
        Links.evaluation(report.id()),
        tags,
        tags.contains(report.status()) ? "" : report.status(),
        Integer.toString(report.whole().awards().standings().size()),
        groups > 1 ? words.say("panel.groups", groups) : "",
        several ? "" : new EvaluationMaker(report).lead(),
        several ? ends() : List.of(),
        several ? ShareBar.of(ranked, words) : Optional.empty(),
        several && scheme.grades().isEmpty()
            ? totals.flatMap(t -> Strip.of(t, words))
            : Optional.empty(),
        several ? standings.middle(totals.orElseThrow()) : "",
        several ? change() : Optional.empty());
  }

  /** Returns who has the highest and who the lowest total; the same for all is said once. */
  private List<HomePage.Leader> ends() {
    List<HomePage.Leader> ends = new ArrayList<>();
    Statistics all = totals.orElseThrow();
    leader(all.greatest()).ifPresent(ends::add);
    if (!all.isEven()) {
      leader(all.least()).ifPresent(ends::add);
    }
    return ends;
  }

  /** Returns who has a total, unless nobody of them is named. */
  private Optional<HomePage.Leader> leader(Decimal total) {
    List<Standing> with = units.stream().filter(s -> s.total().equals(Optional.of(total))).toList();
    return Roster.named(with).stream().findFirst().map(first -> leader(first, with.size()));
  }

  private HomePage.Leader leader(Standing first, int equal) {
    return new HomePage.Leader(
        first.unit().name(),
        Links.unit(report.ranked(), first.unit().id()),
        equal > 1 ? words.say("home.others", equal) : "",
        standings.published(first.total()),
        standings.vetoMarks(first));
  }

  private Optional<HomePage.Change> change() {
    Optional<Movements> movements = report.movements();
    return movements
        .flatMap(m -> m.totals(scheme))
        .map(
            then -> {
              String earlier = report.terms().earlier(movements.orElseThrow().earlier());
              Decimal by = totals.orElseThrow().exactMedian().minus(then.exactMedian());
              String kind = by.isPositive() ? "up" : by.signum() < 0 ? "down" : "same";
              return new HomePage.Change(
                  kind,
                  words.say("move." + kind),
                  by.signum() == 0
                      ? ""
                      : words.size(by, Math.max(scheme.decimals(), by.decimals())),
                  words.say("panel.before", earlier, standings.middle(then)));
            });
  }
}
