package org.kaoping.report.award;

import java.util.List;
import java.util.Optional;
import org.kaoping.reckon.Gap;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Report;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.RankingKey;
import org.kaoping.wording.OrderWords;
import org.kaoping.wording.Words;

/** Says what parts two units of one ranking. */
final class Parting {
  private final Ranking ranking;
  private final int decimals;
  private final Words words;
  private final OrderWords orders;

  Parting(Report report) {
    this.ranking = report.scheme().ranking();
    this.decimals = report.scheme().decimals();
    this.words = report.words();
    this.orders = new OrderWords(report.scheme(), report.words());
  }

  /** Says what puts one before the other; they are not tied. */
  String between(Standing better, Standing worse) {
    Gap gap = Gap.between(ranking, better, worse).orElseThrow();
    if (gap.key().isEmpty()) {
      return words.say("award.margin.veto", worse.unit().name());
    }
    if (gap.key().get() instanceof RankingKey.OfTotal) {
      return words.say("award.margin.total", words.fixed(gap.by(), decimals));
    }
    return Optional.ofNullable(orders.behind(List.of(better, worse)).get(worse.unit().id()))
        .map(why -> words.say("award.margin.order", worse.unit().name(), why))
        .orElse("");
  }
}
