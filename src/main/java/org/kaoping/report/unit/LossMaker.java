package org.kaoping.report.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.LeafScore;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Report;
import org.kaoping.report.chart.Axis;
import org.kaoping.scheme.Indicator;
import org.kaoping.wording.LossWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.SumWords;
import org.kaoping.wording.Words;

/** Orders what a unit lost by size, each with its reasons. */
final class LossMaker {
  private static final int MOST = 8;
  private static final int LEADING = 3;

  /** Reasons that a row tells; the derivation tells all. */
  private static final int REASONS = 3;

  private record Lost(LeafScore score, Decimal points) {
    Indicator indicator() {
      return score.indicator();
    }
  }

  private final Words words;
  private final LossWords losses;
  private final StandingWords standings;
  private final ProfileMaker.Medians medians;
  private final String peers;

  LossMaker(Report report, SumWords sums) {
    this.words = report.words();
    this.losses = new LossWords(report.words(), report.schemeWords(), sums, REASONS);
    this.standings = report.standings();
    this.medians = ProfileMaker.Medians.of(report.ranked());
    this.peers = report.words().say("peers." + report.scheme().ranking().within());
  }

  /** Returns the losses; none where nothing is lost. */
  Optional<LossPart> of(Standing standing, LeafScores scores) {
    List<Lost> lost = new ArrayList<>();
    for (LeafScore score : scores.official().values()) {
      Optional<Decimal> points =
          standing.indicator(score.indicator().id()).map(score.indicator().points()::minus);
      points.filter(Decimal::isPositive).ifPresent(p -> lost.add(new Lost(score, p)));
    }
    lost.sort(Comparator.comparing(Lost::points).reversed());
    if (lost.isEmpty()) {
      return Optional.empty();
    }
    Decimal all = Decimal.sum(lost.stream().map(Lost::points).toList());
    List<Lost> shown = lost.subList(0, Math.min(MOST, lost.size()));
    List<Lost> rest = lost.subList(shown.size(), lost.size());
    Decimal most = lost.get(0).points();
    for (Lost one : shown) {
      most = most.max(median(one.indicator(), standing).orElse(Decimal.ZERO));
    }
    Decimal scale = most;
    return Optional.of(
        new LossPart(
            title(lost, all),
            words.say("losses.about", words.number(all)),
            standings.isAlone(standing)
                ? words.say("losses.legend")
                : words.say("losses.legend.median", peers),
            shown.stream().map(one -> row(one, scale, standing, scores)).toList(),
            rest.isEmpty() ? "" : rest(rest)));
  }

  private String title(List<Lost> lost, Decimal all) {
    if (lost.size() <= LEADING) {
      return words.say("losses.title", lost.size());
    }
    Decimal first = Decimal.sum(lost.stream().limit(LEADING).map(Lost::points).toList());
    Decimal percent = first.times(Decimal.HUNDRED).dividedBy(all, 0);
    return words.say("losses.title.share", lost.size(), LEADING, words.number(percent));
  }

  private String rest(List<Lost> rest) {
    Decimal sum = Decimal.sum(rest.stream().map(Lost::points).toList());
    List<String> each =
        rest.stream()
            .map(
                one ->
                    words.say("losses.item", one.indicator().title(), words.number(one.points())))
            .toList();
    return words.say("losses.rest", rest.size(), words.number(sum), words.list(each));
  }

  private LossPart.Row row(Lost one, Decimal scale, Standing standing, LeafScores scores) {
    Indicator indicator = one.indicator();
    return new LossPart.Row(
        indicator.title(),
        "#" + indicator.id(),
        words.signed(one.points().negated()),
        Axis.share(one.points(), scale),
        median(indicator, standing).map(m -> Axis.share(m, scale)).orElse(""),
        losses.reasons(one.score(), scores.sums()));
  }

  /** Returns the median of what the units of its ranking lost in an indicator, at least 0. */
  private Optional<Decimal> median(Indicator indicator, Standing standing) {
    return standings.isAlone(standing)
        ? Optional.empty()
        : medians.of(standing, indicator).map(m -> indicator.points().minus(m).max(Decimal.ZERO));
  }
}
