package org.kaoping.report.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quotient;
import org.kaoping.reckon.Bases;
import org.kaoping.reckon.History;
import org.kaoping.reckon.LeafScore;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Recurrence;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Tree;
import org.kaoping.report.Report;
import org.kaoping.report.chart.Axis;
import org.kaoping.result.Remembered;
import org.kaoping.result.UnitResult;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Continuity;
import org.kaoping.scheme.Indicator;
import org.kaoping.wording.LossWords;
import org.kaoping.wording.RuleWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.SumWords;
import org.kaoping.wording.TermWords;
import org.kaoping.wording.Words;

/** Orders what a unit lost by size, each with its reasons. */
final class LossMaker {
  private static final int MOST = 8;
  private static final int LEADING = 3;

  /** Reasons that a row tells; the derivation tells all. */
  private static final int REASONS = 3;

  /**
   * A loss.
   *
   * @param size what it is ordered by: its points in the total, or its share of the full points
   *     where these depend on other scores
   */
  private record Lost(LeafScore score, Decimal points, Decimal size) {
    Indicator indicator() {
      return score.indicator();
    }
  }

  /** Beyond that, reasons are told again. */
  private static final int KNOWN = 60_000;

  private final Report report;
  private final Words words;
  private final LossWords losses;
  private final Bases bases;
  private final Remembered<Known, String> known = new Remembered<>(KNOWN);
  private final StandingWords standings;
  private final ProfileMaker.Medians medians;
  private final String peers;
  private final Map<String, Map<String, UnitResult>> earlier = new ConcurrentHashMap<>();

  LossMaker(Report report, SumWords sums, ProfileMaker.Medians medians) {
    this.report = report;
    this.words = report.words();
    this.losses = new LossWords(report.words(), report.schemeWords(), sums, REASONS);
    this.bases = Bases.of(report.scheme());
    this.standings = report.standings();
    this.medians = medians;
    this.peers = report.words().say("peers." + report.scheme().ranking().within());
  }

  /** Returns the losses; none where nothing is lost. */
  Optional<LossPart> of(Standing standing, LeafScores scores) {
    List<Lost> lost = new ArrayList<>();
    List<LossPart.Row> adjusted = new ArrayList<>();
    Map<String, String> again = again(standing, scores);
    for (Indicator leaf : report.scheme().countingLeaves().toList()) {
      Optional<Decimal> got = standing.indicator(leaf.id());
      Optional<Decimal> points = got.flatMap(leaf::lost);
      for (LeafScore score :
          Optional.ofNullable(scores.official().get(leaf.id())).stream().toList()) {
        points
            .filter(Decimal::isPositive)
            .ifPresent(p -> lost.add(new Lost(score, p, size(leaf, p, scores))));
        got.filter(p -> leaf.isAdjustment() && p.signum() != 0)
            .ifPresent(p -> adjusted.add(adjusted(leaf, p, score, scores, again)));
      }
    }
    lost.sort(Comparator.comparing(Lost::size).reversed());
    if (lost.isEmpty()) {
      return adjusted.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new LossPart(words.say("losses.adjusted.title"), "", "", List.of(), "", adjusted));
    }
    Decimal all = Decimal.sum(lost.stream().map(Lost::size).toList());
    List<Lost> shown = lost.subList(0, Math.min(MOST, lost.size()));
    List<Lost> rest = lost.subList(shown.size(), lost.size());
    Decimal most = Decimal.ZERO;
    for (Lost one : shown) {
      Decimal median = median(one.indicator(), standing).orElse(Decimal.ZERO);
      most = most.max(drawn(one.indicator(), one.points().max(median)));
    }
    Decimal scale = most;
    return Optional.of(
        new LossPart(
            title(lost, all, scores.sums()),
            about(all, scores.sums()),
            legend(standing),
            shown.stream().map(one -> row(one, scale, standing, scores, again)).toList(),
            rest.isEmpty() ? "" : rest(rest),
            adjusted));
  }

  private String legend(Standing standing) {
    String key = report.scheme().isWeighed() ? "losses.legend.share" : "losses.legend";
    return standings.isAlone(standing)
        ? words.say(key)
        : words.say(key) + words.say("losses.legend.median", peers);
  }

  private Decimal size(Indicator leaf, Decimal points, LeafScores scores) {
    Tree tree = scores.sums();
    if (!tree.isLinear()) {
      return report.scheme().size(leaf, points);
    }
    if (!tree.isWeighed()) {
      return points;
    }
    return tree.inTotal(report.scheme(), leaf, points).map(Quotient::rounded).orElse(points);
  }

  private Decimal drawn(Indicator indicator, Decimal points) {
    return report.scheme().size(indicator, points);
  }

  private String about(Decimal all, Tree tree) {
    if (!tree.isLinear()) {
      return words.say("losses.about.own");
    }
    return tree.isWeighed()
        ? words.say("losses.about.weighed")
        : words.say("losses.about", words.number(all));
  }

  private String title(List<Lost> lost, Decimal all, Tree tree) {
    if (lost.size() <= LEADING || !tree.isLinear()) {
      return words.say("losses.title", lost.size());
    }
    Decimal first = Decimal.sum(lost.stream().limit(LEADING).map(Lost::size).toList());
    Decimal percent = first.times(Decimal.HUNDRED).dividedBy(all, 0);
    return words.say("losses.title.share", lost.size(), LEADING, words.number(percent));
  }

  private String rest(List<Lost> rest) {
    List<String> each =
        rest.stream()
            .map(
                one ->
                    words.say("losses.item", one.indicator().title(), words.number(one.points())))
            .toList();
    if (report.scheme().isWeighed()) {
      return words.say("losses.rest.weighed", rest.size(), words.list(each));
    }
    Decimal sum = Decimal.sum(rest.stream().map(Lost::points).toList());
    return words.say("losses.rest", rest.size(), words.number(sum), words.list(each));
  }

  private LossPart.Row adjusted(
      Indicator leaf,
      Decimal points,
      LeafScore score,
      LeafScores scores,
      Map<String, String> again) {
    return new LossPart.Row(
        leaf.title(),
        "#" + leaf.id(),
        words.signed(points),
        "",
        "",
        reasons(score, scores.sums()),
        again.getOrDefault(leaf.id(), ""));
  }

  private LossPart.Row row(
      Lost one, Decimal scale, Standing standing, LeafScores scores, Map<String, String> again) {
    Indicator indicator = one.indicator();
    return new LossPart.Row(
        indicator.title(),
        "#" + indicator.id(),
        words.signed(one.points().negated()),
        Axis.share(drawn(one.indicator(), one.points()), scale),
        median(indicator, standing).map(m -> Axis.share(drawn(indicator, m), scale)).orElse(""),
        reasons(one.score(), scores.sums()),
        again.getOrDefault(indicator.id(), ""));
  }

  private String reasons(LeafScore score, Tree tree) {
    return Known.of(score, tree, bases, report.scheme())
        .map(key -> known.get(key, () -> losses.reasons(score, tree)))
        .orElseGet(() -> losses.reasons(score, tree));
  }

  /** Says by leaf which rules took points in the year before, too. */
  private Map<String, String> again(Standing standing, LeafScores scores) {
    Map<String, String> said = new HashMap<>();
    Optional<Continuity> goingOn = report.history().continuity(report.ranked());
    Optional<History.Result> before =
        report.history().before(report.ranked()).stream()
            .findFirst()
            .flatMap(year -> year.of(standing.unit()));
    if (goingOn.isPresent() && before.isPresent()) {
      RankedEvaluation then = before.get().ranked();
      String year = TermWords.name(then.term(), words);
      Map<String, UnitResult> results =
          earlier.computeIfAbsent(then.evaluation().id(), id -> UnitResult.byUnit(then.results()));
      for (UnitResult result :
          Optional.ofNullable(results.get(before.get().standing().unit().id())).stream().toList()) {
        Recurrence.of(goingOn.get(), scores.official().values(), then.scorer().derive(result))
            .forEach((leaf, rules) -> said.put(leaf, again(leaf, rules, year)));
      }
    }
    return said;
  }

  private String again(String leaf, List<Rule> rules, String year) {
    Indicator indicator =
        report.scheme().leaves().filter(l -> l.id().equals(leaf)).findFirst().orElseThrow();
    RuleWords named = report.schemeWords().rules(indicator);
    return words.say("losses.again", year, words.list(rules.stream().map(named::name).toList()));
  }

  /** Returns the median of what the units of its ranking lost in an indicator, at least 0. */
  private Optional<Decimal> median(Indicator indicator, Standing standing) {
    return standings.isAlone(standing)
        ? Optional.empty()
        : medians.of(standing, indicator).map(m -> indicator.points().minus(m).max(Decimal.ZERO));
  }
}
